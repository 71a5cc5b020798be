import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExitCode } from "../../src/cli/command";
import { run } from "../../src/cli/run";
import { readFiles } from "../../src/intake";
import { readWorksheets } from "../../src/ooxml";
import { createWorkbook, printIn, type WorkbookContent } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { problemsOf } from "../xlsx/integrity";

const SAMPLE = join(__dirname, "../../assets/samples/ita-2563.txt");
const today = "2021-02-15";

interface Result {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

async function itas(...argv: readonly string[]): Promise<Result> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(argv, { out: (text) => out.push(text), error: (text) => error.push(text) }, today);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

const folder = () => mkdtempSync(join(tmpdir(), "itas-cli-"));

function fileWith(content: string | Uint8Array, name = "input.txt"): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

describe("itas read", () => {
  it("prints the documented JSON", async () => {
    const { code, out } = await itas("read", SAMPLE, "--json");
    expect(code).toBe(0);
    const result = JSON.parse(out) as {
      assessments: { computed: { total: number } }[];
      diagnostics: { message: string }[];
    };
    expect(result.assessments[0]?.computed.total).toBeCloseTo(72.3074, 4);
    for (const { message } of result.diagnostics) expect(message).toMatch(/[ก-๙]/);
  });

  it("prints a short account for a person, in either language", async () => {
    expect((await itas("read", SAMPLE)).out).toContain("คะแนนรวม: คำนวณ 72.31");
    expect((await itas("read", SAMPLE)).out).toMatch(/^\[เพื่อทราบ\] ไม่ได้นำแถวนี้ไปใช้: .*\(แถว 89\)$/m);
    expect((await itas("read", SAMPLE, "--lang", "en")).out).toContain("Total: computed 72.31");
  });

  it("ends with 1 when a figure is in doubt", async () => {
    const path = fileWith("ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\nO1\tโครงสร้าง\t100\n");
    expect((await itas("read", path, "--year", "2564")).code).toBe(1);
  });

  it("obeys --year", async () => {
    const path = fileWith("ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\n");
    const { out } = await itas("read", path, "--year", "2563", "--json");
    expect(JSON.parse(out)).toMatchObject({ assessments: [{ fiscalYear: 2563 }] });
  });
});

describe("itas build", () => {
  it("writes a sound workbook", async () => {
    const path = join(folder(), "out.xlsx");
    expect(await itas("build", SAMPLE, "-o", path)).toMatchObject({ code: 0, error: "" });
    expect(problemsOf(new Uint8Array(readFileSync(path)))).toEqual([]);
  });

  it("takes owners and monitors from a table of their own", async () => {
    const scores = fileWith("ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\n");
    const owners = fileWith("ข้อ,ผู้รับผิดชอบ,การกำกับติดตาม\nO1,กองช่าง,ปลัด\n", "owners.csv");
    const path = join(folder(), "out.xlsx");
    expect((await itas("build", scores, "--year", "2564", "--owners", owners, "-o", path)).code).toBe(0);
  });

  it("proposes owners from a directory of units", async () => {
    const scores = fileWith("ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\n");
    const owners = fileWith("หน่วยงาน,ตำแหน่ง,งานที่รับผิดชอบ\nกองช่าง,ผู้อำนวยการ,O1\n", "owners.csv");
    const path = join(folder(), "out.xlsx");
    expect((await itas("build", scores, "--year", "2564", "--owners", owners, "-o", path)).code).toBe(0);
    const { tables } = await readContent(new Uint8Array(readFileSync(path)));
    const rowsOf = (name: string) => JSON.stringify(tables.find((table) => table.name === name)?.rows ?? []);
    expect(rowsOf("tblPlan")).toContain('"กองช่าง"');
    expect(rowsOf("tblOwners")).toContain('"ผู้อำนวยการ"');
  });

  it("keeps a file that stands at its output, and leaves one with the same content alone", async () => {
    const path = fileWith("someone typed this", "plan.xlsx");
    const { out } = await itas("build", SAMPLE, "-o", path);
    const kept = join(path, "../plan.previous.xlsx");
    expect(out).toContain("plan.previous.xlsx");
    expect(readFileSync(kept, "utf8")).toBe("someone typed this");
    await itas("build", SAMPLE, "-o", path);
    expect(readdirSync(join(path, "..")).sort()).toEqual(["plan.previous.xlsx", "plan.xlsx"]);
  });
});

describe("--last-year", () => {
  const earlier = async (agency = "เทศบาลตำบลตัวอย่าง") => {
    const path = join(folder(), "last.xlsx");
    const input = fileWith(
      `ผลการประเมิน ปีงบประมาณ พ.ศ. 2563 ${agency}\n\nข้อ\tประเด็นการตรวจ\tคะแนน\tข้อเสนอแนะ\tผู้รับผิดชอบ\tการกำกับติดตาม\nO1\tโครงสร้าง\t0\tทำหน้าเว็บใหม่\tกองคลัง\tปลัด\nO2\tข้อมูลผู้บริหาร\t0\tลงรูป\tกองช่าง\tปลัด\n`,
    );
    expect((await itas("build", input, "-o", path)).code).toBeLessThan(2);
    return path;
  };
  const result = (year = 2564) =>
    fileWith(
      `ผลการประเมิน ปีงบประมาณ พ.ศ. ${String(year)} เทศบาลตำบลตัวอย่าง\n\nข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\n`,
    );

  it("hands on owners, monitor and measure as proposals, and lists what has no match", async () => {
    const path = join(folder(), "out.xlsx");
    const { code, out } = await itas("build", result(), "-o", path, "--last-year", await earlier(), "--lang", "en");
    expect(code).toBeLessThan(2);
    expect(out).toContain("as proposals: 1 actions");
    expect(out).toMatch(/Not taken: 1 rows.*\n {4}O2 /);
    const plan = (await readContent(readFileSync(path))).tables.find(({ name }) => name === "tblPlan");
    const cell = (header: string) => plan?.rows[0]?.[plan.headers.indexOf(header)];
    expect([cell("Measure"), cell("Lead"), cell("Monitor"), cell("Note")]).toEqual([
      "ทำหน้าเว็บใหม่",
      "กองคลัง",
      "ปลัด",
      "จากแผนปี 2564",
    ]);
    expect(cell("Status")).toBe("Not started");
  });

  it.each([
    ["another agency's", () => earlier("เทศบาลตำบลบ้านสมมุติ"), result(), "ของหน่วยงานอื่น"],
    ["one of no earlier year", () => earlier(), result(2563), "ไม่ใช่ปีก่อนหน้า"],
    ["a file that is no workbook of ours", () => Promise.resolve(SAMPLE), result(), "ไม่ใช่สมุดงาน"],
  ])("refuses %s, and writes nothing", async (_what, last, input, words) => {
    const path = join(folder(), "out.xlsx");
    const { code, error } = await itas("build", input, "-o", path, "--last-year", await last());
    expect(code).toBe(2);
    expect(error).toContain(words);
    expect(existsSync(path)).toBe(false);
  });
});

describe("--like", () => {
  const text = (score: string) => `ข้อ\tประเด็นการตรวจ\tช่องพิเศษ\tคะแนน\nO1\tโครงสร้าง\tขาดรูป\t${score}\n`;

  /** An earlier workbook in which a person said what the unknown column is. */
  async function earlierWorkbook(): Promise<string> {
    const bytes = new TextEncoder().encode(text("0"));
    const corrections = [{ file: "a.txt", table: 1, columns: { 2: "comment" } }] as const;
    const result = await readFiles([{ name: "a.txt", bytes }], { fiscalYear: 2563, corrections });
    if (!result.ok) throw new Error(result.refusal.code);
    const path = join(folder(), "earlier.xlsx");
    writeFileSync(path, await toXlsx(createWorkbook(result.reading, { language: "th", today })));
    return path;
  }

  it("reads headers as the import log of an earlier workbook remembers", async () => {
    const next = fileWith(text("50"));
    const plain = await itas("read", next, "--year", "2564", "--json");
    expect(plain.out).not.toContain('"comment": "ขาดรูป"');
    const { out } = await itas("read", next, "--year", "2564", "--like", await earlierWorkbook(), "--json");
    expect(JSON.parse(out)).toMatchObject({ assessments: [{ items: { O1: { score: 50, comment: "ขาดรูป" } } }] });
  });

  it("refuses a file that remembers nothing", async () => {
    const { code, error } = await itas("read", SAMPLE, "--like", SAMPLE, "--lang", "en");
    expect(code).toBe(2);
    expect(error).toContain("remembers how headers were read");
  });
});

describe("a table of many agencies", () => {
  const header = "ที่\tหน่วยงาน\tจังหวัด\tคะแนน ITA\tระดับ";
  const row = (number: number, name: string, province: string) =>
    `${String(number)}\tเทศบาลตำบล${name}\t${province}\t${(60 + number).toFixed(2)}\t`;
  const twins = [row(1, "บ้านแบบ", "ตัวอย่างบุรี"), row(2, "บ้านแบบ", "สมมติธานี"), row(3, "ดอนตาราง", "สมมติธานี")];
  const path = () => fileWith(`ผลการประเมิน ITA ปีงบประมาณ 2564\n\n${[header, ...twins].join("\n")}\n`);
  const many = (count: number) =>
    fileWith([header, ...Array.from({ length: count }, (_, index) => row(index % 40, String(index), "ก"))].join("\n"));

  it("is read in full as JSON, with provinces", async () => {
    const { out } = await itas("read", path(), "--json");
    expect(JSON.parse(out)).toMatchObject({
      assessments: [{ province: "ตัวอย่างบุรี" }, { province: "สมมติธานี" }, { agency: "เทศบาลตำบลดอนตาราง" }],
    });
  });

  it("is told to a person by its first agencies and a count", async () => {
    const { out } = await itas("read", many(300), "--year", "2564", "--lang", "en");
    expect(out.split("\n").length).toBeLessThan(60);
    expect(out).toContain("and 290 more agencies");
  });

  it.each([
    ["its whole name", "เทศบาลตำบลดอนตาราง", [63]],
    ["an abbreviation", "ทต.ดอนตาราง", [63]],
    ["a part of it", "ดอน", [63]],
    ["name and province", "เทศบาลตำบลบ้านแบบ จังหวัดสมมติธานี", [62]],
    ["a name that two share", "เทศบาลตำบลบ้านแบบ", [61, 62]],
  ])("gives the agency meant by %s", async (_, name, totals) => {
    const { out } = await itas("read", path(), "--agency", name, "--json");
    const { assessments } = JSON.parse(out) as { assessments: { reported: { total: number } }[] };
    expect(assessments.map(({ reported }) => reported.total)).toEqual(totals);
  });

  it("makes a workbook of the one chosen", async () => {
    const output = join(folder(), "out.xlsx");
    const result = await itas("build", path(), "--agency", "ดอนตาราง", "-o", output);
    expect(result).toMatchObject({ code: 0, error: "" });
    expect(problemsOf(new Uint8Array(readFileSync(output)))).toEqual([]);
  });

  it("makes no workbook of several, names a few and says how to choose", async () => {
    const output = join(folder(), "out.xlsx");
    const { code, error } = await itas("build", many(300), "--year", "2564", "-o", output);
    expect(code).toBe(2);
    expect(error).toMatch(/300 .*เทศบาลตำบล0 \(ก\) 2564; .*…\).*--agency/);
    expect(error.length).toBeLessThan(400);
    expect(existsSync(output)).toBe(false);
  });

  it("says so when nobody has the name asked for", async () => {
    const { code, error } = await itas("read", path(), "--agency", "ไม่มีใคร");
    expect(code).toBe(2);
    expect(error).toMatch(/“ไม่มีใคร”.*เทศบาลตำบลบ้านแบบ/);
  });

  it("gives the year asked for where the rows have several", async () => {
    const years = fileWith("ปีงบประมาณ\tหน่วยงาน\tคะแนน ITA\n2563\tอบต.หนองเลข\t70.00\n2564\tอบต.หนองเลข\t80.00\n");
    const { out } = await itas("read", years, "--year", "2564", "--json");
    expect(JSON.parse(out)).toMatchObject({ assessments: [{ fiscalYear: 2564, reported: { total: 80 } }] });
  });
});

