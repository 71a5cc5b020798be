import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { withCustomXml } from "../../src/ooxml";
import { JOURNAL_NAMESPACE, STATE_NAMESPACE } from "../../src/workbook";
import { oleContainer } from "../xlsx/oleContainer";
import { officeWorkbook, PLANTED } from "../xlsx/plantedPeople";

const folder = mkdtempSync(join(tmpdir(), "itas-share-"));
const path = (name: string) => join(folder, name);

async function shared(...options: readonly string[]) {
  const said: string[] = [];
  const output = { out: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  const code = await run(["share", ...options], output, "2021-02-15", "09:30");
  return { code, text: said.join("\n") };
}

describe("share", () => {
  it("writes a copy, tells what was done and leaves the file alone", async () => {
    const bytes = await officeWorkbook();
    writeFileSync(path("plan.xlsx"), bytes);
    const { code, text } = await shared(path("plan.xlsx"), "-o", path("copy.xlsx"), "--json");
    expect(code).toBe(0);
    const told = JSON.parse(text) as { output: string; notes: { code: string; names: string[] }[] };
    expect(told.output).toBe(path("copy.xlsx"));
    expect(told.notes.find((note) => note.code === "person-cells")?.names).toContain(PLANTED.email);
    expect(Buffer.compare(readFileSync(path("plan.xlsx")), bytes)).toBe(0);
    const words = await shared(path("copy.xlsx"), "-o", path("again.xlsx"));
    expect(words).toMatchObject({ code: 0, text: expect.stringContaining("เพิ่มแผ่นปกไว้หน้าสุด") as string });
  });

  it("refuses what is no workbook in one line, and writes nothing", async () => {
    writeFileSync(path("none.xlsx"), "ข้อ,คะแนน");
    const { code, text } = await shared(path("none.xlsx"), "-o", path("nothing.xlsx"));
    expect([code, text.split("\n").length]).toEqual([2, 1]);
    expect(existsSync(path("nothing.xlsx"))).toBe(false);
  });

  it("says that a workbook has a password", async () => {
    writeFileSync(path("locked.xlsx"), oleContainer(["EncryptedPackage"]));
    const { code, text } = await shared(path("locked.xlsx"), "-o", path("unlocked.xlsx"));
    expect([code, text]).toEqual([2, expect.stringContaining("รหัสผ่าน")]);
  });

  it.each([
    ["a later version made it", STATE_NAMESPACE, `{"version":99}`],
    ["การเขียนครั้งก่อนค้างอยู่", JOURNAL_NAMESPACE, ""],
  ])("refuses to promise that nobody is named where it cannot know: %s", async (why, namespace, inner) => {
    const element = namespace === STATE_NAMESPACE ? "state" : "journal";
    const xml = `<${element} xmlns="${namespace}">${inner}</${element}>`;
    writeFileSync(path("odd.xlsx"), withCustomXml(await officeWorkbook(), { namespace, xml }));
    const language = element === "state" ? ["--lang", "en"] : [];
    const { code, text } = await shared(path("odd.xlsx"), "-o", path(`${element}-copy.xlsx`), ...language);
    expect([code, text.split("\n").length]).toEqual([2, 1]);
    expect(text).toContain(why);
    expect(existsSync(path(`${element}-copy.xlsx`))).toBe(false);
    expect((await shared(path("odd.xlsx"), "-o", path(`${element}-copy.xlsx`), "--keep-persons")).code).toBe(0);
  });
});
