import type { Reading } from "../../src/intake";
import { computeScores, schemeFor, type Assessment } from "../../src/ita";

const ASSESSMENT: Assessment = {
  agency: "เทศบาลตำบลตัวอย่าง",
  fiscalYear: 2563,
  respondents: { IIT: 49, EIT: 69 },
  indicators: Object.fromEntries(
    [88.1, 82.25, 86.4, 79.95, 84.99, 90, 85, 81.3, 53.4, 43.75].map((score, index) => [String(index + 1), { score }]),
  ),
  items: { O1: { score: 100 }, O2: { score: 0, name: "ข้อมูลผู้บริหาร" }, O43: { score: 0 } },
  reported: { total: 70.05, band: "C" },
};

const DIAGNOSTICS: Reading["diagnostics"] = [
  {
    code: "score-conflict",
    severity: "error",
    source: { file: "ผล.html", table: 2, row: 14, text: "O2 | ข้อมูลผู้บริหาร | 0 | 100" },
    data: { subject: "O2", first: 0, second: 100 },
  },
  {
    code: "recomputed-differs",
    severity: "warning",
    source: {},
    data: { subject: "รวม", reported: 70.05, computed: 70.15 },
  },
  { code: "code-repaired", severity: "info", source: { row: 3 }, data: { from: "๐๑", to: "O1" } },
];

/** A reading as the pane gets it, with a diagnostic of every severity. */
export const SAMPLE_READING: Reading = {
  assessments: [
    {
      assessment: ASSESSMENT,
      computed: computeScores(ASSESSMENT, schemeFor(2563)),
      diagnostics: DIAGNOSTICS,
      files: ["ผล.html"],
    },
  ],
  diagnostics: DIAGNOSTICS,
  sources: [
    {
      name: "ผล.html",
      size: 2048,
      hash: "0".repeat(64),
      format: "html",
      rowsIn: 15,
      records: 12,
      headings: 2,
      repeats: 0,
      unread: 1,
      leftOut: 0,
    },
  ],
  tables: [],
};
