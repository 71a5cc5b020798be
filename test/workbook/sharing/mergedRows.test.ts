import type { CellContent } from "../../../src/sheets";
import type { ReturnedRow } from "../../../src/plan";
import { sheetTexts } from "../../../src/i18n";
import {
  importInto,
  mergeReturned,
  parseState,
  previewMerge,
  printIn,
  recordSent,
  regenerate,
  type ReturnedFile,
  type WorkbookContent,
} from "../../../src/workbook";
import { readingOf, sampleFile } from "../../sampleFiles";
import type { MemoryWorkbook } from "../memoryWorkbook";
import {
  buengKan,
  cellOf,
  changed,
  MERGED_ON,
  partFor,
  partsOf,
  planCell,
  RETURN_BY,
  rowsIn,
  SENT_ON,
  sentBack,
  typeInto,
  type Typing,
} from "./exchange";

const today = MERGED_ON;
const FINANCE = "กองคลัง";
const asSent: Typing = () => ({});
const finance = (workbook: MemoryWorkbook, typing: Typing = asSent, name = "กองคลัง.xlsx"): Promise<ReturnedFile> =>
  sentBack(partFor(workbook.content, FINANCE), name, typing);

const added = (row: ReturnedRow): ReturnedRow => ({
  ...row,
  id: null,
  place: { sheet: "ใบงาน", row: 90 },
  entries: {
    measure: "อบรมผู้ดูแลเว็บไซต์",
    lead: FINANCE,
    support: "กองช่าง, กองการศึกษา",
    publishBy: "2021-03-31",
    status: "in-progress",
    progress: "นัดวันแล้ว",
    alsoServes: "O16",
    note: "เพิ่มโดยกองคลัง",
  },
});

describe("a row somebody added", () => {
  const withRow = async (workbook: MemoryWorkbook): Promise<ReturnedFile> =>
    changed(await finance(workbook), ({ rows }) => ({ rows: [...rows, ...rows.slice(0, 1).map(added)] }));
  const said = (content: WorkbookContent, id: string): readonly CellContent[] =>
    ["item", "measure", "lead", "support", "publishBy", "status", "progress", "alsoServes", "note", "steps"].map(
      (key) => planCell(content, id, key),
    );
  const ID = "E1LGB-2563-O15-2";
  const WORDS = [
    ...["O15", "อบรมผู้ดูแลเว็บไซต์", FINANCE, "กองช่าง, กองการศึกษา", 44286, "อยู่ระหว่างดำเนินการ"],
    ...["นัดวันแล้ว", "O16", "เพิ่มโดยกองคลัง", null],
  ];

  it("comes to the plan behind the other action of its item, under the next free id", async () => {
    const workbook = buengKan();
    const file = await withRow(workbook);
    expect(previewMerge(workbook.content, [file]).counts).toMatchObject({ added: 1 });
    await mergeReturned(workbook, [file], { today });
    expect(said(workbook.content, ID)).toEqual(WORDS);
    const ids = rowsIn(workbook.content, "tblPlan").map(({ id }) => id);
    expect(ids.indexOf(ID)).toBe(ids.indexOf("E1LGB-2563-O15-1") + 1);
    expect(rowsIn(workbook.content, "tblChanges")).toContainEqual(
      expect.objectContaining({ id: ID, source: "ไฟล์ กองคลัง.xlsx" }),
    );
  });

  it("stays as it was written when the plan is brought up to date or another result is read", async () => {
    const workbook = buengKan();
    const file = await withRow(workbook);
    await mergeReturned(workbook, [file], { today });
    await regenerate(workbook, { today });
    expect(said(workbook.content, ID)).toEqual(WORDS);
    await importInto(workbook, readingOf([sampleFile("ita-2563.txt")]), { language: "th", today });
    expect(said(workbook.content, ID)).toEqual(WORDS);
    typeInto(workbook, ID, "progress", "อบรมแล้ว");
    await regenerate(workbook, { today });
    expect(planCell(workbook.content, ID, "progress")).toBe("อบรมแล้ว");
  });

  it("is written together with cells below it, each where it belongs", async () => {
    const workbook = buengKan();
    const file = changed(
      await finance(workbook, ({ role }) => (role === "หลัก" ? { progress: "ทำแล้ว" } : {})),
      ({ rows }) => ({ rows: [...rows, ...rows.slice(0, 1).map(added)] }),
    );
    await mergeReturned(workbook, [file], { today });
    const written = rowsIn(workbook.content, "tblPlan").filter(({ progress }) => progress === "ทำแล้ว");
    expect(written.map(({ item }) => item)).toEqual(["O15", "O16", "O17", "O18", "O19", "O20", "O36", "O37"]);
    expect((await mergeReturned(workbook, [file], { today })).outcome).toBe("unchanged");
  });

  it("about something no action is about is refused and told", async () => {
    const workbook = buengKan();
    const file = changed(await finance(workbook), ({ rows }) => ({
      rows: [...rows, ...rows.slice(0, 1).map((row) => ({ ...added(row), subject: "9" as const }))],
    }));
    const before = rowsIn(workbook.content, "tblPlan").length;
    await mergeReturned(workbook, [file], { today });
    expect(rowsIn(workbook.content, "tblPlan")).toHaveLength(before);
    expect(rowsIn(workbook.content, "tblMerges").map(({ fate, reason }) => [fate, reason])).toContainEqual([
      "ไม่รับ",
      "แผนไม่มีแถวหรือข้อนี้แล้ว",
    ]);
  });
});

