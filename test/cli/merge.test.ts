import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { createWorkbook } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf } from "../workbook/memoryWorkbook";
import { oleContainer } from "../xlsx/oleContainer";
import { partFor, planCell, rowsIn, SENT_ON, typedInto } from "../workbook/sharing/exchange";

const folder = mkdtempSync(join(tmpdir(), "itas-merge-"));
const at = (name: string): string => join(folder, name);
const MASTER = at("master.xlsx");
const FINANCE = at("from mail (2).xlsx");
const OTHER = at("อีกคน.xlsx");
let n = 0;
const place = () => at(`merged-${String((n += 1))}.xlsx`);

async function itas(...argv: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const words = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) };
  const code = await run([...argv, "--today", "2020-12-20"], words, SENT_ON, "09:30");
  return { code, out: out.join("\n"), error: error.join("\n") };
}

const contentIn = (path: string) => readContent(new Uint8Array(readFileSync(path)));

beforeAll(async () => {
  const workbook = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: SENT_ON });
  const part = partFor(contentOf(workbook), "กองคลัง");
  writeFileSync(MASTER, await toXlsx(workbook));
  const done = typedInto(part.spec, ({ role }) =>
    role === "หลัก" ? { status: "ดำเนินการแล้วเสร็จ", result: "เผยแพร่แล้ว" } : {},
  );
  writeFileSync(FINANCE, await toXlsx(done));
  writeFileSync(
    OTHER,
    await toXlsx(typedInto(part.spec, ({ item }) => (item === "O16" ? { result: "ยังรอเอกสาร" } : {}))),
  );
});

describe("itas merge", () => {
  it("says 6 of 22, 76.95, band B and five units outstanding, and leaves the master as it is", async () => {
    const [before, to] = [readFileSync(MASTER), place()];
    const { code, out } = await itas("merge", MASTER, FINANCE, "-o", to);
    expect(code).toBe(0);
    expect(out).toContain("ดำเนินการแล้วเสร็จ 6 จาก 22 ข้อ (ร้อยละ 27.27)");
    expect(out).toContain("คะแนนรวม 72.31 คาดว่าเป็น 76.95 ระดับ B");
    expect(out).toContain("หน่วยงานที่ยังมีข้อคงค้าง 5 หน่วยงาน");
    expect(readFileSync(MASTER)).toEqual(before);
    const merged = await contentIn(to);
    expect(planCell(merged, "E1LGB-2563-O16-1", "result")).toBe("เผยแพร่แล้ว");
    expect(rowsIn(merged, "tblMerges")).toHaveLength(16);
    expect(rowsIn(merged, "tblReturns")).toHaveLength(6);
  });

  it("of what was merged before writes the same workbook again", async () => {
    const [first, second] = [place(), place()];
    await itas("merge", MASTER, FINANCE, "-o", first);
    const { code, out } = await itas("merge", first, FINANCE, "-o", second);
    expect([code, out.includes("ไม่มีสิ่งใดต้องเขียน")]).toEqual([0, true]);
    expect(readFileSync(second)).toEqual(readFileSync(first));
  });

  it("shows conflicts and keeps what stands, until one side is taken", async () => {
    const [first, second] = [place(), place()];
    const { code, out } = await itas("merge", MASTER, FINANCE, OTHER, "-o", first);
    expect(code).toBe(1);
    expect(out).toContain("ขัดแย้งรอตัดสิน 1 แห่ง");
    expect(out).toContain("อีกคน.xlsx: ยังรอเอกสาร");
    expect(planCell(await contentIn(first), "E1LGB-2563-O16-1", "result")).toBeNull();
    expect((await itas("merge", MASTER, FINANCE, OTHER, "--take", "standing", "-o", second)).code).toBe(0);
    expect(planCell(await contentIn(second), "E1LGB-2563-O16-1", "result")).toBeNull();
  });

  it("names files that cannot be merged and goes on with the others; alone they write nothing", async () => {
    const [to, none] = [place(), place()];
    writeFileSync(at("broken.xlsx"), readFileSync(FINANCE).subarray(0, 5_000));
    const { code, out } = await itas("merge", MASTER, at("broken.xlsx"), FINANCE, "-o", to);
    expect(code).toBe(1);
    expect(out).toContain("ไม่ได้รวม broken.xlsx: ไฟล์เสียหาย");
    expect(planCell(await contentIn(to), "E1LGB-2563-O16-1", "result")).toBe("เผยแพร่แล้ว");
    const alone = await itas("merge", MASTER, at("broken.xlsx"), "-o", none);
    expect([alone.code, existsSync(none)]).toEqual([2, false]);
    expect(alone.error).toContain("ไม่มีไฟล์ที่รวมได้");
  });

  it("gives figures and differences as JSON", async () => {
    const { out } = await itas("merge", MASTER, FINANCE, "-o", place(), "--json");
    expect(JSON.parse(out)).toMatchObject({
      outcome: "updated",
      counts: { taken: 16, conflict: 0 },
      followUp: { fixes: 22, finished: 6, percent: 27.27, projected: 76.95, unitsOutstanding: 5 },
    });
  });

  it("refuses a call without a returned file, an unknown side and a master that is none", async () => {
    const words = async (...argv: readonly string[]) => (await itas("merge", ...argv, "-o", place())).error.split("\n");
    expect(await words(MASTER)).toEqual([expect.stringContaining("อย่างน้อยหนึ่งไฟล์")]);
    expect(await words(MASTER, FINANCE, "--take", "mine")).toEqual([expect.stringContaining("--take")]);
    expect(await words(OTHER, FINANCE)).toEqual([expect.stringContaining("ไม่ใช่สมุดงานจากโปรแกรมนี้")]);
    writeFileSync(at("locked.xlsx"), oleContainer(["EncryptedPackage"]));
    expect(await words(at("locked.xlsx"), FINANCE)).toEqual([expect.stringContaining("รหัสผ่าน")]);
    expect(readdirSync(folder).filter((name) => name.startsWith("merged-") && name.includes("previous"))).toEqual([]);
  });
});

