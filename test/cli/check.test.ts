import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ExitCode } from "../../src/cli/command";
import { run } from "../../src/cli/run";
import { address, type CellContent, type WorkbookSpec } from "../../src/sheets";
import { toSerial } from "../../src/thai";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";

interface Result {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

async function itas(...argv: readonly string[]): Promise<Result> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(argv, { out: (text) => out.push(text), error: (text) => error.push(text) }, "2021-02-15");
  return { code, out: out.join("\n"), error: error.join("\n") };
}

function fileWith(bytes: Uint8Array | string, name = "แผนที่ส่งต่อ (แก้ไข 2).xlsx"): string {
  const path = join(mkdtempSync(join(tmpdir(), "itas-check-")), name);
  writeFileSync(path, bytes);
  return path;
}

/** Where a column of the plan stands in the row of O2, `J7`. */
function cellOf(key: string): string {
  const plan = workbook.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "tblPlan");
  return address(6, plan?.columns.findIndex((column) => column.key === key) ?? -1);
}

const workbook = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });

/** The workbook with cells of the row of an item typed over. */
function typed(item: string, cells: Readonly<Record<string, CellContent>>): WorkbookSpec {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        table.name === "tblPlan" && row[0] === item
          ? row.map((old, at) => cells[table.columns[at]?.key ?? ""] ?? old)
          : row,
      ),
    })),
  }));
  return { ...workbook, sheets };
}

describe("itas check", () => {
  it("names every cell with what to do, and leaves the file alone", async () => {
    const bytes = await toXlsx(typed("O2", { start: toSerial("2564-01-04"), pageUrl: "example.go.th/a" }));
    const path = fileWith(bytes);
    const { code, out, error } = await itas("check", path);
    expect([code, error]).toEqual([1, ""]);
    const [heading, counts, ...lines] = out.split("\n");
    expect(heading).toMatch(/^หน่วยงาน: .+ {3}ปีงบประมาณ: 2563$/);
    expect(counts).toBe("ตรวจแผนแล้ว ต้องแก้ 2 ควรเติม 22 เพื่อทราบ 0");
    expect(lines).toHaveLength(48);
    expect(lines.slice(0, 6)).toEqual([
      `[ควรเติม] แผนปรับปรุง!${cellOf("monitor")}: ยังไม่มีผู้กำกับติดตาม`,
      "    → เลือกผู้ที่จะติดตามให้งานนี้แล้วเสร็จ",
      `[ต้องแก้] แผนปรับปรุง!${cellOf("start")}: วันเริ่มพิมพ์ปี 2564 ซึ่งโปรแกรมอ่านเป็นคริสต์ศักราช`,
      "    → เปลี่ยนเป็น 4 ม.ค. 2564",
      `[ต้องแก้] แผนปรับปรุง!${cellOf("pageUrl")}: ที่อยู่หน้าเว็บ “example.go.th/a” ไม่ใช่ที่อยู่เว็บ`,
      "    → เปลี่ยนเป็น https://example.go.th/a",
    ]);
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
  });

  it("ends with 0 where something is worth a look but nothing is wrong", async () => {
    const path = fileWith(await toXlsx(workbook));
    expect(await itas("check", path)).toMatchObject({ code: 0, error: "" });
    expect((await itas("check", path, "--lang", "en")).out).toContain("0 to fix, 22 to complete");
  });

  it("prints JSON with the place, the repair and a sentence of every finding", async () => {
    const path = fileWith(await toXlsx(typed("O2", { publishBy: "20 เม.ย. 2564" })), "a.xlsx");
    const { out, code } = await itas("check", path, "--json", "--lang", "en");
    const { diagnostics, ...rest } = JSON.parse(out) as { diagnostics: readonly { code: string }[] };
    expect(code).toBe(1);
    expect(rest).toMatchObject({ fiscalYear: 2563 });
    expect(diagnostics.find((each) => each.code === "date-is-text")).toEqual({
      code: "date-is-text",
      severity: "error",
      source: {
        file: "a.xlsx",
        table: "tblPlan",
        sheet: "แผนปรับปรุง",
        row: 7,
        column: "publishBy",
        cell: cellOf("publishBy"),
      },
      id: expect.stringMatching(/-O2-1$/) as unknown,
      data: { text: "20 เม.ย. 2564" },
      fix: { field: "publishBy", value: "2021-04-20" },
      message: "“20 เม.ย. 2564” is a text, which cannot be sorted or counted: publish by",
      toDo: "Change it to the date 20 Apr 2021.",
    });
  });

  it("does without what the workbook remembers", async () => {
    const parts = unzipSync(await toXlsx(typed("O2", { status: "เสร็จแล้ว" })));
    const left = Object.entries(parts).filter(([name]) => !name.startsWith("customXml/"));
    const without = left.map(([name, part]): readonly [string, Uint8Array] =>
      name.endsWith(".rels") || name === "[Content_Types].xml"
        ? [name, strToU8(strFromU8(part).replace(/<(?:Relationship|Override)[^>]*customXml[^>]*\/>/g, ""))]
        : [name, part],
    );
    const { out, code } = await itas("check", fileWith(zipSync(Object.fromEntries(without))));
    expect(code).toBe(1);
    expect(out).toContain(`แผนปรับปรุง!${cellOf("status")}: ไม่รู้จักสถานะ “เสร็จแล้ว”\n    → เปลี่ยนเป็น “ดำเนินการแล้วเสร็จ”`);
  });

  it.each([
    ["no file", "nowhere.xlsx"],
    ["a text", fileWith("ข้อ\tคะแนน", "a.xlsx")],
    ["a zip of something else", fileWith(zipSync({ "a.txt": strToU8("a") }), "b.xlsx")],
    [
      "a file cut short",
      fileWith(readFileSync(join(__dirname, "../../assets/samples/ita-2563.txt")).subarray(0, 9), "c.xlsx"),
    ],
    ["two files", "a.xlsx", "b.xlsx"],
    ["an output", "a.xlsx", "-o", "b.xlsx"],
  ])("answers %s in one line", async (_, ...argv) => {
    const result = await itas("check", ...argv);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.error.split("\n")).toHaveLength(1);
    expect(result.error).not.toContain("ไม่คาดไว้");
  });

  it("refuses a workbook of somebody else", async () => {
    const other = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, tables: [] })) };
    const stateless: WorkbookSpec = {
      title: other.title,
      created: other.created,
      footer: other.footer,
      sheets: other.sheets,
      names: [],
    };
    const result = await itas("check", fileWith(await toXlsx(stateless)));
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.error).toContain("ไม่ใช่สมุดงานจากโปรแกรมนี้");
  });
});
