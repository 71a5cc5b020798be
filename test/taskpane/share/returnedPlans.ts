import { merge, type Entries, type ReturnedPlan, type SentRow, type StandingRow } from "../../../src/plan";
import { conflictOf, type MergeCounts, type MergePreview, type ReturnedFile } from "../../../src/workbook";

const KEY = "sample-2563";
const idOf = (item: string): string => `${KEY}-${item}-1`;

export const SENT: Entries = { status: "not-started", result: "", note: "เดิม", completedOn: "" };

const sentRow = (item: string): SentRow => ({ id: idOf(item), subject: item as SentRow["subject"], entries: SENT });
export const STANDING: readonly StandingRow[] = ["O2", "O4"].map(sentRow);

export interface Told {
  readonly unit: string;
  readonly file?: string;
  readonly savedOn?: string | null;
  /** What each item's row says, where it is not what was sent. */
  readonly says: Readonly<Partial<Record<string, Entries>>>;
  readonly remarks?: readonly { readonly header: string; readonly text: string }[];
  readonly doubts?: ReturnedPlan["rows"][number]["doubts"];
}

/** A unit's workbook that came back. */
export function returnedPlan({
  unit,
  file = `${unit}.xlsx`,
  savedOn = null,
  says,
  remarks = [],
  doubts = {},
}: Told): ReturnedPlan {
  const rows = STANDING.map(({ id, subject, entries }, index) => ({
    place: { sheet: "ใบงาน", row: index + 5 },
    id,
    subject,
    entries: { ...entries, ...says[subject] },
    doubts: index === 0 ? doubts : {},
    formulas: {},
    remarks: index === 0 ? remarks : [],
    touched: [],
  }));
  return {
    file,
    digest: `${unit} ${JSON.stringify(says)}`,
    key: KEY,
    agency: "เทศบาลตำบลตัวอย่าง",
    fiscalYear: 2563,
    unit,
    sentOn: "2021-02-01",
    returnBy: "2021-03-01",
    savedBy: "ผู้ทดสอบ",
    savedOn,
    sent: new Map(STANDING.map((row) => [row.id, row])),
    rows,
    missingFields: [],
  };
}

/** What merging them into the plan as it was sent would do. */
export function previewOf(plans: readonly ReturnedPlan[], standing = STANDING): MergePreview {
  const merged = merge({
    key: KEY,
    standing,
    returned: plans,
    settled: { answers: new Set(), rows: new Map(), said: new Map() },
    decisions: new Map(),
  });
  const { differences } = merged;
  const counts: Record<keyof MergeCounts, number> = {
    taken: 0,
    same: 0,
    settled: 0,
    conflict: 0,
    decided: 0,
    added: 0,
    remark: 0,
    refused: 0,
  };
  for (const { fate } of differences) counts[fate.kind] += 1;
  const ids = [...new Set(differences.map(({ id }) => id))];
  return {
    basis: "basis",
    files: plans.map(({ file, digest, unit, sentOn, returnBy, savedBy, savedOn, rows }) => ({
      ...{ file, digest, unit, sentOn, returnBy, savedBy, savedOn },
      isKnown: false,
      rows: rows.length,
      unchanged: merged.unchanged.get(digest) ?? 0,
      differences: differences.filter(({ answers }) => answers.some((answer) => answer.digest === digest)),
      counts,
    })),
    refused: [],
    actions: ids.map((id) => {
      const own = differences.filter((difference) => difference.id === id);
      return { id, subject: own[0]?.subject ?? null, finding: "ประเด็น", differences: own };
    }),
    conflicts: differences.flatMap((each) => (each.fate.kind === "conflict" ? [conflictOf(each)] : [])),
    counts,
  };
}

export const asFile = (plan: ReturnedPlan): ReturnedFile => ({ kind: "returned", plan });
