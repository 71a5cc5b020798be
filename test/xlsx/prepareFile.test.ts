import { convertFormulas } from "../../src/workbook";
import { prepareFile, readContent, workbookFile } from "../../src/xlsx";
import { FORBIDDEN, officeWorkbook, partsOf, PLANTED, plantedWorkbook } from "./plantedPeople";

const OPTIONS = {
  language: "th",
  today: "2021-02-15",
  time: "09:30",
  persons: "remove",
  productVersion: "9.9.9",
} as const;

/** As people read it: runs of one text joined. */
const seen = (xml: string) => xml.replace(/<[^>]*>/g, "");

const naming = (bytes: Uint8Array, words: readonly string[]) =>
  Object.entries(partsOf(bytes)).flatMap(([part, text]) =>
    words.filter((word) => text.includes(word) || seen(text).includes(word)).map((word) => `${part}: ${word}`),
  );

const codes = (notes: readonly { code: string; count: number }[]) =>
  Object.fromEntries(notes.map(({ code, count }) => [code, count]));

describe("a copy for others", () => {
  it("names nobody in any part of the file", async () => {
    const bytes = await plantedWorkbook();
    expect(FORBIDDEN.filter((word) => naming(bytes, [word]).length === 0)).toEqual([]);
    const made = await prepareFile(bytes, OPTIONS);
    expect(naming(made.bytes, FORBIDDEN)).toEqual([]);
    expect(codes(made.notes)).not.toHaveProperty("names-left");
  });

  it("needs no add-in", async () => {
    const file = workbookFile(await plantedWorkbook());
    await convertFormulas(file, "resilient");
    expect(naming(file.bytes, ["ITAS."]).length).toBeGreaterThan(5);
    const made = await prepareFile(file.bytes, OPTIONS);
    expect(naming(made.bytes, ["ITAS.", "itas.", "_xldudf_"])).toEqual([]);
    expect(codes(made.notes)).toMatchObject({ "formulas-values": 1 });
  });

  it("tells everything that was done", async () => {
    const { notes } = await prepareFile(await plantedWorkbook(), OPTIONS);
    expect(codes(notes)).toMatchObject({
      signers: 1,
      sources: 1,
      "owners-renamed": 2,
      "comment-authors": 2,
      "named-parts": 1,
      "file-path": 1,
      "printer-settings": 1,
      cover: 1,
    });
    const named = (code: string) => notes.find((each) => each.code === code)?.names;
    expect(named("emails-hidden")).toContain(PLANTED.email);
    expect(named("numbers-hidden")).toContain(PLANTED.phone);
    expect(named("properties")).toEqual(["creator", "lastModifiedBy", "keywords", "Manager", "Company", "ผู้ตรวจ"]);
  });

  it("leaves people in where colleagues get it", async () => {
    const made = await prepareFile(await plantedWorkbook(), { ...OPTIONS, persons: "keep" });
    expect(naming(made.bytes, ["ทดลองงาน", "คนกำกับ"]).length).toBeGreaterThan(4);
    expect(naming(made.bytes, ["ITAS."])).toEqual([]);
  });

  it("keeps units and posts, and calls owners by them", async () => {
    const before = await readContent(await plantedWorkbook());
    const after = await readContent((await prepareFile(await plantedWorkbook(), OPTIONS)).bytes);
    const column = (content: typeof before, header: string) => {
      const plan = content.tables.find(({ name }) => name === "tblPlan");
      const at = plan?.headers.indexOf(header) ?? -1;
      return plan?.rows.map((row) => row[at]) ?? [];
    };
    const leads = column(before, "ผู้รับผิดชอบหลัก");
    const shown = column(after, "ผู้รับผิดชอบหลัก");
    expect(shown.filter((lead, index) => lead !== leads[index])).toEqual(["(ไม่แสดงชื่อ)", "(ไม่แสดงชื่อ)"]);
    const monitors = column(after, "ผู้กำกับติดตาม").filter((name, index) => name !== column(before, "ผู้กำกับติดตาม")[index]);
    expect(monitors).toEqual([expect.stringContaining("(หัวหน้าฝ่ายตัวอย่าง)")]);
    expect(column(after, "ผู้ประสานงาน").every((cell) => cell === null)).toBe(true);
  });

  it("is the same however often it is made, with one cover", async () => {
    const once = await prepareFile(await officeWorkbook(), OPTIONS);
    const twice = await prepareFile(once.bytes, OPTIONS);
    const sheets = async (bytes: Uint8Array) => (await readContent(bytes)).sheets.map(({ name }) => name);
    expect((await sheets(once.bytes))[0]).toBe("ปกสำหรับส่งต่อ");
    expect(await sheets(twice.bytes)).toEqual(await sheets(once.bytes));
  });

  it("leaves the file it is made from alone", async () => {
    const bytes = await plantedWorkbook();
    const before = bytes.slice();
    await prepareFile(bytes, OPTIONS);
    expect(bytes).toEqual(before);
  });
});
