import { mergingTexts } from "../../../i18n";
import { fixCounts, typedDate, unitKey, type Difference, type ReturnedPlan } from "../../../plan";
import type { LoggedMerge, UnitReturn } from "../../../sheets";
import { fromSerial, type IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { figureIn } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import { valueOf } from "../../tables/cells";
import { viewOf } from "../../tables/tableView";
import type { CellContent } from "../../../sheets";
import { textOf } from "../../useCases/planEditsIn";
import type { FollowedRow } from "./followedRows";
import { finalFates, type StandingMerge } from "../merge/mergeLog";

/** What the workbook remembers of a unit's workbook: when it went out and what came back. */
export type Exchange = Omit<UnitReturn, "by" | "fixes" | "finished" | "overdue">;

/** A unit's workbook that goes out. */
export interface Sending {
  readonly unit: string;
  readonly sentOn: IsoDate;
  readonly returnBy: IsoDate | null;
}

function dayIn(content: CellContent): IsoDate | null {
  const value = valueOf(content);
  if (typeof value === "number") return value >= 1 && value < 2_958_466 ? fromSerial(Math.floor(value)) : null;
  const read = typedDate(textOf(content), null, true);
  return "meant" in read && read.meant !== undefined ? read.meant : null;
}

/** What the table of a workbook says of each unit, as it stands; empty before anything was sent or merged. */
export function exchangesIn(content: WorkbookContent): readonly Exchange[] {
  const seen = new Set<string>();
  return (viewOf(content, "tblReturns")?.rows ?? []).flatMap((cell): readonly Exchange[] => {
    const unit = textOf(cell("unit"));
    if (unit === "" || seen.has(unitKey(unit))) return [];
    seen.add(unitKey(unit));
    const file = textOf(cell("file"));
    return [
      {
        unit,
        sentOn: dayIn(cell("sentOn")),
        returnBy: dayIn(cell("returnBy")),
        returnedOn: dayIn(cell("returnedOn")),
        file: file === "" ? null : file,
        changes: figureIn(cell("changes")) ?? 0,
        conflicts: figureIn(cell("conflicts")) ?? 0,
        refused: figureIn(cell("refused")) ?? 0,
      },
    ];
  });
}

const NOTHING: Omit<Exchange, "unit"> = {
  sentOn: null,
  returnBy: null,
  returnedOn: null,
  file: null,
  changes: 0,
  conflicts: 0,
  refused: 0,
};

const later = (a: IsoDate | null, b: IsoDate | null): IsoDate | null => (a === null || (b !== null && b > a) ? b : a);

/** By unit; a unit keeps the spelling it was met with first. */
class Exchanges {
  private readonly byUnit = new Map<string, Exchange>();

  constructor(standing: readonly Exchange[]) {
    for (const exchange of standing) this.byUnit.set(unitKey(exchange.unit), exchange);
  }

  change(unit: string, change: (before: Exchange) => Partial<Exchange>): void {
    const before = this.byUnit.get(unitKey(unit)) ?? { unit, ...NOTHING };
    this.byUnit.set(unitKey(unit), { ...before, ...change(before) });
  }

  /** Units that lead fixes in the order of the plan, then the others. */
  inOrder(rows: readonly FollowedRow[], asOf: IsoDate): readonly UnitReturn[] {
    const leading = rows.flatMap(({ kind, lead }) => (kind === "fix" && lead !== null ? [lead] : []));
    for (const { name } of leading) this.change(name, () => ({}));
    const first = new Map(leading.map(({ key }) => [key, this.byUnit.get(key)]));
    const all = [...first.values(), ...this.byUnit.values()].filter((each) => each !== undefined);
    return [...new Set(all)].map((exchange) => ({ ...exchange, ...figuresOf(exchange.unit, rows, asOf) }));
  }
}

/** What a unit leads; one that leads nothing and monitors something was asked about that. */
function figuresOf(unit: string, rows: readonly FollowedRow[], asOf: IsoDate) {
  const key = unitKey(unit);
  const [led, monitored] = [
    rows.filter(({ lead }) => lead?.key === key),
    rows.filter(({ monitor }) => monitor?.key === key),
  ];
  const by = led.length === 0 && monitored.length > 0 ? ("monitor" as const) : ("lead" as const);
  const { fixes, finished, overdue } = fixCounts(by === "lead" ? led : monitored, asOf);
  return { by, fixes, finished, overdue };
}

export interface ReturnsInput {
  readonly content: WorkbookContent;
  readonly state: WorkbookState;
  /** The plan as it is after the merge. */
  readonly rows: readonly FollowedRow[];
  readonly plans: readonly ReturnedPlan[];
  readonly differences: readonly Difference[];
  /** Of the log, those that stand and those that are added. */
  readonly logged: readonly (StandingMerge | LoggedMerge)[];
  readonly today: IsoDate;
}

/** By what a returned file is known in the table: the unit it was sent to, or the file itself. */
export function returnedUnit({ unit, file }: Pick<ReturnedPlan, "unit" | "file">, { language }: WorkbookState): string {
  return unit ?? mergingTexts(language).returns.whole(file);
}

/** How many answers of a unit have come to what, in all merges. */
interface Tally {
  changes: number;
  conflicts: number;
  refused: number;
}

/** Spellings are compared by keys, which are made once for each. */
class Units {
  private readonly keys = new Map<string, string>();

  constructor(private readonly state: WorkbookState) {}

  key(unit: string): string {
    const known = this.keys.get(unit);
    if (known !== undefined) return known;
    const key = unitKey(unit);
    this.keys.set(unit, key);
    return key;
  }

  of(returned: Pick<ReturnedPlan, "unit" | "file">): string {
    return this.key(returnedUnit(returned, this.state));
  }
}

const TAKEN: ReadonlySet<string | undefined> = new Set(["taken", "decided", "added", "remark"]);

function tallies({ logged, differences, state }: ReturnsInput, units: Units): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  const tallyOf = (key: string): Tally => {
    const tally = found.get(key) ?? { changes: 0, conflicts: 0, refused: 0 };
    found.set(key, tally);
    return tally;
  };
  for (const { unit, fate } of finalFates(logged, state)) {
    const tally = tallyOf(units.key(unit));
    if (TAKEN.has(fate)) tally.changes += 1;
    if (fate === "refused") tally.refused += 1;
  }
  for (const { fate, answers } of differences) {
    if (fate.kind !== "conflict") continue;
    for (const key of new Set(answers.map((answer) => units.of(answer)))) tallyOf(key).conflicts += 1;
  }
  return found;
}

