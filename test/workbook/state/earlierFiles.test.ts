import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellContent } from "../../../src/sheets";
import { importInto, openingIn, parseState, regenerate, type WorkbookContent } from "../../../src/workbook";
import { STATE_VERSION } from "../../../src/workbook/state/state";
import { readContent } from "../../../src/xlsx";
import { readingOf, sampleFile } from "../../sampleFiles";
import { MemoryWorkbook } from "../memoryWorkbook";

const today = "2022-02-15";
const TYPED = ["ทำหน้าเว็บแยกตามปี", "กองยุทธศาสตร์", "ประชุมแล้ว 2 ครั้ง", "รองปลัด", 44300];
const UNKNOWN = {
  pane: null,
  settled: { answers: new Set(), rows: new Map(), said: new Map() },
  returned: new Map(),
  points: [],
};

/**
 * Every filled cell with its place; nothing is put into this workbook but what the log gets, and fields of the
 * agency that came later, whose rows are told apart by their field.
 */
function filled({ tables }: WorkbookContent): ReadonlyMap<string, CellContent> {
  return new Map(
    tables.flatMap(({ name, rows }) =>
      rows.flatMap((row, index) =>
        row.flatMap((cell, column): [string, CellContent][] =>
          cell === null
            ? []
            : [[`${name} ${name === "tblAgency" ? JSON.stringify(row[0]) : String(index)} ${String(column)}`, cell]],
        ),
      ),
    ),
  );
}

/** Of version 2, formulas and proposals of ours are written as the present version does; of the others every cell stays. */
describe.each([
  { version: 1, knew: { createdBy: "0.0.1", findings: null }, typed: TYPED, isWhole: true },
  { version: 2, knew: {}, typed: [...TYPED, "ผู้อำนวยการกอง"], isWhole: false },
  { version: 3, knew: {}, typed: [...TYPED, "ผู้อำนวยการกอง"], isWhole: true },
])("a workbook of version $version", ({ version, knew, typed, isWhole }) => {
  const bytes = readFileSync(join(__dirname, `../../fixtures/state/version-${String(version)}.xlsx`));
  const file = () => readContent(new Uint8Array(bytes));

  it("opens with what it knew, and nothing of what came later", async () => {
    const content = await file();
    const opening = openingIn(content);
    expect(opening).toMatchObject({
      kind: "known",
      version,
      state: { language: "th", fiscalYear: 2563, threshold: 80, target: 90, ...UNKNOWN, ...knew },
    });
    const ids = content.tables.find(({ name }) => name === "tblPlan")?.rows.map((row) => row.at(-1));
    const { key } = opening.kind === "known" ? opening.state : { key: "" };
    expect(ids?.every((id) => typeof id === "string" && id.startsWith(`${key}-`))).toBe(true);
  });

  it.each(["an import", "regenerating"])("loses nothing by %s, and is of the present version then", async (how) => {
    const workbook = new MemoryWorkbook(await file());
    const before = filled(workbook.content);
    expect(before.size).toBeGreaterThan(2000);
    for (const text of typed) expect([...before.values()]).toContain(text);
    if (how === "regenerating") await regenerate(workbook, { today });
    else await importInto(workbook, readingOf([sampleFile("ita-2563.txt")]), { language: "en", today });
    const after = filled(workbook.content);
    if (isWhole) for (const [place, cell] of before) expect([place, after.get(place)]).toEqual([place, cell]);
    for (const text of typed) expect([...after.values()]).toContain(text);
    expect(parseState(workbook.content.state ?? "")).toMatchObject({ kind: "known", version: STATE_VERSION });
  });
});
