import type { Language } from "../../../i18n";
import { officeYearFor, proposeReturnBy, TRAVELLING } from "../../../plan";
import { createPart, type PartContents, type PartRole, type PartRow, type WorkbookSpec } from "../../../sheets";
import type { IsoDate } from "../../../thai";
import { meantDay } from "../../checks/typedDates";
import type { WorkbookContent } from "../../content";
import { WorkbookError } from "../../port";
import { PRODUCT_VERSION } from "../../productVersion";
import { rebuiltState, whatSheetsSay } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import { viewOf } from "../../tables/tableView";
import { textOf } from "../../useCases/planEditsIn";
import { officeYearIn } from "../../useCases/officeYearIn";
import { openingIn } from "../../useCases/opening";
import { planRowsIn, type PlanRow } from "../../useCases/planRows";
import { partNames, type PartNames } from "./partNames";
import { kindsIn, type KindOf } from "./kinds";
import { involvedIn, partRow, unitsIn, type Involved, type Unit } from "./partRows";
import { planYearIn } from "../merge/standingRows";

export interface SplitOptions {
  /** Whose actions make a workbook. */
  readonly by: "lead" | "monitor";
  readonly today: IsoDate;
  /** A day is proposed where none is given. */
  readonly returnBy?: IsoDate;
  /** The workbook's own where none is given. */
  readonly language?: Language;
  /** Actions that keep a level are sent as well, after those that mend something. */
  readonly includeMaintain?: boolean;
}

/** Actions of a unit, by what it is to them. */
export interface PartCounts {
  readonly fix: number;
  readonly maintain: number;
  /** Those another unit leads. */
  readonly support: number;
}

/** The workbook of one unit. */
export interface PartWorkbook extends PartNames {
  readonly unit: string;
  readonly counts: PartCounts;
  readonly spec: WorkbookSpec;
}

/** A row of the plan, for a list of rows. */
export interface LeftOutAction {
  readonly id: string;
  readonly item: string;
  readonly finding: string;
}

export interface Split {
  readonly by: "lead" | "monitor";
  readonly language: Language;
  readonly agency: string | null;
  readonly assessedYear: number | null;
  readonly planYear: number | null;
  readonly sentOn: IsoDate;
  readonly returnBy: IsoDate;
  /** Most fixes first, then in the order of the plan. */
  readonly parts: readonly PartWorkbook[];
  /** In no workbook: nobody leads (monitors) them. */
  readonly unassigned: readonly LeftOutAction[];
  /** In no workbook: they name no item, or are of another plan. */
  readonly unread: readonly LeftOutAction[];
  /** Units that support actions and lead (monitor) none, so they get no workbook of their own. */
  readonly supportingOnly: readonly string[];
}

const PRODUCT = `itas-excel ${PRODUCT_VERSION}`;

interface Source {
  readonly state: WorkbookState;
  readonly rows: readonly { readonly row: PlanRow; readonly involved: Involved }[];
  readonly kindOf: KindOf;
  readonly planYear: number | null;
}

/** What is known of the workbook; throws WorkbookError where it is not one of ours. */
function stateIn(content: WorkbookContent): WorkbookState {
  const opening = openingIn(content);
  if (opening.kind === "known" || opening.kind === "rebuilt") return opening.state;
  if (opening.kind === "too-new") return rebuiltState(content);
  throw new WorkbookError(opening.kind === "none" ? "not-ours" : opening.kind);
}

/** The rows that are sent: all of them, or those that mend something. */
function sourceOf(content: WorkbookContent, { includeMaintain = true }: SplitOptions): Source {
  const state = stateIn(content);
  const unitOfOwner = unitsIn(content);
  const kindOf = kindsIn(content, state);
  const rows = planRowsIn(content, state.key)
    .filter((row) => includeMaintain || kindOf(row) === "fix")
    .map((row) => ({ row, involved: involvedIn(row, unitOfOwner) }));
  return { state, rows, kindOf, planYear: planYearIn(content, state) };
}

/** The day workbooks that go out today are asked back, from the plan's own dates and holidays. */
export function proposedReturnBy(content: WorkbookContent, today: IsoDate): IsoDate {
  const state = stateIn(content);
  const year = planYearIn(content, state);
  const due = planRowsIn(content, state.key).map(({ cell }) => meantDay(cell("publishBy"), year) ?? null);
  const { holidays } = year === null ? { holidays: new Set<IsoDate>() } : officeYearIn(content, year);
  // From October on, a plan's own list of holidays has the new year; before, that of the day is of another year.
  const own = new Set([...holidays, ...officeYearFor(fiscalYearOf(today)).holidays]);
  return proposeReturnBy(today, due, own);
}

