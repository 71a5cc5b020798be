import { tokenize } from "@borgar/fx";
import { containsCalls, inStyle, toCanonical } from "../../src/formulas";
import { readWorkbookFile, rewriteFormulas, writeWorkbookFile, type Cell, type CellValue } from "../../src/ooxml";
import { formulaDefaults } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { convertFormulas, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no resilient workbook was recalculated");
const describeWithLibreOffice = available ? describe : describe.skip;

const TOLERANCE = 1e-9;
const SPELLINGS: readonly (readonly [string, (name: string) => string])[] = [
  ["as we write it", (name) => name],
  ["as Excel saves it without the add-in", (name) => `_xldudf_${name.replace(".", "_")}`],
  ["as LibreOffice saves it", (name) => name.toLowerCase()],
];
const WORKBOOKS = (["ita-2563.txt", "oit-2564.txt"] as const).flatMap((sample) =>
  (["th", "en"] as const).map((language) => ({ sample, language })),
);

/** Every cell with its value; texts of errors are told apart from texts by the hash. */
async function valuesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const { sheets } = await readWorkbookFile(bytes);
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        row.map((value, column) => [`${name} ${String(at + 1)},${String(column + 1)}`, value] as const),
      ),
    ),
  );
}

/** The formula of every cell, in canonical form. */
function canonicalFormulas(bytes: Uint8Array): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  rewriteFormulas(bytes, ({ kind, sheet, cells, formula }) => {
    if (kind === "cell") for (const { address } of cells) found.set(`${sheet} ${address}`, toCanonical(formula));
    return { kind: "same" };
  });
  return found;
}

function respelled(bytes: Uint8Array, spelling: (name: string) => string): Uint8Array {
  return rewriteFormulas(bytes, ({ formula }) => {
    if (!containsCalls(formula)) return { kind: "same" };
    const words = tokenize(formula, { mergeRefs: true });
    const text = words.map(({ type, value }) =>
      type === "func" && value.startsWith("ITAS.") ? spelling(value) : value,
    );
    return { kind: "formula", formula: text.join(""), stale: "" };
  });
}

const isError = (value: CellValue) => typeof value === "string" && /^#[A-Z]/.test(value);

function agrees(left: CellValue | undefined, right: CellValue | undefined): boolean {
  if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) <= TOLERANCE;
  return String(left ?? "") === String(right ?? "");
}

describeWithLibreOffice.each(WORKBOOKS)("the workbook of $sample in $language", ({ sample, language }) => {
  const options = { defaults: formulaDefaults(language) };
  const native = toXlsx(createWorkbook(readingOf([sampleFile(sample)]), { language, today: "2021-02-15" }));
  const expected = native.then((bytes) => valuesOf(recalculated(bytes)));
  const resilient = native.then((bytes) => convertFormulas(bytes, "resilient", options));

  it.each(SPELLINGS)(
    "gives the same figures without the add-in in resilient style, spelled %s",
    async (what, spelling) => {
      const { bytes, converted } = await resilient;
      const values = await valuesOf(recalculated(respelled(bytes, spelling)));
      const wanted = await expected;
      const differences = [...wanted].filter(([place, value]) => !agrees(value, values.get(place)));
      expect(differences.map(([place, value]) => ({ place, native: value, resilient: values.get(place) }))).toEqual([]);
      expect([...values].filter(([, value]) => isError(value))).toEqual([]);
      const numbers = [...values.values()].filter((value) => typeof value === "number").length;
      console.info(
        `${sample} ${language}, ${what}: ${String(converted.length)} formulas with functions, ` +
          `${String(wanted.size)} cells (${String(numbers)} numbers) as in native style, no error`,
      );
    },
  );

  it("is recognised completely after LibreOffice opened and saved it", async () => {
    const { bytes, converted } = await resilient;
    const before = canonicalFormulas(bytes);
    const after = canonicalFormulas(recalculated(bytes));
    const calls = [...before].filter(([, formula]) => containsCalls(formula));
    expect(calls.length).toBeGreaterThan(100);
    expect(converted.length).toBeGreaterThanOrEqual(calls.length);
    const differences = calls.flatMap(([place, formula]) =>
      after.get(place) === formula ? [] : [{ place, before: formula, after: after.get(place) }],
    );
    console.info(`${sample} ${language}: ${String(calls.length)} formulas recognised after LibreOffice saved them`);
    expect(differences).toEqual([]);
    // Native again, the file of LibreOffice calls nothing of ours.
    const shared = convertFormulas(recalculated(bytes), "native", options);
    expect([shared.values, shared.left]).toEqual([[], []]);
    expect(
      [...canonicalFormulas(shared.bytes)].filter(
        ([place, formula]) => before.get(place) !== formula && containsCalls(formula),
      ),
    ).toEqual([]);
  });
});

