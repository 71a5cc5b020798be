import { TRAVELLING, type ReturnedPlan } from "../../../src/plan";
import type { CellContent } from "../../../src/sheets";
import { toSerial } from "../../../src/thai";
import { returnedPlanIn, type ReturnedSheet, type ReturnedWorkbook } from "../../../src/workbook";
import {
  KEY,
  partOf,
  returnedFile,
  sendingGrid,
  sentGrid,
  sentRow,
  sheetOf,
  TASK_COLUMNS,
  taskGrid,
} from "./sentParts";

const ROWS = [
  sentRow("O2", { measure: "ลงหน้าเว็บ", lead: "กองคลัง", publishBy: "2021-03-01", status: "in-progress" }),
  sentRow("O4", { measure: "ปรับปรุง\nข้อมูล", lead: "กองคลัง", support: "สำนักปลัด, กองช่าง" }),
  sentRow("E8", { measure: "ประชุม", lead: "กองคลัง", alsoServes: "E9, 5" }),
];
const [FIRST] = ROWS;

function planIn(workbook: ReturnedWorkbook): ReturnedPlan {
  const plan = returnedPlanIn(workbook);
  if (plan === undefined) throw new Error("No plan was found");
  return plan;
}

const entriesIn = (workbook: ReturnedWorkbook) => planIn(workbook).rows.map(({ entries }) => entries);
const SENT = ROWS.map(({ entries }) => entries);

function withSheet(workbook: ReturnedWorkbook, name: string, change: (sheet: ReturnedSheet) => ReturnedSheet | null) {
  return {
    ...workbook,
    sheets: workbook.sheets.flatMap((sheet) => (sheet.name === name ? (change(sheet) ?? []) : sheet)),
  };
}

describe("a unit's workbook that came back untouched", () => {
  it.each(["th", "en"] as const)("says what was sent, in %s", (language) => {
    const plan = planIn(partOf(ROWS, { language }));
    expect(plan.rows.map(({ id, subject }) => [id, subject])).toEqual(ROWS.map(({ id, subject }) => [id, subject]));
    expect(plan.rows.map(({ entries }) => entries)).toEqual(SENT);
    expect([...(plan.sent ?? [])].map(([, row]) => row)).toEqual(ROWS);
    expect(plan.missingFields).toEqual([]);
    expect(plan.rows.flatMap(({ doubts, remarks }) => [...Object.keys(doubts), ...remarks])).toEqual([]);
  });

  it("says whose it is, for whom and until when, and who saved it", () => {
    expect(planIn(partOf(ROWS))).toMatchObject({
      file: "part.xlsx",
      key: KEY,
      agency: "เทศบาลตำบลทดสอบ",
      fiscalYear: 2563,
      unit: "กองคลัง",
      sentOn: "2021-01-15",
      returnBy: "2021-02-15",
      savedBy: "สมศรี",
      savedOn: "2021-02-10T09:15:00Z",
    });
  });

  it("is not misled by the same words in other lines", () => {
    const columns = [...TASK_COLUMNS, "ส่งถึง", "ผู้ตรวจ"];
    const [first, tasks, sent] = partOf(ROWS, { columns }).sheets;
    const below = sheetOf("บันทึก", [["ส่งถึง", "ใครก็ไม่รู้"]]);
    const sheets = [tasks, first, sent, below].flatMap((sheet) => sheet ?? []);
    expect(planIn(returnedFile(sheets)).unit).toBe("กองคลัง");
  });

  it("knows the place of every row as people count", () => {
    expect(planIn(partOf(ROWS)).rows.map(({ place }) => place)).toEqual(
      [5, 6, 7].map((row) => ({ sheet: "ใบงาน", row })),
    );
  });
});

