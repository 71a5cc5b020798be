import { agencyNameKey } from "../../../intake";
import { grouped } from "../../../lists";
import type { AgencySource, CollectedAgency, StackedAgency } from "../../../sheets";
import { textKey } from "../../../thai";

/** What stacking noticed of rows, by their numbers. */
export type StackNote =
  | {
      readonly code: "agency-repeated";
      /** Null: a person had set all of them aside. */
      readonly counted: StackedAgency | null;
      readonly others: readonly StackedAgency[];
      /** Nothing but the kind of file decided which one counts, and the totals agree. */
      readonly isExpected: boolean;
      readonly totalsAgree: boolean;
    }
  /** It may be any of several agencies of its name. */
  | { readonly code: "agency-unsure"; readonly row: StackedAgency; readonly provinces: readonly string[] };

export interface Stack {
  readonly agencies: readonly StackedAgency[];
  readonly notes: readonly StackNote[];
}

/** The nearer to the agency itself, the sooner a row counts. */
const NEARNESS: readonly AgencySource[] = ["workbook", "result", "collected"];

const scored = ({ items, indicators }: CollectedAgency): number =>
  Object.keys(items).length + Object.keys(indicators).length;

/** Which of the rows about one agency and year counts: the rule the overview states, in its order. */
function byPreference(a: CollectedAgency, b: CollectedAgency): number {
  return (
    NEARNESS.indexOf(a.source) - NEARNESS.indexOf(b.source) ||
    Number(a.setAside) - Number(b.setAside) ||
    scored(b) - scored(a) ||
    compareTexts(b.asOf ?? "", a.asOf ?? "") ||
    compareTexts(a.file, b.file)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Latest year first, then the best total; what has none comes last. */
function inOrder(a: CollectedAgency, b: CollectedAgency): number {
  return (
    (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) ||
    (b.total?.score ?? -1) - (a.total?.score ?? -1) ||
    compareTexts(a.agency ?? "", b.agency ?? "") ||
    compareTexts(a.province ?? "", b.province ?? "") ||
    compareTexts(a.file, b.file)
  );
}

const provinceKey = ({ province }: CollectedAgency): string =>
  province === null ? "" : textKey(province).replace(/^(?:จังหวัด|จ\.)/, "");

function sameScores(a: CollectedAgency, b: CollectedAgency): boolean {
  const numbers = Object.keys({ ...a.indicators, ...b.indicators });
  return numbers.length > 0 && numbers.every((no) => a.indicators[no] === b.indicators[no]);
}

interface Namesakes {
  readonly groups: readonly (readonly StackedAgency[])[];
  readonly unsure: readonly { readonly row: StackedAgency; readonly provinces: readonly string[] }[];
}

/**
 * Rows of one name and year by province. A row that names none belongs to the only one there is, or to the
 * one with its scores; else it stays alone, for it may be any of them.
 */
function byProvince(rows: readonly StackedAgency[]): Namesakes {
  const groups = new Map<string, StackedAgency[]>();
  for (const row of rows) {
    const key = provinceKey(row);
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const nowhere = rows.filter((row) => provinceKey(row) === "");
  if (groups.size === 0) return { groups: [nowhere], unsure: [] };
  const unsure: { row: StackedAgency; provinces: readonly string[] }[] = [];
  const known = [...groups.values()];
  const provinces = known.map(([first]) => first?.province ?? "");
  const alone: StackedAgency[][] = [];
  for (const row of nowhere) {
    const fitting = known.length === 1 ? known : known.filter((group) => group.some((other) => sameScores(row, other)));
    const [only, ...others] = fitting;
    if (only !== undefined && others.length === 0) {
      only.push(row);
      continue;
    }
    unsure.push({ row, provinces });
    alone.push([row]);
  }
  return { groups: [...known, ...alone], unsure };
}

function repeatNote(group: readonly StackedAgency[], first: StackedAgency): StackNote {
  const [, second] = group;
  const totals = new Set(group.flatMap(({ total }) => total?.score ?? []));
  const totalsAgree = totals.size <= 1;
  return {
    code: "agency-repeated",
    counted: first.counted ? first : null,
    others: first.counted ? group.slice(1) : group,
    isExpected: totalsAgree && second?.source !== first.source,
    totalsAgree,
  };
}

/** Numbers the rows and lets one of each agency and year count. The order the files came in changes nothing. */
export function stack(agencies: readonly CollectedAgency[]): Stack {
  const rows = [...agencies]
    .sort(inOrder)
    .map((row, index): StackedAgency => ({ ...row, no: index + 1, counted: !row.setAside, repeats: [] }));
  const byName = grouped(rows, ({ agency, fiscalYear }) =>
    agency === null ? null : `${agencyNameKey(agency)}\n${String(fiscalYear)}`,
  );
  const settled = new Map(rows.map((row) => [row.no, row]));
  const notes: StackNote[] = [];
  for (const { groups, unsure } of [...byName.values()].map(byProvince)) {
    notes.push(...unsure.map(({ row, provinces }): StackNote => ({ code: "agency-unsure", row, provinces })));
    for (const group of groups.filter(({ length }) => length > 1)) {
      const numbers = group.map(({ no }) => no).sort((a, b) => a - b);
      const ordered = [...group].sort(byPreference).map((row, index): StackedAgency => ({
        ...row,
        counted: index === 0 && !row.setAside,
        repeats: numbers.filter((no) => no !== row.no),
      }));
      for (const row of ordered) settled.set(row.no, row);
      const [first] = ordered;
      if (first !== undefined) notes.push(repeatNote(ordered, first));
    }
  }
  return { agencies: [...settled.values()], notes };
}
