/** The pane beside the grid: a result that was pasted into a sheet and read, and the plan that was written from it. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { sheetTexts } from "../../src/i18n";
import { SAMPLE } from "./sample";
import type { Save } from "./savedPictures";
import { walk } from "./walk";
import { atRest, type Workbench } from "./workbench";

const WINDOW = { theme: "light", width: 1360, height: 800, scale: 1.5 } as const;
/** In pixels: a person makes columns as wide as the table needs. */
const WIDTHS = [190, 230, 190, 60, 180, 180] as const;
/** Row of the sample's memorandum that its tables begin after. */
const ABOVE_TABLES = 10;

/** What of the workbench the pictures use. */
interface WorkbenchPage {
  readonly workbench: {
    readonly excel: {
      userEdits(sheet: string, address: string, values: readonly (readonly string[])[]): void;
      userSelects(sheet: string, address: string): void;
    };
    readonly mirror: { sync(): void };
    readonly grid: {
      readonly api: {
        getActiveWorkbook(): {
          getActiveSheet(): {
            setColumnWidth(column: number, width: number): void;
            scrollToCell(row: number, column: number): void;
            zoom(ratio: number): void;
          };
        };
      };
    };
  };
}

/** The sample as it looks when it is pasted into a sheet: a cell for what stands between tabs. */
function sampleCells(): readonly (readonly string[])[] {
  const rows = readFileSync(SAMPLE, "utf8")
    .split("\n")
    .map((line) => line.split("\t"));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

async function pasteIntoSheet(page: Page): Promise<void> {
  const cells = sampleCells();
  const address = `A1:${String.fromCharCode("A".charCodeAt(0) + WIDTHS.length - 1)}${String(cells.length)}`;
  await page.evaluate(
    (given) => {
      const { excel, mirror, grid } = (globalThis as unknown as WorkbenchPage).workbench;
      excel.userEdits("Sheet1", given.address, given.cells);
      excel.userSelects("Sheet1", given.address);
      mirror.sync();
      const sheet = grid.api.getActiveWorkbook().getActiveSheet();
      for (const [column, width] of given.widths.entries()) sheet.setColumnWidth(column, width);
      sheet.scrollToCell(given.top, 0);
    },
    { address, cells, widths: [...WIDTHS], top: ABOVE_TABLES },
  );
}

export async function tour(workbench: Workbench, save: Save): Promise<void> {
  const { page, pane, close } = await workbench.open(WINDOW);
  const picture = () => page.screenshot({ animations: "disabled" });
  await pasteIntoSheet(page);
  await walk.readSelectedCells(pane);
  await walk.toScores(pane);
  await atRest(page);
  save("tour-scores", await picture());
  await walk.toPlan(pane);
  await walk.completePlan(pane);
  await walk.write(pane);
  await pane.locator("body").evaluate(() => {
    window.scrollTo(0, 0);
  });
  await page.locator("#grid").getByText(sheetTexts("th").names.plan, { exact: true }).click();
  await page.evaluate(() => {
    (globalThis as unknown as WorkbenchPage).workbench.grid.api.getActiveWorkbook().getActiveSheet().zoom(0.8);
  });
  // The spreadsheet calculates until nothing changes.
  await atRest(page, 8_000);
  save("tour-plan", await picture());
  await close();
}
