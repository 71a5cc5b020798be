import { createPaneInbox, inOpenWorkbook, theWorkbook, type CopyToHand } from "../../src/commands";
import { openWorkbook } from "../../src/excel";
import { withCustomXml } from "../../src/ooxml";
import { convertFormulas, importInto, JOURNAL_NAMESPACE, STATE_NAMESPACE } from "../../src/workbook";
import { readContent, workbookFile } from "../../src/xlsx";
import { fingerprint } from "../host";
import { openExcel } from "../host/node";
import { sheet, workbook } from "../ooxml/officeFiles";
import { readingOf, sampleFile } from "../sampleFiles";
import { FORBIDDEN, partsOf, plantedWorkbook } from "../xlsx/plantedPeople";

const SEEN = /<[^>]*>/g;

/** Everything that can be read in a file, in any part of it. */
const textOf = (bytes: Uint8Array): string =>
  Object.values(partsOf(bytes))
    .map((part) => `${part}\n${part.replace(SEEN, "")}`)
    .join("\n");

/** The button in the workbook that is open, and what it hands over. */
function button() {
  const handed: CopyToHand[] = [];
  const { prepareCopy } = inOpenWorkbook(theWorkbook(), createPaneInbox(), {
    helpAddress: () => "https://example.org/help.th.html",
    language: () => "en",
    clock: () => ({ today: "2021-02-15", time: "09:30" }),
    handOver: (copy) => {
      handed.push(copy);
      return Promise.resolve({ name: "copy.xlsx", isOpened: false });
    },
  });
  return { handed, press: prepareCopy };
}

/** A workbook full of people, whose formulas need the add-in. */
async function workingFile(): Promise<Uint8Array> {
  const file = workbookFile(await plantedWorkbook());
  await convertFormulas(file, "resilient");
  return file.bytes;
}

/** A workbook that was not made here, with one cell. */
const somebodysOwn = (cell: string, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  workbook(sheet(`<row r="1"><c r="A1" t="str">${cell}</c></row>`), {
    "[Content_Types].xml": "<Types></Types>",
    ...others,
  });

describe("the button that prepares for sharing", () => {
  it("hands over a copy that needs no add-in and names nobody, with what was done to it", async () => {
    const bytes = await workingFile();
    expect(textOf(bytes)).toContain("ITAS.");
    const { file, host } = openExcel();
    file.bytes = bytes;
    const { handed, press } = button();
    const copy = await press();
    const made = textOf(handed[0]?.bytes ?? bytes);
    expect([...FORBIDDEN, "ITAS.", "_xldudf_"].filter((word) => made.includes(word))).toEqual([]);
    expect(handed).toMatchObject([{ agency: "องค์การบริหารส่วนจังหวัดตัวอย่างไพร", fiscalYear: 2563, language: "en" }]);
    expect(copy).toMatchObject({ name: "copy.xlsx", isOpened: false, isWhole: true });
    expect(copy?.bytes).toBe(handed[0]?.bytes);
    expect(copy?.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["formulas-native", "person-cells", "cover"]),
    );
    expect([file.open, host.violations]).toEqual([0, []]);
  });

  it("leaves the open workbook as it is, and makes the copy of what it says where Excel gives no file", async () => {
    const { host } = openExcel();
    const port = openWorkbook();
    const options = { language: "th", today: "2021-02-15", threshold: 80, target: 90 } as const;
    await importInto(port, readingOf([sampleFile("ita-2563.txt")]), options);
    const before = fingerprint(host.workbook);
    const { handed, press } = button();
    expect(await press()).toMatchObject({ isWhole: false });
    expect(fingerprint(host.workbook)).toEqual(before);
    const made = await readContent(handed[0]?.bytes ?? new Uint8Array());
    const rows = (content: typeof made) =>
      content.tables.find(({ name }) => name === "tblPlan")?.rows.map(([id]) => id);
    expect(rows(made)).toEqual(rows(await port.read()));
    expect(textOf(handed[0]?.bytes ?? new Uint8Array())).not.toContain("ITAS.");
  });

  it.each([
    ["has nothing of ours", () => somebodysOwn("<v>1</v>")],
    ["is no file and has nothing of ours", () => null],
  ])("makes no copy where the workbook %s", async (_, bytes) => {
    openExcel().file.bytes = bytes();
    const { handed, press } = button();
    expect(await press()).toBeNull();
    expect(handed).toEqual([]);
  });

  it("makes one where nothing is ours but a formula", async () => {
    openExcel().file.bytes = somebodysOwn("<f>ITAS.BAND(85)</f><v>A</v>");
    const { handed, press } = button();
    expect(await press()).not.toBeNull();
    expect(textOf(handed[0]?.bytes ?? new Uint8Array())).not.toContain("ITAS.BAND");
  });

  it.each([
    ["needs-repair", JOURNAL_NAMESPACE, `<journal xmlns="${JOURNAL_NAMESPACE}"/>`],
    ["too-new", STATE_NAMESPACE, `<state xmlns="${STATE_NAMESPACE}">{"version":99}</state>`],
  ])("refuses a workbook that %s, for nobody can tell what would go out", async (code, namespace, xml) => {
    openExcel().file.bytes = withCustomXml(await plantedWorkbook(), { namespace, xml });
    const { handed, press } = button();
    await expect(press()).rejects.toMatchObject({ code });
    expect(handed).toEqual([]);
  });

  it("says that the workbook is too large, as the pane says it", async () => {
    openExcel().file.bytes = somebodysOwn("<v>1</v>", { "xl/media/image1.png": new Uint8Array(129 * 1024 * 1024) });
    await expect(button().press()).rejects.toMatchObject({ code: "too-large" });
  });

  it("says that Excel is busy, and makes no lesser copy then", async () => {
    const { file } = openExcel();
    Object.assign(file, { bytes: await workingFile(), failing: 5001 });
    const { handed, press } = button();
    await expect(press()).rejects.toMatchObject({ code: "busy" });
    expect(handed).toEqual([]);
  });
});