describe("the log of merges", () => {
  it("has a line for everything that came back different, taken or not, once", async () => {
    const workbook = buengKan();
    const mine = changed(
      await finance(workbook, ({ role }) => (role === "หลัก" ? { progress: "ทำแล้ว", completedOn: "31/2/2564" } : {})),
      ({ rows }) => ({
        rows: rows
          .slice(1)
          .map((row, index) => ({ ...row, remarks: index === 0 ? [{ header: "เลขที่", text: "ก 1" }] : [] })),
      }),
    );
    const other = await finance(workbook, ({ item }) => (item === "O16" ? { progress: "กำลังทำ" } : {}), "อีกคน.xlsx");
    const { preview } = await mergeReturned(workbook, [mine, other], { today, time: "10:00" });
    const answers = preview.actions.flatMap(({ differences }) => differences.flatMap((each) => each.answers));
    const lines = rowsIn(workbook.content, "tblMerges");
    expect(lines).toHaveLength(answers.length);
    const count = (fate: string) => lines.filter((line) => line.fate === fate).length;
    expect({
      taken: count("รับแล้ว"),
      conflict: count("ขัดแย้ง รอตัดสิน"),
      refused: count("ไม่รับ"),
      remark: count("ต่อท้ายหมายเหตุ"),
    }).toEqual({ taken: 6, conflict: 2, refused: 8, remark: 1 });
    expect(new Set(lines.map(({ reason }) => reason))).toEqual(
      new Set([null, "ยังไม่ได้ตัดสิน จึงคงข้อความที่มีอยู่", "อ่านวันที่ไม่ได้", "แถวถูกลบในไฟล์ที่ส่งคืน แผนยังเก็บแถวนี้ไว้"]),
    );
    expect(lines[0]).toMatchObject({ n: 1, mergedAt: "10:00", file: "กองคลัง.xlsx", unit: FINANCE });
    expect((await mergeReturned(workbook, [other, mine], { today })).outcome).toBe("unchanged");
  });

  it("shows neither who the contact person is nor addresses of people", async () => {
    const workbook = buengKan();
    const file = await finance(workbook, ({ item }) =>
      item === "O16" ? { person: "นางสาวสมศรี ใจดี", note: "ถาม somsri@example.go.th" } : {},
    );
    await mergeReturned(workbook, [file], { today });
    const logged = JSON.stringify([rowsIn(workbook.content, "tblMerges"), rowsIn(workbook.content, "tblChanges")]);
    expect(logged).toContain("(ไม่แสดงชื่อบุคคล)");
    expect(logged).not.toMatch(/สมศรี|@/);
    expect(planCell(workbook.content, "E1LGB-2563-O16-1", "person")).toBe("นางสาวสมศรี ใจดี");
  });
});

