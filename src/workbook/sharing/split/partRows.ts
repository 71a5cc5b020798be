import { partTexts, sheetTexts, type Language } from "../../../i18n";
import { TRAVELLING, unitKey, unitOf, type Entries, type TravellingField } from "../../../plan";
import type { CellContent, CellsOf, PartRole, PartRow } from "../../../sheets";
import { textKey } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { figureIn } from "../../state/rebuild";
import { viewOf } from "../../tables/tableView";
import { namesIn, textOf } from "../../useCases/planEditsIn";
import type { PlanRow } from "../../useCases/planRows";
import { entriesIn, entryCell, standingEntries } from "../entries";
import type { KindOf } from "./kinds";
import { sentCells } from "./sentRows";

/** The name of an owner's unit, as the directory of the workbook has it. */
export type UnitOf = (owner: string) => string;

/** Units of owners: what the directory says, else what stands before a bracket in the name. */
export function unitsIn(content: WorkbookContent): UnitOf {
  const known = new Map(
    (viewOf(content, "tblOwners")?.rows ?? []).map((cell) => [textKey(textOf(cell("owner"))), textOf(cell("unit"))]),
  );
  return (owner) => {
    const unit = known.get(textKey(owner)) ?? "";
    return unit === "" ? unitOf(owner) : unit;
  };
}

/** A unit as it is called where it is met first, by which other spellings are known. */
export interface Unit {
  readonly key: string;
  readonly name: string;
}

/** Who has to do with a row of the plan. */
export interface Involved {
  readonly lead: Unit | null;
  readonly monitor: Unit | null;
  readonly support: readonly Unit[];
}

const unitNamed = (name: string): Unit => ({ key: unitKey(name), name });

/** An error is for those to see who can mend it. */
const ERROR = /^#[A-Z/0!?_]+$/;
const shown = (content: CellContent): string | null => {
  const text = textOf(content);
  return text === "" || ERROR.test(text) ? null : text;
};

export function involvedIn({ cell }: PlanRow, unitOfOwner: UnitOf): Involved {
  const one = (key: string): Unit | null => {
    const text = shown(cell(key));
    return text === null ? null : unitNamed(unitOfOwner(text));
  };
  const support = namesIn(shown(cell("support")) ?? "").map((name) => unitNamed(unitOfOwner(name)));
  return { lead: one("lead"), monitor: one("monitor"), support };
}

interface RowOptions {
  readonly role: PartRole;
  readonly kindOf: KindOf;
  readonly language: Language;
  /** Fiscal year of the plan (Buddhist era), by which its dates are read. */
  readonly planYear: number | null;
}

/** A row of the plan as a unit gets it. A cell that shows an error is sent blank, what nobody can read as it stands. */
export function partRow(row: PlanRow, { role, kindOf, language, planYear }: RowOptions): PartRow {
  const { cell, id, subject } = row;
  const read = entriesIn(cell, planYear);
  const isError = (field: TravellingField) => read.doubts[field]?.code === "cell-error";
  const standing = standingEntries(read);
  const entries: Entries = Object.fromEntries(
    TRAVELLING.map((field) => [field, isError(field) ? "" : (standing[field] ?? "")]),
  );
  const travelling = Object.fromEntries(
    TRAVELLING.map((field) => [field, entryCell(field, entries[field] ?? "", language)]),
  ) as Readonly<Record<TravellingField, CellContent>>;
  const kind = kindOf(row);
  const cells: CellsOf<"tblTasks"> = {
    ...travelling,
    item: shown(cell("item")),
    finding: shown(cell("finding")),
    role: partTexts(language).roles[role],
    comment: shown(cell("comment")),
    kind: sheetTexts(language).kinds[kind],
    score: figureIn(cell("score")),
    id,
  };
  const isFinished = entries.status === "done" || entries.status === "verified";
  return { role, kind, isFinished, cells, sent: sentCells({ id, subject, entries }, cells) };
}
