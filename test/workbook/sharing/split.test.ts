import fc from "fast-check";
import { texts } from "../../../src/i18n";
import { TRAVELLING, type TravellingField } from "../../../src/plan";
import type { CellContent, TableSpec } from "../../../src/sheets";
import { toSerial } from "../../../src/thai";
import { createWorkbook, splitIndex, splitWorkbook, WorkbookError, type Split } from "../../../src/workbook";
import type { PartWorkbook, SplitOptions, WorkbookContent } from "../../../src/workbook";
import { entriesIn, standingEntries } from "../../../src/workbook/sharing/entries";
import { sentRowIn } from "../../../src/workbook/sharing/split/sentRows";
import { isPart } from "../../../src/workbook/tables/tableView";
import { textOf as said } from "../../../src/workbook/useCases/planEditsIn";
import { openingIn } from "../../../src/workbook/useCases/opening";
import { readingOf, sampleFile } from "../../sampleFiles";
import { contentOf } from "../memoryWorkbook";

const today = "2020-11-20";
const HEADERS: Readonly<Record<string, string>> = texts("th").sheets.headers.tblPlan;
const made = contentOf(createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today }));

type Rows = readonly (readonly CellContent[])[];
type Change = (rows: Rows, at: (key: string) => number) => Rows;

function withTable(content: WorkbookContent, name: string, headers: typeof HEADERS, change: Change): WorkbookContent {
  const tables = content.tables.map((table) =>
    table.name === name
      ? { ...table, rows: change(table.rows, (key) => table.headers.indexOf(headers[key] ?? "")) }
      : table,
  );
  return { ...content, tables };
}

/** The sample with cells of the plan typed over: row of the plan, column, what is typed. */
function typed(...cells: readonly (readonly [number, string, CellContent])[]): WorkbookContent {
  return cells.reduce<WorkbookContent>(
    (content, [row, key, text]) =>
      withTable(content, "tblPlan", HEADERS, (rows, at) =>
        rows.map((line, index) => (index === row ? line.with(at(key), text) : line)),
      ),
    made,
  );
}

function planCells(content: WorkbookContent): readonly ((key: string) => CellContent)[] {
  const table = content.tables.find(({ name }) => name === "tblPlan");
  return (table?.rows ?? []).map((row) => (key) => row[table?.headers.indexOf(HEADERS[key] ?? "") ?? -1] ?? null);
}

const split = (content = made, options: Partial<SplitOptions> = {}): Split =>
  splitWorkbook(content, { by: "lead", today, ...options });