describe("what a unit proposes otherwise", () => {
  it("is a proposal no more, as if the analyst had said so", async () => {
    const workbook = buengKan();
    const id = "E1LGB-2563-O16-1";
    expect(planCell(workbook.content, id, "proposed")).toBe("ขั้นตอน, วันที่");
    const file = await finance(workbook, ({ item }) => (item === "O16" ? { publishBy: 44270 } : {}));
    await mergeReturned(workbook, [file], { today });
    expect(planCell(workbook.content, id, "proposed")).toBe("ขั้นตอน");
    await regenerate(workbook, { today });
    expect(planCell(workbook.content, id, "publishBy")).toBe(44270);
    expect(planCell(workbook.content, id, "proposed")).toBe("ขั้นตอน");
  });
});

describe("who has returned what", () => {
  const send = (workbook: MemoryWorkbook) =>
    recordSent(
      workbook,
      partsOf(workbook.content).map(({ unit }) => ({ unit, sentOn: SENT_ON, returnBy: RETURN_BY })),
      { today: SENT_ON },
    );
  const row = (content: WorkbookContent, unit: string) =>
    ["sentOn", "returnBy", "returnedOn", "file", "changes", "conflicts"].map((key) =>
      cellOf(content, "tblReturns", "unit", unit, key),
    );

  it("is noted when the workbooks go out and when they come back", async () => {
    const workbook = buengKan();
    await send(workbook);
    expect(rowsIn(workbook.content, "tblReturns")).toHaveLength(6);
    expect(row(workbook.content, FINANCE)).toEqual([44166, 44180, null, null, 0, 0]);
    const file = await finance(workbook, ({ item }) => (item === "O16" ? { progress: "ทำแล้ว" } : {}));
    await regenerate(workbook, { today });
    await mergeReturned(workbook, [file], { today });
    expect(row(workbook.content, FINANCE)).toEqual([44166, 44180, 44185, "กองคลัง.xlsx", 1, 0]);
    expect(row(workbook.content, "กองพัสดุ")).toEqual([44166, 44180, null, null, 0, 0]);
  });

  it("is known of a file without any change", async () => {
    const workbook = buengKan();
    const { outcome, followUp } = await mergeReturned(workbook, [await finance(workbook)], { today });
    expect(outcome).toBe("updated");
    expect(followUp.unitsReturned).toBe(1);
    expect(workbook.content.tables.some(({ name }) => name === "tblMerges")).toBe(false);
  });

  it("is in no workbook that was never sent or merged", () => {
    const names = buengKan().content.tables.map(({ name }) => name);
    expect(names.filter((name) => ["tblReturns", "tblMerges"].includes(name))).toEqual([]);
  });
});

describe("a merge a person agreed to", () => {
  it("is refused when the plan was changed since", async () => {
    const workbook = buengKan();
    const file = await finance(workbook, ({ item }) => (item === "O16" ? { progress: "ทำแล้ว" } : {}));
    const { basis } = previewMerge(workbook.content, [file]);
    typeInto(workbook, "E1LGB-2563-O2-1", "progress", "ระหว่างนั้น");
    const before = workbook.content;
    await expect(mergeReturned(workbook, [file], { today, basis })).rejects.toMatchObject({ code: "changed" });
    expect(workbook.content).toBe(before);
  });

  it("leaves out files of other agencies and years, and the same file twice", async () => {
    const workbook = buengKan();
    const file = await finance(workbook, ({ item }) => (item === "O16" ? { progress: "ทำแล้ว" } : {}));
    const elsewhere = changed(file, () => ({ file: "อื่น.xlsx", key: "ZZZZZ-2563", agency: "เทศบาลเมืองอื่น" }));
    const lastYear = changed(file, () => ({ file: "เก่า.xlsx", key: "E1LGB-2562", fiscalYear: 2562 }));
    const { preview } = await mergeReturned(workbook, [elsewhere, file, lastYear, file], { today });
    expect(preview.refused.map(({ file: name, reason }) => [name, reason])).toEqual([
      ["กองคลัง.xlsx", "repeated"],
      ["อื่น.xlsx", "other-agency"],
      ["เก่า.xlsx", "other-year"],
    ]);
    expect(preview.files).toHaveLength(1);
  });

  it("of refused files alone writes nothing", async () => {
    const workbook = buengKan();
    const file = await finance(workbook);
    const before = workbook.content;
    const elsewhere = changed(file, () => ({ key: "ZZZZZ-2563", agency: "เทศบาลเมืองอื่น" }));
    expect((await mergeReturned(workbook, [elsewhere], { today })).outcome).toBe("unchanged");
    expect(workbook.content).toBe(before);
  });
});