describe("itas remind", () => {
  it("writes a letter to every unit with something outstanding", async () => {
    const to = place();
    await itas("merge", MASTER, FINANCE, "-o", to);
    const { code, out } = await itas("remind", to);
    expect(code).toBe(0);
    expect(out.match(/เรียน {2}/g)).toHaveLength(5);
    expect(out).not.toContain("เรียน  กองคลัง");
    const one = await itas("remind", to, "--unit", "กองพัสดุ");
    expect(one.out.match(/เรียน {2}/g)).toHaveLength(1);
    expect(one.out).toContain("1. ข้อ O21");
    expect((await itas("remind", to, "--unit", "กองทัพ")).code).toBe(2);
  });

  it("says what changed since last time, or since a day that is named", async () => {
    const to = place();
    await itas("merge", MASTER, FINANCE, "-o", to);
    const { out } = await itas("remind", to);
    expect(out).toContain(
      [
        "ความคืบหน้าตั้งแต่ก่อนรวมไฟล์ครั้งแรก (20 ธ.ค. 2563)",
        "  เสร็จเพิ่ม 6 จาก 22 ข้อ (0 → 6)",
        "  คะแนนรวมที่คาดไว้ 72.31 → 76.95 (ระดับ C → B)",
        "  ส่งใบงานคืนเพิ่ม 1 หน่วยงาน",
        "  กองคลัง: เสร็จเพิ่ม 6 ข้อ (0 → 6) · เพิ่งส่งใบงานคืน",
      ].join("\n"),
    );
    expect((await itas("remind", to, "--since", "2020-12-31")).out).toContain("  ไม่มีอะไรเปลี่ยน");
    const early = await itas("remind", to, "--since", "2020-11-30");
    expect([early.code, early.error.includes("2020-12-20")]).toEqual([2, true]);
    expect((await itas("remind", to, "--since", "30/11/2563")).code).toBe(2);
    expect((await itas("remind", MASTER)).out).toContain("ยังไม่มีครั้งก่อนให้เทียบ");
    expect(JSON.parse((await itas("remind", to, "--json")).out)).toMatchObject({
      since: {
        kind: "start",
        finished: { from: 0, to: 6 },
        projected: { from: 72.31, to: 76.95 },
        band: { from: "C", to: "B" },
      },
      points: [
        { kind: "start", on: "2020-12-20", at: "09:30" },
        { kind: "merge", on: "2020-12-20", at: "09:30" },
      ],
    });
  });
});
