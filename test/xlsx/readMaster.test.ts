import { withCustomXml } from "../../src/ooxml";
import { createWorkbook, JOURNAL_NAMESPACE, STATE_NAMESPACE } from "../../src/workbook";
import { collect, prepareFile, readMaster, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf } from "../workbook/memoryWorkbook";
import { partFor, SENT_ON } from "../workbook/sharing/exchange";
import { oleContainer } from "./oleContainer";

const SPEC = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: SENT_ON });
const read = (bytes: Uint8Array) => readMaster({ name: "plan.xlsx", bytes });
const withPart = async (namespace: string, xml: string) => withCustomXml(await toXlsx(SPEC), { namespace, xml });
const withoutPlan = () =>
  toXlsx({ ...SPEC, sheets: SPEC.sheets.filter(({ tables }) => tables.every(({ name }) => name !== "tblPlan")) });

async function collected(): Promise<Uint8Array> {
  const { workbook } = await collect([sampleFile("ita-2563.txt")], { language: "th", today: SENT_ON });
  if (workbook === null) throw new Error("Nothing was collected");
  return toXlsx(workbook);
}

describe("a workbook that is to be merged into", () => {
  it("is the one with the plan, whatever it is called", async () => {
    const found = await read(await toXlsx(SPEC));
    if (found.kind !== "master") throw new Error(found.reason);
    const { agency, fiscalYear, actions, notes } = found.master;
    expect([agency, fiscalYear, actions]).toEqual(["องค์การบริหารส่วนจังหวัดตัวอย่างไพร", 2563, 43]);
    expect([notes, found.hasMacros]).toEqual([[], false]);
  });

  it("is known again where what it remembered is lost", async () => {
    const found = await read(await withPart(STATE_NAMESPACE, `<state xmlns="${STATE_NAMESPACE}">?</state>`));
    expect(found.kind).toBe("master");
  });

  it("tells that it is a copy for others", async () => {
    const options = { language: "th", today: SENT_ON, time: "09:00", persons: "remove", productVersion: "0" } as const;
    const { bytes } = await prepareFile(await toXlsx(SPEC), options);
    expect(await read(bytes)).toMatchObject({ kind: "master", master: { notes: ["prepared"] } });
  });

  it.each([
    ["damaged", async () => (await toXlsx(SPEC)).slice(0, 9_000)],
    ["encrypted", () => oleContainer(["EncryptedPackage"])],
    ["empty", () => new Uint8Array()],
    ["not-xlsx", () => new TextEncoder().encode("a,b\n1,2\n")],
    ["too-new", () => withPart(STATE_NAMESPACE, `<state xmlns="${STATE_NAMESPACE}">{"version":99}</state>`)],
    ["needs-repair", () => withPart(JOURNAL_NAMESPACE, `<journal xmlns="${JOURNAL_NAMESPACE}"/>`)],
    ["unit-workbook", () => toXlsx(partFor(contentOf(SPEC), "กองคลัง").spec)],
    ["collected", collected],
    ["no-plan", withoutPlan],
    ["not-ours", () => toXlsx({ title: "", created: SENT_ON, footer: SPEC.footer, sheets: [], names: [] })],
  ] as const)("is not one that is %s", async (reason, bytes) => {
    expect(await read(await bytes())).toMatchObject({ kind: "refused", reason });
  });
});