function tableOf({ spec }: PartWorkbook, name: string): TableSpec {
  const found = spec.sheets.flatMap(({ tables }) => tables).find((table) => table.name === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
}

function cellsOf(part: PartWorkbook, name: string): readonly ((key: string) => CellContent)[] {
  const { columns, rows } = tableOf(part, name);
  return rows.map((row) => (key) => row[columns.findIndex((column) => column.key === key)] ?? null);
}

const partOf = ({ parts }: Split, unit: string): PartWorkbook => {
  const found = parts.find((part) => part.unit === unit);
  if (found === undefined) throw new Error(`No part of ${unit}`);
  return found;
};

const idsAs = (part: PartWorkbook, role: string) =>
  cellsOf(part, "tblTasks").flatMap((cell) => (cell("role") === role ? [said(cell("id"))] : []));

describe("the sample split by lead", () => {
  const parts = split();

  it("makes a workbook for each of six units, with most fixes first", () => {
    expect(parts.parts.map(({ unit, counts }) => [unit, counts.fix, counts.maintain, counts.support])).toEqual([
      ["สำนักปลัด", 10, 12, 3],
      ["กองคลัง", 6, 2, 0],
      ["กองยุทธศาสตร์", 2, 5, 1],
      ["กองพัสดุ", 2, 2, 0],
      ["กองกิจการสภา", 1, 0, 0],
      ["กองการศึกษา", 1, 0, 0],
    ]);
  });

  it("has every action in exactly one workbook as its own", () => {
    const own = parts.parts.flatMap((part) => idsAs(part, "หลัก"));
    expect([...own].sort()).toEqual(
      planCells(made)
        .map((cell) => said(cell("id")))
        .sort(),
    );
    expect([parts.unassigned, parts.unread]).toEqual([[], []]);
  });

  it("shows a unit what it supports after what it leads, and fixes before the rest", () => {
    const order = cellsOf(partOf(parts, "สำนักปลัด"), "tblTasks").map(
      (cell) => `${said(cell("role"))} ${said(cell("kind"))}`,
    );
    expect(order.filter((each, index) => each !== order[index - 1])).toEqual(["หลัก แก้ไข", "หลัก รักษาระดับ", "ร่วม แก้ไข"]);
  });

  it("names units that only support: they have no workbook of their own", () => {
    expect(parts.supportingOnly).toEqual(["กองช่าง"]);
  });

  it("is the same every time", () => {
    expect(split()).toEqual(parts);
  });

  it("keeps what was sent of every row as it stands in the plan and in the tasks", () => {
    const standing = new Map(
      planCells(made).map((cell) => [
        said(cell("id")),
        standingEntries(entriesIn((field) => cell(field), 2564)).valueOf(),
      ]),
    );
    for (const part of parts.parts) {
      const tasks = new Map(cellsOf(part, "tblTasks").map((cell) => [said(cell("id")), cell]));
      const sent = cellsOf(part, "tblSent").map((cell) => sentRowIn(cell));
      expect(sent).toHaveLength(tasks.size);
      for (const row of sent) {
        const cell = tasks.get(row?.id ?? "");
        expect(row?.entries).toEqual(standing.get(row?.id ?? ""));
        expect(entriesIn((field) => cell?.(field), 2564).entries).toEqual(row?.entries);
      }
    }
  });

  it("asks back in 15 working days, around the holidays of the plan's year", () => {
    expect(parts.returnBy).toBe("2020-12-15");
  });
});

describe("a unit's workbook", () => {
  const [part] = split().parts;
  if (part === undefined) throw new Error("No part");

  it("is never taken for the office's own", () => {
    const content = contentOf(part.spec);
    expect(openingIn(content).kind).toBe("none");
    expect([isPart(content), isPart(made)]).toEqual([true, false]);
  });

  it("says whom it went to and when it is to come back, in dates a spreadsheet knows", () => {
    const facts = Object.fromEntries(
      cellsOf(part, "tblSending").map((cell) => [said(cell("field")), cell("value")] as const),
    );
    expect(facts).toMatchObject({
      ส่งถึง: "สำนักปลัด",
      ปีงบประมาณที่ประเมิน: "2563",
      ปีงบประมาณของแผน: "2564",
      ส่งคืนภายใน: toSerial("2020-12-15"),
      วันที่ส่ง: toSerial(today),
    });
  });

  it("hides what was sent, and says so where one looks first", () => {
    expect(part.spec.sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ["คำชี้แจง", false],
      ["ใบงาน", false],
      ["ข้อมูลที่ส่ง", true],
    ]);
    expect(part.spec.sheets[0]?.blocks.some(({ content }) => said(content).includes("ข้อมูลที่ส่ง"))).toBe(true);
  });

  it("says over every column in words what to do with it", () => {
    const { columns } = tableOf(part, "tblTasks");
    const band = part.spec.sheets[1]?.blocks.filter(({ row }) => row === 1) ?? [];
    const words = new Map(band.map(({ column, content }) => [columns[column]?.key, content]));
    expect(words.size).toBe(columns.length);
    expect(["item", "comment", "id"].map((key) => words.get(key))).toEqual(Array(3).fill("อ่านอย่างเดียว"));
    expect(["status", "result", "pageUrl"].map((key) => words.get(key))).toEqual(Array(3).fill("กรอก"));
    expect(["measure", "publishBy", "note"].map((key) => words.get(key))).toEqual(Array(3).fill("แก้ได้"));
  });

  it("shows a row that is only supported in the colour of what is read", () => {
    const { row, rows, columns } = tableOf(part, "tblTasks");
    const looks = part.spec.sheets[1]?.cellStyles ?? [];
    const supported = rows.flatMap((_, index) =>
      cellsOf(part, "tblTasks")[index]?.("role") === "ร่วม" ? [row + 1 + index] : [],
    );
    expect(new Set(looks.map((look) => look.row))).toEqual(new Set(supported));
    const styles = new Map(looks.map((look) => [columns[look.column]?.key, look.style]));
    expect([styles.get("status"), styles.get("completedOn")]).toEqual(["readSmall", "readDate"]);
  });

  it("has a column for every field that travels, and no formula among them", () => {
    const { columns, rows } = tableOf(part, "tblTasks");
    expect(columns.map(({ key }) => key)).toEqual(expect.arrayContaining([...TRAVELLING]));
    expect(rows.flat().filter((content) => content !== null && typeof content === "object")).toEqual([]);
  });

  it("goes out in another language where asked", () => {
    const [english] = split(made, { language: "en" }).parts;
    if (english === undefined) throw new Error("No part");
    expect(english.spec.sheets[1]?.name).toBe("Tasks");
    expect(cellsOf(english, "tblTasks")[0]?.("status")).toBe("Not started");
  });
});

