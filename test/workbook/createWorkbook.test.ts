import type { CellContent, SheetSpec, SpecValue, TableSpec, WorkbookSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";

const workbook = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });

function tableNamed(book: WorkbookSpec, name: string): TableSpec {
  const table = book.sheets.flatMap(({ tables }) => tables).find((other) => other.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
}

function valueOf(content: CellContent | undefined): SpecValue {
  if (content === undefined || content === null) return null;
  return typeof content === "object" ? content.value : content;
}

/** The values of a table's column by key. */
function values(name: string, key: string, book = workbook): readonly SpecValue[] {
  const table = tableNamed(book, name);
  const index = table.columns.findIndex((column) => column.key === key);
  return table.rows.map((row) => valueOf(row[index]));
}

const sheet = (key: string): SheetSpec | undefined => workbook.sheets.find((other) => other.key === key);

describe("the workbook of the report of FY2563", () => {
  it("has its sheets in order", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "สรุปผล",
      "ตัวชี้วัด",
      "รายข้อ",
      "วิเคราะห์",
      "แผนปรับปรุง",
      "แผนรายเดือน",
      "รายการที่ยังขาด",
      "กำกับติดตาม",
      "ผู้รับผิดชอบ",
      "ข้อมูลหน่วยงาน",
      "ปฏิทิน",
      "คลังมาตรการ",
      "หลักเกณฑ์",
      "บันทึกนำเข้า",
      "บันทึกการเปลี่ยนแปลง",
    ]);
  });

  it("plans 43 items: 22 to fix without a monitor, 21 to maintain", () => {
    const kinds = values("tblPlan", "kind");
    expect(kinds.filter((kind) => kind === "แก้ไข")).toHaveLength(22);
    expect(kinds.filter((kind) => kind === "รักษาระดับ")).toHaveLength(21);
    expect(values("tblPlan", "missing").filter((missing) => missing === "ผู้กำกับติดตาม")).toHaveLength(22);
    expect(new Set(values("tblPlan", "id")).size).toBe(43);
  });

  it("lists 12 items as the shortest way to 85", () => {
    expect(values("tblFixFirst", "shortest").filter((flag) => flag === "ใช่")).toHaveLength(12);
    expect(values("tblFixFirst", "totalAfter")[11]).toBeCloseTo(85.2574, 4);
  });

  it("shows that the file-link cause alone brings 72.31 to 86.74", () => {
    expect(values("tblCauses", "totalAfter")[0]).toBeCloseTo(86.7391, 4);
    expect(values("tblCauses", "count")[0]).toBe(17);
  });

  it("counts fixes by leading unit", () => {
    const byUnit = Object.fromEntries(
      values("tblByUnit", "unit").map((unit, index) => [String(unit), values("tblByUnit", "fix")[index]]),
    );
    expect(byUnit).toMatchObject({ สำนักปลัด: 10, กองคลัง: 6, กองยุทธศาสตร์: 2, กองพัสดุ: 2, กองกิจการสภา: 1, กองการศึกษา: 1 });
  });

  it("lists every diagnostic in the import log", () => {
    expect(values("tblDiagnostics", "code").filter((code) => code === "unread-row")).toHaveLength(2);
    expect(values("tblImports", "rowsIn")).toEqual([70]);
  });

  it("tells in one line which codes were spelt otherwise", () => {
    const at = values("tblDiagnostics", "code").indexOf("code-repaired");
    expect(values("tblDiagnostics", "message")[at]).toBe("อ่านรหัสข้อที่สะกดต่างไป 41 แห่ง");
    expect(values("tblDiagnostics", "text")[at]).toMatch(/^O๑ = O1, 0๒ = O2, /);
    expect(values("tblDiagnostics", "code").filter((code) => code === "code-repaired")).toHaveLength(1);
  });

  it("says what each unit's fixes bring: the finance division's six lead to 76.95 and band B", () => {
    const at = values("tblByUnit", "unit").indexOf("กองคลัง");
    expect(values("tblByUnit", "fix")[at]).toBe(6);
    expect(values("tblByUnit", "totalAfter")[at]).toBeCloseTo(76.9503, 3);
    expect(values("tblByUnit", "bandAfter")[at]).toBe("B");
  });

  it("offers statuses, owners and causes from lists in the workbook", () => {
    const sources = sheet("plan")?.validations.map(({ source }) => source);
    expect(sources).toEqual(["ITAS_Statuses", "ITAS_Owners", "ITAS_Owners", "ITAS_Owners"]);
    expect(workbook.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["ITAS_Statuses", "ITAS_Owners", "ITAS_Causes"]),
    );
  });

  it("draws the ten indicators with the target as a line", () => {
    const [chart] = sheet("summary")?.charts ?? [];
    expect(chart?.categories.rows).toBe(10);
    expect(chart?.series.map(({ values }) => values.rows)).toEqual([10, 10]);
  });
});

describe("the language of a workbook", () => {
  it("changes headers, never table names or keys", () => {
    const english = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "en", today: "2021-02-15" });
    const shape = (book: WorkbookSpec) =>
      book.sheets.flatMap(({ key, tables }) =>
        tables.map((table) => [key, table.name, table.columns.map((column) => column.key)]),
      );
    expect(shape(english)).toEqual(shape(workbook));
    expect(tableNamed(english, "tblPlan").columns[0]?.header).toBe("Item");
  });
});

describe("another threshold", () => {
  it("changes what is to be fixed", () => {
    const lenient = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), {
      language: "th",
      today: "2021-02-15",
      threshold: 0,
    });
    expect(values("tblPlan", "kind", lenient)).not.toContain("แก้ไข");
  });
});
