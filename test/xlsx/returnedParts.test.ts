import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ReturnedPlan } from "../../src/plan";
import type { WorkbookSpec } from "../../src/sheets";
import { toSerial } from "../../src/thai";
import { createWorkbook, type ReturnedFile } from "../../src/workbook";
import { readReturned, toXlsx } from "../../src/xlsx";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";
import { sentRow } from "../workbook/sharing/sentParts";
import { partSpec, withoutTables, withSheets, withTable } from "./partFiles";

const ROWS = [
  sentRow("O2", { measure: "ลงหน้าเว็บ", lead: "กองคลัง", publishBy: "2021-03-01", status: "in-progress" }),
  sentRow("O4", { measure: "ปรับปรุง\nข้อมูล", steps: "1. ก\n2. ข", support: "สำนักปลัด, กองช่าง", note: "=1+1" }),
  sentRow("9", { measure: "ประชุม  สอง  ช่อง", alsoServes: "E9, 5", budget: "0012", period: "2563" }),
];

const read = (bytes: Uint8Array, name = "ใบงาน.xlsx") => readReturned({ name, bytes });

function planOf(returned: ReturnedFile): ReturnedPlan {
  if (returned.kind === "refused") throw new Error(`Refused: ${returned.reason}`);
  return returned.plan;
}

const planIn = async (spec: WorkbookSpec) => planOf(await read(await toXlsx(spec)));
const SENT = ROWS.map(({ entries }) => entries);

describe("the file a unit gets", () => {
  it("comes back as it was sent", async () => {
    const plan = await planIn(partSpec(ROWS));
    expect(plan.rows.map(({ entries }) => entries)).toEqual(SENT);
    expect([...(plan.sent?.values() ?? [])]).toEqual(ROWS);
    expect(plan.rows.flatMap(({ doubts, remarks, touched, formulas }) => [doubts, remarks, touched, formulas])).toEqual(
      ROWS.flatMap(() => [{}, [], [], {}]),
    );
    expect(plan).toMatchObject({
      key: "A1B2C-2563",
      agency: "เทศบาลตำบลทดสอบ",
      fiscalYear: 2563,
      unit: "กองคลัง",
      sentOn: "2021-01-15",
      returnBy: "2021-02-15",
      missingFields: [],
    });
  });

  it("says the same without its tables, with other sheet names and under another file name", async () => {
    const renamed = withSheets(withoutTables(partSpec(ROWS)), (sheet) => ({ ...sheet, name: `แผ่น ${sheet.key}` }));
    const bare = await read(await toXlsx(renamed), "Copy of ใบงาน (1).xlsx");
    const plan = planOf(bare);
    expect(plan.rows.map(({ entries }) => entries)).toEqual(SENT);
    expect(plan.digest).toBe((await planIn(partSpec(ROWS))).digest);
    expect(plan.file).toBe("Copy of ใบงาน (1).xlsx");
  });

  it("says the same with its columns and rows turned round", async () => {
    const turned = withTable(partSpec(ROWS), "tblTasks", (table) => ({
      ...table,
      columns: [...table.columns].reverse(),
      rows: table.rows.map((row) => [...row].reverse()).reverse(),
    }));
    const plan = await planIn(turned);
    expect(plan.rows.map(({ entries }) => entries)).toEqual([...SENT].reverse());
    expect(plan.digest).toBe((await planIn(partSpec(ROWS))).digest);
  });

  it("is read without what it says about itself", async () => {
    const alone = withSheets(withoutTables(partSpec(ROWS)), (sheet) => (sheet.key === "tasks" ? sheet : null));
    const plan = await planIn(alone);
    expect(plan.rows.map(({ entries }) => entries)).toEqual(SENT);
    expect(plan).toMatchObject({ sent: null, unit: null, key: "A1B2C-2563", fiscalYear: 2563 });
  });
});

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The file with texts in its parts replaced, and parts put in. */
async function rewritten(
  spec: WorkbookSpec,
  change: (part: string, xml: string) => string,
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(await toXlsx(spec))).map(([name, content]) => {
    const isText = /\.(?:xml|rels)$/.test(name);
    return [name, isText ? strToU8(change(name, strFromU8(content))) : content] as const;
  });
  const others = Object.entries(more).map(([name, content]) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries([...parts, ...others]));
}