describe("what goes into no workbook", () => {
  it("is an action that nobody leads, and it is named", () => {
    const { unassigned, parts } = split(typed([0, "lead", null], [1, "lead", "#REF!"]));
    expect(unassigned.map(({ item }) => item)).toEqual(
      planCells(made)
        .slice(0, 2)
        .map((cell) => cell("item")),
    );
    expect(parts.flatMap((part) => idsAs(part, "หลัก"))).toHaveLength(planCells(made).length - 2);
  });

  it("is a row without an item or of another plan, and it is named", () => {
    const { unread } = split(typed([0, "id", "ZZZZZ-2560-O1-1"], [1, "id", null], [1, "item", "อะไรสักอย่าง"]));
    expect(unread.map(({ id, item }) => [id, item])).toEqual([
      ["ZZZZZ-2560-O1-1", planCells(made)[0]?.("item")],
      ["", "อะไรสักอย่าง"],
    ]);
    const blank = withTable(made, "tblPlan", HEADERS, (rows) => [...rows, (rows[0] ?? []).map(() => null)]);
    expect(split(blank).unread).toEqual([]);
  });

  it("is what keeps a level, where only fixes are asked for", () => {
    const { parts } = split(made, { includeMaintain: false });
    expect(parts.map(({ counts }) => [counts.fix, counts.maintain])).toEqual(
      [10, 6, 2, 2, 1, 1].map((fix) => [fix, 0]),
    );
  });

  it("stands in the list that goes with the workbooks", () => {
    const text = splitIndex(split(typed([0, "lead", null])), ({ fileName }) => fileName);
    expect(text).toContain("ITA2563-02-กองคลัง.xlsx\r\n    กองคลัง: ต้องแก้ไข 6 รักษาระดับ 2 ร่วม 0");
    expect(text).toContain(`ยังไม่มีผู้รับผิดชอบหลัก: 1 รายการ\r\n    ${said(planCells(made)[0]?.("item") ?? null)} `);
    expect(text).toContain("กองช่าง");
  });
});