describe("a workbook whose tables were dropped", () => {
  it("is read under its headers, in sheets of any name", () => {
    const bare = partOf(ROWS, { withoutTables: true });
    const renamed = {
      ...bare,
      sheets: bare.sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${String(index)}` })),
    };
    const plan = planIn(renamed);
    expect(plan.rows.map(({ entries }) => entries)).toEqual(SENT);
    expect(plan.sent?.size).toBe(3);
    expect(plan.unit).toBe("กองคลัง");
  });

  it("is read from the sheet of tasks alone, copied into a new workbook", () => {
    const plan = planIn(returnedFile([sheetOf("แผ่น1", [["อะไรสักอย่าง"], [], ...taskGrid(ROWS)])]));
    expect(plan.rows.map(({ entries }) => entries)).toEqual(SENT);
    expect(plan).toMatchObject({ sent: null, unit: null, key: KEY, fiscalYear: 2563, agency: null });
  });

  it("is read with blank rows between and rows further down", () => {
    const [header = [], ...lines] = taskGrid(ROWS);
    const grid = [[], header, [], ...lines.flatMap((line) => [line, [], []])];
    expect(entriesIn(returnedFile([sheetOf("S", grid)]))).toEqual(SENT);
  });

  it("is read where its headers are repeated further down, in another order", () => {
    const [header = [], first = [], ...others] = taskGrid(ROWS);
    const turned = [header, ...others].map((line) => [...line].reverse());
    expect(entriesIn(returnedFile([sheetOf("S", [header, first, [], ...turned])]))).toEqual(SENT);
  });
});

describe("headers of which many were renamed", () => {
  const renamed = (...kept: readonly string[]) => ({
    header: (key: string) => (kept.includes(key) ? undefined : `หัวข้อใหม่ ${String(TASK_COLUMNS.indexOf(key))}`),
  });

  it("are found without those of item and id where six others are known", () => {
    const kept = ["measure", "steps", "status", "lead", "result", "note"];
    const plan = planIn(partOf(ROWS, { ...renamed(...kept), withoutTables: true }));
    expect(plan.rows.map(({ entries }) => entries.measure)).toEqual(SENT.map(({ measure }) => measure));
    expect(plan.key).toBe(KEY);
  });

  it("are found where the table says where they stand, however few are known", () => {
    const plan = planIn(partOf(ROWS, renamed("measure", "status")));
    expect(plan.rows.map(({ entries }) => [entries.measure, entries.status])).toEqual(
      SENT.map(({ measure, status }) => [measure, status]),
    );
  });
});

describe("columns", () => {
  it("are found in any order", () => {
    const columns = [...TASK_COLUMNS].reverse();
    expect(entriesIn(partOf(ROWS, { columns }))).toEqual(SENT);
  });

  it("that were taken out are missing, not blank", () => {
    const columns = TASK_COLUMNS.filter((key) => !["note", "start", "comment"].includes(key));
    const plan = planIn(partOf(ROWS, { columns }));
    expect(plan.missingFields).toEqual(["start", "note"]);
    expect(Object.keys(plan.rows[0]?.entries ?? {})).toEqual(
      TRAVELLING.filter((key) => key !== "start" && key !== "note"),
    );
  });

  it("that were added are remarks", () => {
    const columns = [...TASK_COLUMNS.slice(0, 4), "ความเห็น ผอ.", ...TASK_COLUMNS.slice(4)];
    const typed = (row: { readonly id: string }, key: string) =>
      key === "ความเห็น ผอ." && row.id === FIRST?.id ? "เห็นชอบ" : undefined;
    const [first, second] = planIn(partOf(ROWS, { columns, typed })).rows;
    expect(first?.remarks).toEqual([{ header: "ความเห็น ผอ.", text: "เห็นชอบ" }]);
    expect(second?.remarks).toEqual([]);
    expect(first?.entries).toEqual(FIRST?.entries);
  });

  it("without a header are remarks under their letter", () => {
    const grid = taskGrid(ROWS).map((line, index) => (index === 1 ? [...line, null, "โทรถามแล้ว"] : line));
    const [first] = planIn(returnedFile([sheetOf("S", grid)])).rows;
    expect(first?.remarks).toEqual([{ header: "AF", text: "โทรถามแล้ว" }]);
  });

  it.each([
    ["with a slip of the hand", "มาตราการและแนวทางดำเนินการ"],
    ["with marks lost", "มาตรการและแนวทางดาเนนการ"],
    ["that Excel named when it was cleared", "คอลัมน์1"],
    ["that was cleared", ""],
    ["that says something else over what was sent", "สิ่งที่จะทำ"],
  ])("are known by a header %s", (_, header) => {
    const workbook = partOf(ROWS, { header: (key) => (key === "measure" ? header : undefined) });
    expect(entriesIn(workbook)).toEqual(SENT);
  });

  it("are not taken for a missing one because they stand in its place", () => {
    const columns = TASK_COLUMNS.map((key) => (key === "problems" ? "โทรศัพท์" : key));
    const typed = (_: unknown, key: string) => (key === "โทรศัพท์" ? "0 2000 0000" : undefined);
    const plan = planIn(partOf(ROWS, { columns, typed }));
    expect(plan.missingFields).toEqual(["problems"]);
    expect(plan.rows[0]?.remarks).toEqual([{ header: "โทรศัพท์", text: "0 2000 0000" }]);
  });

  it("that are known by their place alone keep what was typed under a cleared header", () => {
    const typed = (_: unknown, key: string) => (key === "result" ? "เผยแพร่แล้ว" : undefined);
    const plan = planIn(partOf(ROWS, { typed, header: (key) => (key === "result" ? "คอลัมน์1" : undefined) }));
    expect(plan.rows.map(({ entries }) => entries.result)).toEqual(ROWS.map(() => "เผยแพร่แล้ว"));
    expect(plan.missingFields).toEqual([]);
  });

  it("that were added are not taken for one that was taken out because their headers begin alike", () => {
    const columns = [...TASK_COLUMNS.filter((key) => key !== "lead"), "ผู้รับผิดชอบเงิน"];
    const typed = (_: unknown, key: string) => (key === "ผู้รับผิดชอบเงิน" ? "นางสาวการเงิน" : undefined);
    const plan = planIn(partOf(ROWS, { columns, typed }));
    expect(plan.missingFields).toEqual(["lead"]);
    expect(plan.rows[0]?.remarks).toEqual([{ header: "ผู้รับผิดชอบเงิน", text: "นางสาวการเงิน" }]);
  });

  it("keep lead and support apart where one is gone and the other damaged", () => {
    const columns = TASK_COLUMNS.filter((key) => key !== "lead");
    const plan = planIn(partOf(ROWS, { columns, header: (key) => (key === "support" ? "ผู้รับผิดชอบรวม" : undefined) }));
    expect(plan.missingFields).toEqual(["lead"]);
    expect(plan.rows[1]?.entries.support).toBe("สำนักปลัด, กองช่าง");
  });
});

describe("ids", () => {
  const ids = (typed: CellContent) =>
    planIn(partOf(ROWS, { typed: (row, key) => (key === "id" && row === FIRST ? typed : undefined) })).rows.map(
      ({ id }) => id,
    );

  it.each([
    ["in Thai digits", "A๑B๒C-๒๕๖๓-O๒-๑"],
    ["with other dashes, blanks and small letters", " a1b2c–2563 – o2 – 1"],
  ])("are known %s", (_, typed) => {
    expect(ids(typed)[0]).toBe(FIRST?.id);
  });

  it.each([
    ["cleared", null],
    ["cut off", "A1B2C-2563"],
    ["written over", "ข้อ 2"],
  ])("that were %s are none, and the row says what it is about", (_, typed) => {
    const [row] = planIn(
      partOf(ROWS, { typed: (each, key) => (key === "id" && each === FIRST ? typed : undefined) }),
    ).rows;
    expect(row).toMatchObject({ id: null, subject: "O2", entries: FIRST?.entries ?? {} });
  });

  it("that slipped against their rows leave each row with what it was sent with", () => {
    const [one, other] = [ROWS[0]?.id, ROWS[1]?.id];
    const swapped = partOf(ROWS, {
      typed: (row, key) => (key !== "id" ? undefined : row.id === one ? other : row.id === other ? one : undefined),
    });
    expect(planIn(swapped).rows.map(({ id, subject, touched }) => [id, subject, touched])).toEqual([
      [other, "O2", []],
      [one, "O4", []],
      [ROWS[2]?.id, "E8", []],
    ]);
    const retyped = partOf(ROWS, { typed: (row, key) => (key === "item" && row.id === one ? "O99" : undefined) });
    expect(planIn(retyped).rows[0]?.touched).toEqual([{ header: "ข้อ", sent: "O2", text: "O99" }]);
  });

  it("all cleared leave a plan that the first sheet names", () => {
    const plan = planIn(partOf(ROWS, { typed: (_, key) => (key === "id" ? "" : undefined) }));
    expect(plan.key).toBe(KEY);
    expect(plan.rows.map(({ id }) => id)).toEqual([null, null, null]);
    expect(plan.rows.map(({ entries }) => entries)).toEqual(SENT);
  });

  it("say what a row is about where its column is gone", () => {
    const plan = planIn(partOf(ROWS, { columns: TASK_COLUMNS.filter((key) => key !== "item") }));
    expect(plan.rows.map(({ subject }) => subject)).toEqual(["O2", "O4", "E8"]);
  });
});

describe("what was sent", () => {
  it("is not known of a row somebody changed in the hidden sheet", () => {
    const workbook = withSheet(partOf(ROWS), "ข้อมูลที่ส่ง", (sheet) => ({
      ...sheet,
      lines: sheet.lines.map((line, index) => ({
        ...line,
        cells: line.cells.map((cell) =>
          index === 1 && cell.content === "ลงหน้าเว็บ" ? { ...cell, content: "อื่น" } : cell,
        ),
      })),
    }));
    expect([...(planIn(workbook).sent?.keys() ?? [])]).toEqual(ROWS.slice(1).map(({ id }) => id));
  });

  it("is not known of a row taken out of it", () => {
    const workbook = withSheet(partOf(ROWS), "ข้อมูลที่ส่ง", (sheet) => ({ ...sheet, lines: sheet.lines.slice(0, -1) }));
    expect(planIn(workbook).sent?.size).toBe(2);
  });

  it("is not known at all where the sheet is gone", () => {
    expect(planIn(withSheet(partOf(ROWS), "ข้อมูลที่ส่ง", () => null)).sent).toBeNull();
  });

  it("is never taken for rows of the plan", () => {
    const bare = returnedFile([sheetOf("a", sentGrid(ROWS)), sheetOf("b", taskGrid(ROWS))]);
    expect(planIn(bare).rows).toHaveLength(3);
  });

  it("leaves no doubt about a cell that came back as it went", () => {
    const odd = sentRow("O9", { publishBy: "เร็ว ๆ นี้", status: "รอ ผอ." });
    const [row] = planIn(partOf([odd])).rows;
    expect(row).toMatchObject({ entries: odd.entries, doubts: {} });
  });
});

describe("cells", () => {
  const first = (workbook: ReturnedWorkbook) => planIn(workbook).rows[0];
  const typedOver = (key: string, content: CellContent) =>
    first(partOf(ROWS, { typed: (row, each) => (each === key && row === FIRST ? content : undefined) }));

  it("with a formula say what it shows, and the formula is told", () => {
    expect(typedOver("result", { formula: "[1]S!A1", value: "เผยแพร่แล้ว" })).toMatchObject({
      entries: { result: "เผยแพร่แล้ว" },
      formulas: { result: "[1]S!A1" },
    });
  });

  it("with a formula nobody calculated are in doubt, not cleared", () => {
    const workbook = partOf(ROWS, {
      typed: (row, key) => (key === "measure" && row === FIRST ? { formula: "A1", value: "" } : undefined),
    });
    const uncalculated = withSheet(workbook, "ใบงาน", (sheet) => ({
      ...sheet,
      lines: sheet.lines.map((line) => ({
        ...line,
        cells: line.cells.map((cell) =>
          cell.content !== null && typeof cell.content === "object"
            ? { ...cell, fault: "uncalculated" as const }
            : cell,
        ),
      })),
    }));
    const row = first(uncalculated);
    expect(row?.doubts).toEqual({ measure: { code: "cell-error", typed: "=A1" } });
    expect(row?.entries).not.toHaveProperty("measure");
  });

  it.each([
    ["50%", 0.5, "0%"],
    ["15/02/2564", toSerial("2021-02-15"), "[$-D07041E]d/m/yyyy"],
    ["15/02/2021", toSerial("2021-02-15"), "d/m/yyyy"],
    ["12000", 12000, "#,##0"],
  ])("among words and in columns of one's own show figures as they look: %s", (shown, content, format) => {
    const columns = [...TASK_COLUMNS, "นัดหมาย"];
    const typed = (row: { readonly id: string }, key: string) =>
      ["progress", "นัดหมาย"].includes(key) && row.id === FIRST?.id ? content : undefined;
    const formatted = withSheet(partOf(ROWS, { columns, typed }), "ใบงาน", (sheet) => ({
      ...sheet,
      lines: sheet.lines.map((line) => ({
        ...line,
        cells: line.cells.map((cell) => (cell.content === content ? { ...cell, format } : cell)),
      })),
    }));
    expect(first(formatted)?.entries.progress).toBe(shown);
    expect(first(formatted)?.remarks).toEqual([{ header: "นัดหมาย", text: shown }]);
    expect(first(formatted)?.entries.publishBy).toBe("2021-03-01");
  });

  it("with an error, a date of the wrong era or a status of one's own are in doubt", () => {
    expect(typedOver("note", "#REF!")?.doubts).toEqual({ note: { code: "cell-error", typed: "#REF!" } });
    expect(typedOver("publishBy", toSerial("2564-03-01"))?.doubts).toEqual({
      publishBy: { code: "date-meant", typed: "2564-03-01", meant: "2021-03-01" },
    });
    expect(typedOver("status", "ทำแล้ว")?.doubts).toMatchObject({ status: { code: "status-unknown", meant: "done" } });
  });
});

describe("rows", () => {
  it("typed below the table are read", () => {
    const workbook = withSheet(partOf(ROWS), "ใบงาน", (sheet) => ({
      ...sheet,
      lines: [
        ...sheet.lines,
        {
          row: 20,
          cells: [
            { column: 0, content: "O7" },
            { column: 4, content: "เพิ่มเอง" },
          ],
        },
      ],
    }));
    const added = planIn(workbook).rows.at(-1);
    expect(added).toMatchObject({ id: null, subject: "O7", entries: { measure: "เพิ่มเอง" }, place: { row: 20 } });
  });

  it("of totals are none", () => {
    const workbook = withSheet(partOf(ROWS), "ใบงาน", (sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({ ...table, lastRow: 8, totals: 1 })),
      lines: [...sheet.lines, { row: 8, cells: [{ column: 0, content: "ผลรวม" }] }],
    }));
    expect(planIn(workbook).rows).toHaveLength(3);
  });

  it("that do not say what they are about are read all the same", () => {
    const grid = [...taskGrid(ROWS), [null, null, null, null, "ไม่รู้ว่าข้อไหน"]];
    expect(planIn(returnedFile([sheetOf("S", grid)])).rows.at(-1)).toMatchObject({ id: null, subject: null });
  });
});

describe("a sheet of tasks that was copied in the workbook", () => {
  const copy = (name: string, typed?: (row: { readonly id: string }, key: string) => CellContent | undefined) =>
    sheetOf(name, taskGrid(ROWS, typed === undefined ? {} : { typed }));
  const done = (row: { readonly id: string }, key: string) =>
    key === "result" && row.id === FIRST?.id ? "เสร็จ" : undefined;
  const sent = sheetOf("ข้อมูลที่ส่ง", sentGrid(ROWS));

  it.each([
    ["the original was filled in", [copy("a", done), copy("a (2)"), sent]],
    ["the copy was filled in", [copy("a"), copy("a (2)", done), sent]],
    ["nobody knows what was sent", [copy("a", done), copy("a (2)", done)]],
  ])("gives each row once where %s", (_, sheets) => {
    const { rows } = planIn(returnedFile(sheets));
    expect(rows.map(({ entries }) => entries.result)).toEqual(["เสร็จ", "", ""]);
  });

  const more = (row: { readonly id: string }, key: string) =>
    key === "note" && row.id === FIRST?.id ? "เพิ่มในสำเนา" : done(row, key);

  it.each([
    ["in the copy", [copy("a", done), copy("a (2)", more), sent]],
    ["in the original", [copy("a", more), copy("a (2)", done), sent]],
    ["and nobody knows what was sent", [copy("a", done), copy("a (2)", more)]],
  ])("gives a row once that was filled in further %s", (_, sheets) => {
    const { rows } = planIn(returnedFile(sheets));
    expect(rows.map(({ entries }) => [entries.result, entries.note])).toEqual([
      ["เสร็จ", "เพิ่มในสำเนา"],
      ["", ""],
      ["", ""],
    ]);
  });

  it("keeps both rows where both were filled in", () => {
    const otherwise = (row: { readonly id: string }, key: string) =>
      key === "result" && row.id === FIRST?.id ? "ยัง" : undefined;
    const { rows } = planIn(returnedFile([copy("a", done), copy("b", otherwise), sent]));
    expect(rows.map(({ entries }) => entries.result)).toEqual(["เสร็จ", "", "", "ยัง"]);
  });
});

describe("a file that says nothing of a plan", () => {
  it.each([
    ["is empty", []],
    [
      "has a table with a few of the same headers",
      [
        ["ข้อ", "ประเด็น", "ความคิดเห็นของกรรมการ", "คะแนน"],
        ["O2", "x", "y", 0],
      ],
    ],
    ["has only the first sheet", sendingGrid()],
    ["has only what was sent", sentGrid(ROWS)],
  ])("%s", (_, grid) => {
    expect(returnedPlanIn(returnedFile([sheetOf("S", grid)]))).toBeUndefined();
  });
});

describe("the digest", () => {
  const digest = (workbook: ReturnedWorkbook) => planIn(workbook).digest;
  const same = digest(partOf(ROWS));

  it.each([
    ["another name", { ...partOf(ROWS), file: "สำเนา.xlsx" }],
    ["another person who saved it", { ...partOf(ROWS), savedBy: "x", savedOn: null }],
    ["no tables", partOf(ROWS, { withoutTables: true })],
    ["its columns in another order", partOf(ROWS, { columns: [...TASK_COLUMNS].reverse() })],
  ])("is the same with %s", (_, workbook) => {
    expect(digest(workbook)).toBe(same);
  });

  it("is the same with its rows in another order and its sheets renamed", () => {
    const turned = returnedFile([
      sheetOf("b", taskGrid([...ROWS].reverse())),
      sheetOf("a", sendingGrid()),
      sheetOf("c", sentGrid(ROWS)),
    ]);
    expect(digest(turned)).toBe(same);
  });

  it.each([
    ["an answer", partOf(ROWS, { typed: (row, key) => (key === "result" && row === FIRST ? "เสร็จ" : undefined) })],
    ["a row less", partOf(ROWS.slice(1))],
    ["a column less", partOf(ROWS, { columns: TASK_COLUMNS.filter((key) => key !== "note") })],
    ["nothing known of what was sent", withSheet(partOf(ROWS), "ข้อมูลที่ส่ง", () => null)],
    ["a remark", partOf(ROWS, { columns: [...TASK_COLUMNS, "x"], typed: (_, key) => (key === "x" ? "y" : undefined) })],
  ])("is another with %s", (_, workbook) => {
    expect(digest(workbook)).not.toBe(same);
  });
});
