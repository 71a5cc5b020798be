import { collectedTexts, sheetTexts, type CollectedTexts, type SheetTexts } from "../../i18n";
import type { Cause } from "../../ita";
import { isFinished, isOverdue, unitKey } from "../../plan";
import type { IsoDate } from "../../thai";
import { CollectedReferences } from "./collectedTable";
import type { CollectedModel, OpenFinding, StackedAgency } from "./model";

/** A finding as a row of the table of all of them. */
export interface FindingRow extends OpenFinding {
  readonly of: StackedAgency;
  readonly isDone: boolean;
  readonly isLate: boolean;
  /** By the name most agencies' lists can share; null where nobody keeps a plan. */
  readonly sharedUnit: string | null;
  /** The first of its agency with this cause, this unit: by these agencies are counted. */
  readonly firstOfCause: boolean;
  readonly firstOfUnit: boolean;
}

/** The model with what several sheets show, computed once. */
export interface Stacked extends CollectedModel {
  readonly texts: CollectedTexts;
  readonly own: SheetTexts;
  readonly ref: CollectedReferences;
  /** Latest first, an unknown one last. */
  readonly years: readonly (number | null)[];
  readonly findings: readonly FindingRow[];
  /** By the number of their agency. */
  readonly findingsOf: ReadonlyMap<number, readonly FindingRow[]>;
}

export function isDone({ status }: OpenFinding): boolean {
  return status !== null && isFinished({ status });
}

export function isLate({ status, publishBy }: OpenFinding, today: IsoDate): boolean {
  return status !== null && isOverdue({ status, publishBy }, today);
}

export function stacked(model: CollectedModel): Stacked {
  const texts = collectedTexts(model.language);
  const findings = findingRows(model, texts.words.unassigned);
  const findingsOf = new Map<number, FindingRow[]>(model.agencies.map(({ no }) => [no, []]));
  for (const finding of findings) findingsOf.get(finding.of.no)?.push(finding);
  const years = [...new Set(model.agencies.map(({ fiscalYear }) => fiscalYear))];
  return {
    ...model,
    texts,
    own: sheetTexts(model.language),
    ref: new CollectedReferences(texts.headers),
    years: years.sort((a, b) => (b ?? 0) - (a ?? 0)),
    findings,
    findingsOf,
  };
}

/** By its key, the spelling of a unit most findings have; of equally usual ones the shortest. */
function usualSpellings(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const usual = new Map<string, string>();
  const sorted = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || a.length - b.length || (a < b ? -1 : 1));
  for (const [name] of sorted) {
    const key = unitKey(name);
    if (!usual.has(key)) usual.set(key, name);
  }
  return usual;
}

function findingRows({ agencies, today }: CollectedModel, unassigned: string): readonly FindingRow[] {
  const units = usualSpellings(agencies.flatMap(({ findings }) => findings.flatMap(({ unit }) => unit ?? [])));
  return agencies.flatMap((of) => {
    const causes = new Set<Cause | null>();
    const seenUnits = new Set<string>();
    return of.findings.map((finding): FindingRow => {
      const { cause, unit } = finding;
      const named = unit === null ? null : (units.get(unitKey(unit)) ?? unit);
      const sharedUnit = named ?? (of.plan === null ? null : unassigned);
      const firstOfCause = !causes.has(cause);
      const firstOfUnit = sharedUnit !== null && !seenUnits.has(sharedUnit);
      causes.add(cause);
      if (sharedUnit !== null) seenUnits.add(sharedUnit);
      const [done, late] = [isDone(finding), isLate(finding, today)];
      return { ...finding, of, isDone: done, isLate: late, sharedUnit, firstOfCause, firstOfUnit };
    });
  });
}

/** The year as a cell has it. */
export function yearCell({ texts }: Stacked, fiscalYear: number | null): number | string {
  return fiscalYear ?? texts.words.unknownYear;
}

/** The agencies of a year that count. */
export function countedIn({ agencies }: CollectedModel, fiscalYear: number | null): readonly StackedAgency[] {
  return agencies.filter((agency) => agency.counted && agency.fiscalYear === fiscalYear);
}

export function totalsOf(agencies: readonly StackedAgency[]): readonly number[] {
  return agencies.flatMap(({ total }) => (total === null ? [] : [total.score]));
}