/** Scores in A, weights in B, a band table in D:F; the total in C1, one point less in C2. */
const DATA: readonly (readonly (string | number | null)[])[] = [
  [84.99, 30, null, "ดี", 81, 70],
  [90, 30, null, "พอใช้", 40, null],
  [70, 40, null, "ต่ำ", 0, null],
];
const TOTAL = "ITAS.TOTAL(A1:A3,B1:B3)";

/** A call with calls and expressions in it, and the same in steps. */
const STEPS: readonly (readonly [string, string])[] = [
  ["ITAS.TOTAL(A1:A3,B1:B3)", "C1"],
  [`100-${TOTAL}*2`, "100-C1*2"],
  [`ITAS.BAND(${TOTAL}-1,A1:A3,D1:F3)`, "ITAS.BAND(C2,A1:A3,D1:F3)"],
  [`ITAS.BAND( -C2*-1 ,(A1:A3),D1:INDEX(D1:F3,3,3))`, "ITAS.BAND(C2,A1:A3,D1:F3)"],
  [`ITAS.BAND(ROUND(${TOTAL},0),,D1:F3)&"!"`, 'ITAS.BAND(ROUND(C1,0),,D1:F3)&"!"'],
  [`ITAS.BAND(${TOTAL})`, "ITAS.BAND(C1)"],
  [`2^ITAS.TOTAL(A1:A3)%`, "2^C3%"],
  [`ITAS.GROUP(IF(${TOTAL}>C2,${TOTAL}-30,0))`, "ITAS.GROUP(C1-30)"],
  [`ITAS.POINTSTO(${TOTAL}-C2,A1:A3,D1:F3)`, "ITAS.POINTSTO(C1-C2,A1:A3,D1:F3)"],
];

describeWithLibreOffice("a call within a call", () => {
  it.each(["native", "resilient"] as const)("gives what its steps give in %s style", async (style) => {
    const cells = new Map<string, Partial<Cell>>(
      DATA.flatMap((row, at) =>
        row.flatMap((value, column) =>
          value === null ? [] : [[`${String(at)},${String(column)}`, { value }] as const],
        ),
      ),
    );
    const put = (row: number, column: number, formula: string) => {
      const text = inStyle(formula, style);
      expect(containsCalls(text)).toBe(style === "resilient" && containsCalls(formula));
      cells.set(`${String(row)},${String(column)}`, { formula: text, formulaResult: "?" });
    };
    put(0, 2, TOTAL);
    put(1, 2, "C1-1");
    put(2, 2, "ITAS.TOTAL(A1:A3)");
    for (const [row, [nested, step]] of STEPS.entries()) {
      put(row, 6, nested);
      put(row, 7, step);
    }
    const bytes = await writeWorkbookFile({
      options: { sheets: [{ name: "steps", cells }] },
      automaticRows: new Map(),
      columnFormulas: new Map(),
      charts: [],
      font: "Arial",
      defaultRowHeight: 15,
    });
    const { sheets } = await readWorkbookFile(recalculated(bytes));
    const answers = STEPS.map(
      ([formula], row) => [formula, sheets[0]?.rows[row]?.[6], sheets[0]?.rows[row]?.[7]] as const,
    );
    expect(answers.filter(([, nested, step]) => nested === "" || nested === "?" || !agrees(nested, step))).toEqual([]);
    expect(answers.filter(([, nested]) => isError(nested ?? null))).toEqual([]);
    expect(sheets[0]?.rows[0]?.[2]).toBeCloseTo(80.497, 9);
    console.info(`${style}: ${answers.map(([, nested]) => String(nested)).join(" · ")}`);
  });
});