/** The table as it is after a merge. A file that was merged before says nothing new about when it came. */
export function returnsAfter(input: ReturnsInput): readonly UnitReturn[] {
  const { content, state, rows, plans, today } = input;
  const units = new Units(state);
  const counted = tallies(input, units);
  const exchanges = new Exchanges(exchangesIn(content));
  for (const plan of plans) {
    const key = units.of(plan);
    const fresh = plans.filter((each) => units.of(each) === key && !state.returned.has(each.digest));
    exchanges.change(returnedUnit(plan, state), (before) => ({
      sentOn: later(before.sentOn, plan.sentOn),
      returnBy: later(before.returnBy, plan.returnBy),
      ...(fresh.length === 0 ? {} : { returnedOn: today, file: fresh.map(({ file }) => file).join(", ") }),
      ...(counted.get(key) ?? { changes: 0, conflicts: 0, refused: 0 }),
    }));
  }
  return exchanges.inOrder(rows, today);
}

/** The table as it is on a day. */
export function unitReturns(
  content: WorkbookContent,
  rows: readonly FollowedRow[],
  asOf: IsoDate,
): readonly UnitReturn[] {
  return new Exchanges(exchangesIn(content)).inOrder(rows, asOf);
}

/** The table once workbooks have gone out. */
export function returnsAfterSending(
  content: WorkbookContent,
  rows: readonly FollowedRow[],
  sendings: readonly Sending[],
  today: IsoDate,
): readonly UnitReturn[] {
  const exchanges = new Exchanges(exchangesIn(content));
  for (const { unit, sentOn, returnBy } of sendings) exchanges.change(unit, () => ({ sentOn, returnBy }));
  return exchanges.inOrder(rows, today);
}