function fiscalYearOf(day: IsoDate): number {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return year + 543 + (month >= 10 ? 1 : 0);
}

function roleOf({ lead, monitor, support }: Involved, unit: Unit, by: SplitOptions["by"]): PartRole | undefined {
  if ((by === "lead" ? lead : monitor)?.key === unit.key) return by;
  return by === "lead" && support.some(({ key }) => key === unit.key) ? "support" : undefined;
}

const ROLES: readonly PartRole[] = ["lead", "monitor", "support"];

/** Its own first and fixes first, each in the order of the plan. */
function inOrder(rows: readonly PartRow[]): readonly PartRow[] {
  const place = ({ role, kind }: PartRow) => ROLES.indexOf(role) * 2 + (kind === "fix" ? 0 : 1);
  return [...rows].sort((a, b) => place(a) - place(b));
}

function countsOf(rows: readonly PartRow[]): PartCounts {
  const own = rows.filter(({ role }) => role !== "support");
  const fix = own.filter(({ kind }) => kind === "fix").length;
  return { fix, maintain: own.length - fix, support: rows.length - own.length };
}

/** Units in the order they are met. */
function distinct(units: readonly (Unit | null)[]): readonly Unit[] {
  const found = new Map<string, Unit>();
  for (const unit of units) if (unit !== null && !found.has(unit.key)) found.set(unit.key, unit);
  return [...found.values()];
}

/**
 * One workbook for each unit that leads (or monitors) actions of the plan, each action in exactly one as its own.
 * Throws WorkbookError where the workbook is none of ours or awaits repair.
 */
export function splitWorkbook(content: WorkbookContent, options: SplitOptions): Split {
  const { by, today } = options;
  const { state, rows, kindOf, planYear } = sourceOf(content, options);
  const language = options.language ?? state.language;
  const says = whatSheetsSay(content);
  const base: Omit<PartContents, "unit" | "rows"> = {
    language,
    agency: says.agency ?? state.agency,
    assessedYear: says.fiscalYear ?? state.fiscalYear,
    planYear,
    by,
    returnBy: options.returnBy ?? proposedReturnBy(content, today),
    sentOn: today,
    key: state.key,
    version: PRODUCT,
  };
  const ownerOf = ({ involved }: Source["rows"][number]) => involved[by];
  const units = distinct(rows.map(ownerOf));
  const parts = units
    .map((unit) => {
      const own = rows.flatMap(({ row, involved }) => {
        const role = roleOf(involved, unit, by);
        return role === undefined ? [] : [partRow(row, { role, kindOf, language, planYear })];
      });
      return { unit: unit.name, rows: inOrder(own), counts: countsOf(own) };
    })
    .sort((a, b) => b.counts.fix - a.counts.fix);
  const agencyKey = state.key.split("-")[0] ?? "";
  const supporting = by === "lead" ? distinct(rows.flatMap(({ involved }) => involved.support)) : [];
  return {
    by,
    language,
    agency: base.agency,
    assessedYear: base.assessedYear,
    planYear,
    sentOn: today,
    returnBy: base.returnBy,
    parts: parts.map(({ unit, rows: own, counts }, index) => ({
      unit,
      counts,
      spec: createPart({ ...base, unit, rows: own }),
      ...partNames(base.assessedYear, index + 1, unit, agencyKey),
    })),
    unassigned: rows.flatMap((each) => (ownerOf(each) === null ? [leftOut(each.row.cell)] : [])),
    unread: unreadIn(content, state),
    supportingOnly: supporting.filter(({ key }) => !units.some((unit) => unit.key === key)).map(({ name }) => name),
  };
}

/** Filled rows that are none of the plan's. */
function unreadIn(content: WorkbookContent, { key }: WorkbookState): readonly LeftOutAction[] {
  const read = new Set(planRowsIn(content, key).map(({ index }) => index));
  const rows = viewOf(content, "tblPlan")?.rows ?? [];
  const isFilled = (cell: PlanRow["cell"]) => ["id", "item", ...TRAVELLING].some((key_) => textOf(cell(key_)) !== "");
  return rows.flatMap((cell, index) => (read.has(index) || !isFilled(cell) ? [] : [leftOut(cell)]));
}

function leftOut(cell: PlanRow["cell"]): LeftOutAction {
  return { id: textOf(cell("id")), item: textOf(cell("item")), finding: textOf(cell("finding")) };
}