describe("a plan as people typed it", () => {
  it("goes by the unit the directory has for a lead", () => {
    const owners: Readonly<Record<string, string>> = texts("th").sheets.headers.tblOwners;
    const content = withTable(made, "tblOwners", owners, (rows, at) =>
      rows.map((row) => (row[at("owner")] === "กองพัสดุ" ? row.with(at("unit"), "กองคลัง") : row)),
    );
    expect(partOf(split(content), "กองคลัง").counts).toMatchObject({ fix: 8, maintain: 4 });
  });

  it("sends what nobody can read as it stands, and an error as a blank", () => {
    const content = typed([0, "publishBy", "เร็ว ๆ นี้"], [0, "status", "เสร็จแล้ว"], [0, "note", "#REF!"]);
    const id = planCells(made)[0]?.("id");
    const part = split(content).parts.find((each) => idsAs(each, "หลัก").includes(said(id ?? null)));
    const isIt = (cell: (key: string) => CellContent) => cell("id") === id;
    const task = part && cellsOf(part, "tblTasks").find(isIt);
    const sent = part && cellsOf(part, "tblSent").find(isIt);
    const cells = (cell: typeof task, ...keys: readonly TravellingField[]) => keys.map((key) => cell?.(key));
    expect(cells(task, "publishBy", "status", "note")).toEqual(["เร็ว ๆ นี้", "เสร็จแล้ว", null]);
    expect(cells(sent, "publishBy", "status")).toEqual(["เร็ว ๆ นี้", "เสร็จแล้ว"]);
  });

  it("is split by monitor, with the lead's word for nothing", () => {
    const content = typed([0, "monitor", "สำนักปลัด (งานนิติการ)"], [1, "monitor", "สำนักงานปลัด"], [2, "monitor", "กองคลัง"]);
    const { parts, unassigned, supportingOnly } = split(content, { by: "monitor" });
    expect(parts.map((part) => [part.unit, idsAs(part, "กำกับ").length])).toEqual([
      ["สำนักปลัด", 2],
      ["กองคลัง", 1],
    ]);
    expect([unassigned.length, supportingOnly]).toEqual([planCells(made).length - 3, []]);
  });

  it("is split though its state is lost", () => {
    expect(split({ ...made, state: null }).parts.map(({ counts }) => counts.fix)).toEqual([10, 6, 2, 2, 1, 1]);
  });

  it("is split though a later version wrote it", () => {
    const later = made.state?.replace(/"version":\d+/, '"version":99') ?? null;
    expect(openingIn({ ...made, state: later }).kind).toBe("too-new");
    expect(split({ ...made, state: later }).parts).toHaveLength(6);
  });

  it("is asked back no later than the first of what is to be published", () => {
    expect(split(typed([0, "publishBy", toSerial("2020-12-05")])).returnBy).toBe("2020-12-04");
    expect(split(made, { returnBy: "2021-01-15" }).returnBy).toBe("2021-01-15");
  });

  it("loses no action whoever leads it", () => {
    const lead = fc.constantFrom(null, "", "กองคลัง", "กองคลัง (งานพัสดุ)", "สนง.ปลัด", "สำนักปลัด", "CON", "กอง/ช่าง:*?");
    const plan = planCells(made);
    fc.assert(
      fc.property(fc.array(lead, { minLength: plan.length, maxLength: plan.length }), (leads) => {
        const content = typed(...leads.map((name, row) => [row, "lead", name] as const));
        const { parts, unassigned } = split(content);
        const own = parts.flatMap((part) => idsAs(part, "หลัก"));
        expect([...own, ...unassigned.map(({ id }) => id)].sort()).toEqual(plan.map((cell) => said(cell("id"))).sort());
        expect(new Set(parts.map(({ fileName }) => fileName.toLowerCase())).size).toBe(parts.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a workbook that is none of ours", () => {
  it("is refused", () => {
    const nothing = { ...made, state: null, tables: [] };
    expect(() => split(nothing)).toThrow(WorkbookError);
    const [part] = split().parts;
    expect(() => split(part === undefined ? nothing : contentOf(part.spec))).toThrow("not-ours");
  });
});
