import { tokenize } from "@borgar/fx";
import { containsCalls, toCanonical } from "../../src/formulas";
import { readWorkbookFile, rewriteFormulas, type CellValue } from "../../src/ooxml";
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
