import type { Browser } from "playwright-core";
import type { SpecValue } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import type { CellValue } from "../host/model/workbook";
import { readingOf, sampleFile } from "../sampleFiles";
import { chromiumAvailable, launch } from "./chromium";
import { sampleText } from "./fixtures";
import { OpenedWorkbench } from "./openedWorkbench";

/** Formulas that refer to formulas are put right in rounds after the first calculation. */
const LONGEST = 30_000;
/** The spreadsheet keeps twelve digits. */
const SAME = 1e-9;

interface Figure {
  readonly table: string;
  readonly row: number;
  readonly header: string;
  readonly value: SpecValue;
}

/** The formulas of all tables with what they must come to. */
function figures(): readonly Figure[] {
  const today = new Date().toLocaleDateString("sv-SE");
  const { sheets } = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today });
  return sheets
    .flatMap(({ tables }) => tables)
    .flatMap(({ name, columns, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((content, index) => {
          const header = columns[index]?.header ?? "";
          return content !== null && typeof content === "object"
            ? [{ table: name, row, header, value: content.value }]
            : [];
        }),
      ),
    );
}

/** Breaks between words are the sheets' own affair. */
const readable = (text: string): string => text.replaceAll("\u200b", "");

function isSame(expected: SpecValue, shown: CellValue): boolean {
  if (typeof expected !== "number") return readable(String(expected ?? "")) === readable(String(shown));
  return typeof shown === "number" && Math.abs(expected - shown) <= SAME * Math.max(1, Math.abs(expected));
}

(chromiumAvailable() ? describe : describe.skip)("the formulas of the workbench's spreadsheet", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
  });

  it("come to what we computed, every one of them", async () => {
    const workbench = await OpenedWorkbench.open(browser);
    await workbench.paste({ "text/plain": sampleText("ita-2563.txt") });
    await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
    await workbench.button("เขียนลงแผ่นงาน").click();
    await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();
    const expected = figures();
    const tables = [...new Set(expected.map(({ table }) => table))];
    const wrong = async (): Promise<readonly string[]> => {
      const shown = new Map<string, Awaited<ReturnType<OpenedWorkbench["rows"]>>>();
      for (const table of tables) shown.set(table, await workbench.rows(table));
      return expected.flatMap(({ table, row, header, value }) => {
        const cell = shown.get(table)?.[row]?.[header] ?? "";
        return isSame(value, cell)
          ? []
          : [`${table} ${String(row + 1)} ${header}: ${String(cell)}, not ${String(value)}`];
      });
    };
    const until = Date.now() + LONGEST;
    let differing = await wrong();
    while (differing.length > 0 && Date.now() < until) {
      await workbench.page.waitForTimeout(500);
      differing = await wrong();
    }
    expect(expected.length).toBeGreaterThan(1_000);
    expect(differing).toEqual([]);
    expect(workbench.faults).toEqual([]);
  }, 90_000);
});