describe("what cannot be done", () => {
  const many = "เทศบาลตำบลกขค\n\nข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\n";
  it.each([
    ["an empty file", fileWith(""), /ไม่มีข้อมูล/],
    ["a picture", fileWith(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)), /รูปภาพ/],
    ["noise", fileWith(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)), /ไม่ใช่ไฟล์ชนิดที่อ่านได้/],
    ["a look-alike", fileWith("EB1\tx\nEB2\ty\nEB3\tz\n"), /ระบบอื่น/],
    ["a table without scores", fileWith("ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t\n"), /ไม่พบคะแนน/],
    ["a missing file", "/nowhere/at-all.txt", /เปิดไฟล์ไม่ได้/],
  ])("%s ends with 2, one line and nothing written", async (_, input, message) => {
    const output = join(folder(), "out.xlsx");
    const result = await itas("build", input, "-o", output);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.error).toMatch(message);
    expect(result.error.split("\n")).toHaveLength(1);
    expect(existsSync(output)).toBe(false);
  });

  it("two agencies at once", async () => {
    const output = join(folder(), "out.xlsx");
    const result = await itas(
      "build",
      fileWith(many),
      fileWith(many.replace("กขค", "งจฉ")),
      "--year",
      "2564",
      "-o",
      output,
    );
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(existsSync(output)).toBe(false);
  });

  it("an output that cannot be written leaves nothing behind", async () => {
    expect(await itas("build", SAMPLE, "-o", "/nowhere/out.xlsx")).toMatchObject({ code: 2, out: "" });
  });

  it.each([
    [["frobnicate"]],
    [["read"]],
    [["build", SAMPLE]],
    [["read", SAMPLE, "--year", "abc"]],
    [["read", SAMPLE, "--year", ""]],
    [["read", SAMPLE, "--year", "2563.5"]],
    [["read", SAMPLE, "--year", "0xA03"]],
    [["read", SAMPLE, "--lang", "fr"]],
    [["build", SAMPLE, "-o", "x.xlsx", "--threshold", "101"]],
    [["build", SAMPLE, "-o", "x.xlsx", "--today", "2021-02-30"]],
    [["read", SAMPLE, "--nonsense"]],
    [["build", SAMPLE, "-o", "--json"]],
    [["build", SAMPLE, "-o", "plan.txt"]],
    [["read", SAMPLE, "-o", "x.xlsx"]],
    [["read", SAMPLE, "--agency", " "]],
    [["read", SAMPLE, "--layout", "items"]],
    [["build", SAMPLE, "-o", "x.xlsx", "--json"]],
    [["print", SAMPLE, "-o", "x.xlsx", "--target", "90"]],
    [["check", SAMPLE, SAMPLE]],
    [["__proto__", SAMPLE]],
  ])("a wrong call %j says so in one line", async (argv) => {
    const result = await itas(...argv);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.error.split("\n")).toHaveLength(1);
  });
});

