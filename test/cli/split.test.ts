import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { createWorkbook } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";

const today = "2020-11-20";
const folder = mkdtempSync(join(tmpdir(), "itas-split-"));
const WORKBOOK = join(folder, "plan.xlsx");
let places = 0;
/** A folder that is not there yet. */
const place = () => join(folder, `out-${String((places += 1))}`, "deeper");

async function split(...argv: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const words = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) };
  const code = await run(["split", ...argv], words, today);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

beforeAll(async () => {
  const workbook = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today });
  writeFileSync(WORKBOOK, await toXlsx(workbook));
});

describe("itas split", () => {
  it("writes a workbook for each unit and a list into a folder it makes", async () => {
    const to = place();
    const { code, out } = await split(WORKBOOK, "--by", "owner", "-o", to);
    expect(code).toBe(0);
    expect(readdirSync(to).sort()).toEqual(
      [
        "ITA2563-01-สำนักปลัด.xlsx",
        "ITA2563-02-กองคลัง.xlsx",
        "ITA2563-03-กองยุทธศาสตร์.xlsx",
        "ITA2563-04-กองพัสดุ.xlsx",
        "ITA2563-05-กองกิจการสภา.xlsx",
        "ITA2563-06-กองการศึกษา.xlsx",
        "รายการใบงาน.txt",
      ].sort(),
    );
    expect(out).toContain("กองคลัง: ต้องแก้ไข 6 รักษาระดับ 2 ร่วม 0");
    expect(out).toContain(`เขียน 7 ไฟล์ใน ${to} แล้ว`);
  });

  it("gives the day it is told, and plain letters in one zip where asked", async () => {
    const to = place();
    expect((await split(WORKBOOK, "-o", to, "--ascii", "--return-by", "2021-01-29")).code).toBe(0);
    const [list = "", first = ""] = readdirSync(to).sort();
    expect(list).toBe("00-index.txt");
    expect(readFileSync(join(to, list), "utf8")).toContain("ส่งคืนภายใน 29 ม.ค. 2564");
    const { tables } = await readContent(readFileSync(join(to, first)));
    expect(tables.find(({ name }) => name === "tblSending")?.rows.flat()).toContain(44_225);
    expect((await split(WORKBOOK, "-o", to, "--ascii", "--zip")).code).toBe(0);
    expect(readdirSync(to)).toContain("ITA2563-parts.zip");
  });

  it("never takes the place of a file somebody may have filled in, and says nothing against the same file", async () => {
    const to = place();
    await split(WORKBOOK, "-o", to);
    expect((await split(WORKBOOK, "-o", to)).code).toBe(0);
    const filled = join(to, "ITA2563-02-กองคลัง.xlsx");
    writeFileSync(filled, "filled in");
    const other = join(to, "ITA2563-01-สำนักปลัด.xlsx");
    const before = readFileSync(other);
    const { code, error } = await split(WORKBOOK, "-o", to, "--today", "2020-11-23");
    expect([code, error.split("\n").length]).toEqual([2, 1]);
    expect(error).toContain("มีไฟล์ชื่อนี้ที่เนื้อหาต่างกันอยู่แล้ว");
    expect(readFileSync(filled, "utf8")).toBe("filled in");
    expect(Buffer.compare(readFileSync(other), before)).toBe(0);
  });

  it.each([
    ["another way to split", ["--by", "month"], "lead"],
    ["a day that is none", ["--return-by", "15/12/2563"], "--return-by"],
    ["a day that is past", ["--return-by", "2020-11-19"], "ก่อนวันที่ส่ง"],
    ["a plan nobody monitors", ["--by", "monitor"], "ผู้กำกับติดตาม"],
  ])("refuses %s in one line and writes nothing", async (_, options, said) => {
    const to = place();
    const { code, error } = await split(WORKBOOK, "-o", to, ...options);
    expect([code, error.split("\n").length, existsSync(to)]).toEqual([2, 1, false]);
    expect(error).toContain(said);
  });

  it("refuses what is no workbook of ours, a unit's workbook among them", async () => {
    const to = place();
    await split(WORKBOOK, "-o", to);
    const { code, error } = await split(join(to, "ITA2563-02-กองคลัง.xlsx"), "-o", place());
    expect([code, error]).toEqual([2, expect.stringContaining("ไม่ใช่สมุดงานจากโปรแกรมนี้")]);
  });
});
