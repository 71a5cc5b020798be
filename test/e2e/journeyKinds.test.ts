import type { Browser } from "playwright-core";
import { sheets } from "../../src/i18n/th/sheets";
import { chromiumAvailable, launch } from "./chromium";
import { fixture } from "./fixtures";
import { OpenedWorkbench } from "./openedWorkbench";

/** What a case of `test/fixtures/intake` says it holds. */
interface Expected {
  readonly assessments: readonly {
    readonly agency: string | null;
    readonly items: Readonly<Record<string, { readonly score?: number }>>;
  }[];
}

type Paste = (workbench: OpenedWorkbench, input: Buffer) => Promise<void>;

const asText: Paste = (workbench, input) => workbench.paste({ "text/plain": input.toString("utf8") });
const asPage: Paste = (workbench, input) => workbench.paste({ "text/html": input.toString("utf8"), "text/plain": "-" });
const asFile =
  (name: string, type: string): Paste =>
  (workbench, input) =>
    workbench.pasteFile(name, type, input);

const OPEN_XML = "application/vnd.openxmlformats-officedocument";

const KINDS: readonly (readonly [kind: string, input: string, paste: Paste])[] = [
  ["a text with tabs", "codes-with-thai-zero/input.txt", asText],
  ["a table of a page", "html-header-in-three-rows/input.html", asPage],
  ["a CSV file", "csv-padded-by-a-spreadsheet/input.csv", asFile("ผล.csv", "text/csv")],
  ["a workbook", "xlsx-several-sheets/input.xlsx", asFile("ผล.xlsx", `${OPEN_XML}.spreadsheetml.sheet`)],
  [
    "a Word document",
    "docx-merged-cells-and-a-nested-table/input.docx",
    asFile("ผล.docx", `${OPEN_XML}.wordprocessingml.document`),
  ],
  ["a PDF", "pdf-item-table-over-two-pages/input.pdf", asFile("ผล.pdf", "application/pdf")],
];

(chromiumAvailable() ? describe : describe.skip)(
  "every kind of document, pasted and written into the open workbook",
  () => {
    let browser: Browser;
    let workbench: OpenedWorkbench;

    beforeAll(async () => {
      browser = await launch();
      workbench = await OpenedWorkbench.open(browser);
    });

    afterAll(async () => {
      await browser.close();
    });

    it.each(KINDS)("%s", async (_kind, input, paste) => {
      const folder = input.split("/")[0] ?? "";
      const { assessments } = JSON.parse(fixture(`${folder}/expected.json`).toString("utf8")) as Expected;
      const [expected] = assessments;
      if (expected === undefined) throw new Error(`${folder} holds no result.`);
      await workbench.startAnew();
      await paste(workbench, fixture(input));
      await workbench.pane.getByRole("heading", { level: 2, name: expected.agency ?? "ไม่พบชื่อหน่วยงาน" }).waitFor();
      await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
      await workbench.button("เขียนลงแผ่นงาน").click();
      await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();

      const { code, score } = sheets.headers.tblItems;
      const inSheet = (await workbench.rows("tblItems")).filter((row) => row[score] !== "");
      const scored = Object.entries(expected.items).filter(([, item]) => item.score !== undefined);
      expect(inSheet.map((row) => [row[code], row[score]])).toEqual(scored.map(([name, item]) => [name, item.score]));
      expect(await workbench.violations()).toEqual([]);
    });

    it("asked nobody but this computer for anything, and had no fault", () => {
      expect(workbench.foreign()).toEqual([]);
      expect(workbench.faults).toEqual([]);
    });
  },
);
