import { openWorkbook } from "../../../src/excel";
import type { Reading } from "../../../src/intake";
import { computeScores, schemeFor, type Assessment } from "../../../src/ita";
import {
  createWorkbook,
  importInto,
  regenerate,
  type WorkbookChange,
  type WorkbookContent,
  type WorkbookPort,
} from "../../../src/workbook";
import { readContent, toXlsx, workbookFile } from "../../../src/xlsx";
import { firstAssessment, readingOf, sampleFile } from "../../sampleFiles";
import { differencesBetween } from "../../xlsx/contentDifferences";
import { Trials } from "./scenario";

const MINUTES = 120_000;
const options = { language: "th", today: "2021-02-15" } as const;
const whole = readingOf([sampleFile("ita-2563.txt")]);
/** The same result, of which some items had not been read yet. */
const part = without(whole, /^O3|^E/);

function without(reading: Reading, codes: RegExp): Reading {
  const first = firstAssessment(reading);
  const items = Object.fromEntries(Object.entries(first.assessment.items).filter(([code]) => !codes.test(code)));
  const assessment: Assessment = { ...first.assessment, items };
  return { ...reading, assessments: [{ ...first, assessment, computed: computeScores(assessment, schemeFor(2563)) }] };
}

/** Values of formulas are Excel's to compute, which the simulated one does not. */
function asWritten(content: WorkbookContent): WorkbookContent {
  const plain = (cell: WorkbookContent["cells"][number]["content"]) =>
    cell !== null && typeof cell === "object" ? { formula: cell.formula, value: null } : cell;
  return {
    ...content,
    sheets: content.sheets.filter(({ name }) => name !== "Sheet1"),
    tables: content.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(plain)) })),
    cells: content.cells.map((cell) => ({ ...cell, content: plain(cell.content) })),
    state: null,
  };
}

/** A port that remembers what it was told to do. */
function remembering(port: WorkbookPort): WorkbookPort & { readonly changes: WorkbookChange[] } {
  const changes: WorkbookChange[] = [];
  return {
    changes,
    read: () => port.read(),
    apply: (change) => {
      changes.push(change);
      return port.apply(change);
    },
  };
}

describe("a change of the open workbook and of a stored one", () => {
  it(
    "says the same in both: made, changed by a fuller result, brought up to date",
    async () => {
      const trials = await Trials.prepared();
      const open = remembering(openWorkbook());
      const stored = workbookFile(await toXlsx(createWorkbook(part, options)));
      const file = remembering(stored);
      await importInto(open, part, options);
      for (const step of [
        (port: WorkbookPort) => importInto(port, whole, options),
        (port: WorkbookPort) => regenerate(port, { ...options, threshold: 90 }),
        (port: WorkbookPort) => importInto(port, part, { ...options, today: "2021-03-01" }),
      ]) {
        await step(open);
        await step(file);
        trials.host.failOnViolation();
        expect(differencesBetween(asWritten(await open.read()), asWritten(await readContent(stored.bytes)))).toEqual(
          [],
        );
      }
      const rows = ({ insertions }: WorkbookChange) => insertions.map((each) => JSON.stringify(each)).toSorted();
      expect(file.changes.map(rows)).toEqual(open.changes.slice(1).map(rows));
      expect(file.changes.some(({ insertions }) => insertions.length > 3)).toBe(true);
    },
    MINUTES,
  );
});
