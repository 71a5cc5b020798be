import type { Reading } from "../../../src/intake";
import { computeScores, schemeFor, type Assessment, type ItemCode, type ItemResult } from "../../../src/ita";
import type { Chance } from "./chance";

const CODES: readonly ItemCode[] = ["I1", "I7", "E2", "E8", "O1", "O2", "O5", "O9", "O22", "O30", "O43"];
const SCORES = [0, 25, 50, 84.99, 85, 100];
/** A formula a reading must never turn into. */
export const HOSTILE = '=HYPERLINK("http://example.invalid","HOSTILE")';
const WORDS = [
  "ทำหน้าเว็บ",
  "ลิงก์ไฟล์",
  HOSTILE,
  "+1 HOSTILE",
  "-2+3",
  "@HOSTILE",
  "'=HOSTILE",
  "1/2",
  "๑๒",
  "บรรทัดหนึ่ง\nบรรทัดสอง",
  "#REF!",
  "TRUE",
  "ครบ",
];
const OWNERS = ["กองคลัง", "กองช่าง", "สำนักปลัด", "กองการศึกษา (งานบริหาร)", "=HOSTILE"];

export const AGENCY = "เทศบาลตำบลตัวอย่าง";

/** A result of one agency, with items of every kind of text. */
export function randomResult(chance: Chance, parts: Partial<Assessment> = {}): Assessment {
  const items: Partial<Record<ItemCode, ItemResult>> = {};
  for (const code of CODES.filter(() => chance.below(10) < 7)) {
    const owner = chance.of(OWNERS);
    items[code] = {
      score: chance.of(SCORES),
      ...(chance.below(2) === 0 ? { comment: chance.of(WORDS) } : {}),
      ...(chance.below(60) === 0 ? { comment: `=${"ก".repeat(33_000)}` } : {}),
      ...(chance.below(2) === 0 ? { recommendation: chance.of(WORDS) } : {}),
      ...(chance.below(2) === 0 ? { owner, owners: [owner] } : {}),
    };
  }
  items.O1 ??= { score: 0 };
  const indicators = { "1": { score: chance.of([50, 90]) }, "9": { score: 60 } };
  return { agency: AGENCY, fiscalYear: 2563, respondents: {}, indicators, items, reported: {}, ...parts };
}

/** The next result of the same agency: the same, better, worse, with fewer items or with more. */
export function nextResult(chance: Chance, before: Assessment): Assessment {
  const entries = Object.entries(before.items) as [ItemCode, ItemResult][];
  const scored = (change: (score: number) => number): Assessment["items"] =>
    Object.fromEntries(entries.map(([code, item]) => [code, { ...item, score: change(item.score ?? 0) }]));
  switch (chance.below(5)) {
    case 0:
      return before;
    case 1:
      return { ...before, items: scored((score) => (chance.below(2) === 0 ? 100 : score)) };
    case 2:
      return { ...before, items: scored((score) => (chance.below(2) === 0 ? 0 : score)) };
    case 3:
      return {
        ...before,
        items: Object.fromEntries(entries.filter(([code]) => code === "O1" || chance.below(2) === 0)),
      };
    default:
      return { ...before, items: { ...randomResult(chance).items, ...before.items } };
  }
}

export function readingOfResult(assessment: Assessment, hash: string): Reading {
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  const note = (row: number) =>
    ({ code: "unread-row", severity: "warning", source: { row }, data: { text: `${hash} =HOSTILE` } }) as const;
  const computed = computeScores(assessment, schemeFor(assessment.fiscalYear));
  return {
    assessments: [{ assessment, computed, diagnostics: [], files: ["a.txt"] }],
    diagnostics: Array.from({ length: Object.keys(assessment.items).length % 5 }, (_, row) => note(row)),
    sources: [{ name: "a.txt", size: 1, format: "text", hash, ...counts }],
    tables: [],
  };
}