describe("a column somebody took out of the plan", () => {
  it("takes nothing in, and the log says so", async () => {
    const workbook = buengKan();
    const file = await finance(workbook, ({ item }) => (item === "O16" ? { progress: "ทำแล้ว", result: "แล้ว" } : {}));
    const plan = workbook.table("tblPlan");
    const at = plan.headers.indexOf(sheetTexts("th").headers.tblPlan.progress);
    const without = {
      ...plan,
      headers: plan.headers.toSpliced(at, 1),
      rows: plan.rows.map((cells) => cells.toSpliced(at, 1)),
    };
    const tables = workbook.content.tables.map((table) => (table === plan ? without : table));
    workbook.content = { ...workbook.content, tables };
    await mergeReturned(workbook, [file], { today });
    expect(planCell(workbook.content, "E1LGB-2563-O16-1", "result")).toBe("แล้ว");
    expect(rowsIn(workbook.content, "tblMerges").map(({ fate, reason }) => [fate, reason])).toEqual([
      ["ไม่รับ", "แผนไม่มีคอลัมน์นี้แล้ว"],
      ["รับแล้ว", null],
    ]);
  });
});

describe("the state of a workbook", () => {
  it("remembers what was merged through an update", async () => {
    const workbook = buengKan();
    const file = await finance(workbook, ({ item }) => (item === "O16" ? { progress: "ทำแล้ว" } : {}));
    await mergeReturned(workbook, [file], { today });
    const settledIn = () => {
      const reading = parseState(workbook.content.state ?? "");
      return reading.kind === "known" ? [reading.state.settled.answers.size, reading.state.returned.size] : [];
    };
    const before = settledIn();
    expect(before[1]).toBe(1);
    await regenerate(workbook, { today });
    expect(settledIn()).toEqual(before);
    typeInto(workbook, "E1LGB-2563-O16-1", "progress", "แก้เอง");
    expect(previewMerge(workbook.content, [file]).conflicts).toEqual([]);
  });
});

describe("the results report after a merge", () => {
  it("says what came back", async () => {
    const workbook = buengKan();
    const file = await finance(workbook, ({ item }) =>
      item === "O16"
        ? {
            status: "ดำเนินการแล้วเสร็จ",
            completedOn: 44180,
            result: "เผยแพร่แล้ว",
            pageUrl: "https://example.go.th/o16",
            problems: "เว็บช้า",
          }
        : {},
    );
    await mergeReturned(workbook, [file], { today });
    const spec = printIn(
      workbook.content,
      { language: "th", today: "2021-04-05" },
      { layouts: ["results"], months: 6, digits: "arabic", isPublic: false },
    );
    const printed = JSON.stringify(spec?.sheets);
    for (const text of ["เผยแพร่แล้ว", "https://example.go.th/o16", "เว็บช้า", "รอบ 6 เดือน"]) {
      expect(printed).toContain(text);
    }
    expect(printed).toMatch(/15\u00A0ธ\.ค\.\u00A02563/);
  });
});