const TASKS = "xl/worksheets/sheet2.xml";

/** The sheet of tasks with one cell written anew. */
function withCell(reference: string, cell: string): Promise<Uint8Array> {
  const old = new RegExp(`<c r="${reference}"(?:[^>]*/>|.*?</c>)`);
  return rewritten(partSpec(ROWS), (part, xml) => {
    if (part !== TASKS) return xml;
    expect(xml).toMatch(old);
    return xml.replace(old, cell);
  });
}

const firstRow = async (bytes: Promise<Uint8Array>) => planOf(await read(await bytes)).rows[0];

describe("cells of a file that came back", () => {
  it("with an error are in doubt", async () => {
    const row = await firstRow(withCell("E4", '<c r="E4" t="e"><f>VLOOKUP(1,A1,1)</f><v>#N/A</v></c>'));
    expect(row?.doubts).toEqual({ measure: { code: "cell-error", typed: "#N/A" } });
  });

  it("with a formula say what it showed last, wherever it points, and nothing is followed", async () => {
    const row = await firstRow(withCell("E4", '<c r="E4" t="str"><f>[1]แผน!$A$1&amp;"!"</f><v>จากอีกไฟล์</v></c>'));
    expect(row?.entries.measure).toBe("จากอีกไฟล์");
    expect(row?.formulas).toEqual({ measure: '[1]แผน!$A$1&"!"' });
  });

  it("with a formula that shows nothing are blank, with one nobody calculated in doubt", async () => {
    const blank = await firstRow(withCell("E4", '<c r="E4" t="str"><f>""</f><v></v></c>'));
    expect(blank?.entries.measure).toBe("");
    const unknown = await firstRow(withCell("E4", '<c r="E4"><f>SUM(A1)</f></c>'));
    expect(unknown?.doubts).toEqual({ measure: { code: "cell-error", typed: "=SUM(A1)" } });
    expect(unknown?.entries).not.toHaveProperty("measure");
  });

  it("with a day in the form of other programs are days", async () => {
    const row = await firstRow(withCell("G4", '<c r="G4" t="d"><v>2021-04-09T00:00:00</v></c>'));
    expect(row?.entries.publishBy).toBe("2021-04-09");
    const odd = await firstRow(withCell("G4", '<c r="G4" t="d"><v>2021-99-09</v></c>'));
    expect(odd?.doubts.publishBy?.code).toBe("date-unreadable");
  });

  it("count days from 1904 where the file does", async () => {
    const bytes = await rewritten(partSpec(ROWS), (part, xml) => {
      if (part === "xl/workbook.xml")
        return xml.replace(
          /<workbookPr[^>]*\/>|<sheets>/,
          (found) => `<workbookPr date1904="1"/>${found === "<sheets>" ? found : ""}`,
        );
      const serial = String(toSerial("2021-03-01"));
      return part === TASKS ? xml.replace(`<v>${serial}</v>`, `<v>${String(toSerial("2021-03-01") - 1462)}</v>`) : xml;
    });
    expect(planOf(await read(bytes)).rows[0]?.entries.publishBy).toBe("2021-03-01");
  });

  it("in rows a filter hides are read, as are those of hidden sheets", async () => {
    const bytes = await rewritten(partSpec(ROWS), (part, xml) =>
      part === TASKS
        ? xml.replace(/<row r="5"/, '<row r="5" hidden="1"')
        : xml.replace(/ state="hidden"/g, ' state="veryHidden"'),
    );
    const plan = planOf(await read(bytes));
    expect(plan.rows).toHaveLength(3);
    expect(plan.sent?.size).toBe(3);
  });

  it("merged down say the same in every row", async () => {
    const bytes = await rewritten(partSpec(ROWS), (part, xml) => {
      if (part !== TASKS) return xml;
      return xml
        .replace(/<c r="E[56]"(?:[^>]*\/>|.*?<\/c>)/g, "")
        .replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="E4:E6"/></mergeCells>');
    });
    expect(planOf(await read(bytes)).rows.map(({ entries }) => entries.measure)).toEqual(Array(3).fill("ลงหน้าเว็บ"));
  });
});