describe("a wrong call in English", () => {
  it("is answered in English", async () => {
    expect((await itas("read", SAMPLE, "--nonsense", "--lang", "en")).error).toMatch(/^Invalid option: .*--nonsense/);
  });
});

describe("an output that is an input", () => {
  it("is refused, and the input stays", async () => {
    const path = fileWith(readFileSync(SAMPLE), "result.xlsx");
    expect(await itas("build", path, "-o", path)).toMatchObject({ code: 2, out: "" });
    expect(Buffer.compare(readFileSync(path), readFileSync(SAMPLE))).toBe(0);
  });
});

describe("itas --help", () => {
  it("explains itself", async () => {
    expect(await itas("--help")).toMatchObject({ code: 0, error: "" });
    expect((await itas()).out).toContain("itas build");
  });
});

describe("itas print", () => {
  const built = async () => {
    const path = join(folder(), "plan.xlsx");
    await itas("build", SAMPLE, "-o", path);
    return path;
  };
  const documentsIn = (path: string) => {
    const { sheets } = readWorksheets(new Uint8Array(readFileSync(path)), 100_000);
    return sheets.map(({ name, rows }) => ({
      name,
      text: rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n"),
    }));
  };

  it("writes the documents asked for, in the digits asked for", async () => {
    const output = join(folder(), "documents.xlsx");
    const result = await itas("print", await built(), "--layout", "results,items", "--digits", "arabic", "-o", output);
    expect(result).toMatchObject({ code: 0, error: "" });
    expect(problemsOf(new Uint8Array(readFileSync(output)))).toEqual([]);
    const documents = documentsIn(output);
    expect(documents.map(({ name }) => name)).toEqual(["ตารางรายข้อ", "รายงานผล 6 เดือน"]);
    expect(documents[0]?.text).toContain("O27");
  });

  it("writes all of them in Thai digits where nobody says otherwise", async () => {
    const output = join(folder(), "documents.xlsx");
    await itas("print", await built(), "-o", output);
    const documents = documentsIn(output);
    expect(documents).toHaveLength(4);
    expect(documents[0]?.text).toContain("O๒๗");
  });

  it("prints what people typed into the workbook, and what its sheet of the agency says", async () => {
    const content = await readContent(new Uint8Array(readFileSync(await built())));
    const typed = typing(
      typing(content, "tblPlan", 1, "ขั้นตอนการดำเนินงาน", "ถ่ายภาพผู้บริหาร"),
      "tblAgency",
      4,
      "ข้อมูล",
      "ตย 7/2564",
    );
    const print = printIn(
      typed,
      { language: "th", today },
      { layouts: ["measures"], digits: "arabic", isPublic: false },
    );
    const texts = print?.sheets.flatMap(({ blocks }) => blocks.map(({ content: text }) => text));
    expect(texts).toContain("ถ่ายภาพผู้บริหาร");
    expect(texts).toContain("ที่ ตย 7/2564");
  });

  it("knows from the sheet of owners whom a public copy must not name", async () => {
    const content = await readContent(new Uint8Array(readFileSync(await built())));
    const typed = typing(
      typing(content, "tblPlan", 1, "หมายเหตุ", "โทรหาวิชัย แสงทอง"),
      "tblOwners",
      0,
      "ชื่อผู้ประสานงาน",
      "วิชัย แสงทอง",
    );
    const said = (isPublic: boolean) =>
      JSON.stringify(printIn(typed, { language: "th", today }, { layouts: ["topics"], digits: "arabic", isPublic }));
    expect(said(false)).toContain("วิชัย แสงทอง");
    expect(said(true)).toContain("โทรหา(ไม่แสดงชื่อ)");
    expect(said(true)).not.toContain("วิชัย");
  });

  it.each([
    ["a file that is no workbook of ours", () => [SAMPLE]],
    ["a layout it does not know", () => [SAMPLE, "--layout", "everything"]],
    ["digits it does not know", () => [SAMPLE, "--digits", "roman"]],
    ["a report of other months", () => [SAMPLE, "--months", "9"]],
    ["two workbooks", () => [SAMPLE, SAMPLE]],
  ])("refuses %s and writes nothing", async (_, argv) => {
    const output = join(folder(), "documents.xlsx");
    const result = await itas("print", ...argv(), "-o", output);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.error.split("\n")).toHaveLength(1);
    expect(existsSync(output)).toBe(false);
  });

  it("never writes over the workbook it reads", async () => {
    const path = await built();
    expect(await itas("print", path, "-o", path)).toMatchObject({ code: 2 });
  });
});

/** The content with one cell typed over. */
function typing(content: WorkbookContent, table: string, row: number, header: string, text: string): WorkbookContent {
  return {
    ...content,
    tables: content.tables.map((each) =>
      each.name !== table
        ? each
        : {
            ...each,
            rows: each.rows.map((cells, index) =>
              index !== row ? cells : cells.map((cell, column) => (each.headers[column] === header ? text : cell)),
            ),
          },
    ),
  };
}