describe("a file beside its cells", () => {
  const core =
    '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><cp:lastModifiedBy>สมศรี &amp; คณะ</cp:lastModifiedBy>' +
    "<dcterms:modified>2021-02-10T09:15:00Z</dcterms:modified></cp:coreProperties>";

  it("says who saved it and when", async () => {
    const bytes = await rewritten(partSpec(ROWS), (part, xml) => (part === "docProps/core.xml" ? core : xml));
    expect(planOf(await read(bytes))).toMatchObject({ savedBy: "สมศรี & คณะ", savedOn: "2021-02-10T09:15:00Z" });
  });

  it("is read where what it says of itself is damaged, with the day of the file system", async () => {
    const bytes = await rewritten(partSpec(ROWS), (part, xml) => (part === "docProps/core.xml" ? "<broken" : xml));
    const plan = planOf(await readReturned({ name: "a.xlsx", bytes, modified: "2021-02-11T00:00:00Z" }));
    expect(plan).toMatchObject({ savedBy: null, savedOn: "2021-02-11T00:00:00Z" });
    expect(plan.rows).toHaveLength(3);
  });

  it("has its macros and links named and left alone", async () => {
    const bytes = await rewritten(
      partSpec(ROWS),
      (part, xml) =>
        part === "xl/_rels/workbook.xml.rels"
          ? xml.replace(
              "</Relationships>",
              `<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` +
                `<Relationship Id="rIdL" Type="${RELATIONSHIPS}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
            )
          : xml,
      { "xl/vbaProject.bin": "not run", "xl/externalLinks/externalLink1.xml": "<externalLink/>" },
    );
    const returned = await read(bytes, "ใบงาน.xlsm");
    expect(returned).toMatchObject({ kind: "returned", notes: ["macros", "links"] });
    expect(planOf(returned).rows.map(({ entries }) => entries)).toEqual(SENT);
  });
});

describe("a copy of the whole workbook that came back", () => {
  const options = { language: "th", today: "2021-02-15" } as const;
  const reading = readingOf([sampleFile("ita-2563.txt")]);

  it("is read from its plan, without knowing what was sent", async () => {
    const spec = createWorkbook(reading, options);
    const plan = await planIn(spec);
    const { rows = [], columns = [] } =
      spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "tblPlan") ?? {};
    const idAt = columns.findIndex(({ key }) => key === "id");
    expect(plan.rows.map(({ id }) => id)).toEqual(rows.map((row) => row[idAt]));
    expect(plan).toMatchObject({ sent: null, unit: null, fiscalYear: 2563, missingFields: [] });
    expect(plan.agency).toBe(firstAssessment(reading).assessment.agency);
    expect(plan.rows.flatMap(({ remarks, doubts }) => [...remarks, ...Object.keys(doubts)])).toEqual([]);
    expect(plan.rows[0]?.entries).toMatchObject({ status: "not-started" });
  });

  it("is read without any table and without its state", async () => {
    const { state, ...spec } = createWorkbook(reading, options);
    expect(state).toBeDefined();
    const [bare, whole] = [await planIn(withoutTables(spec)), await planIn(spec)];
    expect(bare.rows).toEqual(whole.rows);
    expect(bare.key).toBe(whole.key);
    expect(bare.fiscalYear).toBe(2563);
  });
});
