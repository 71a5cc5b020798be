import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { regenerate } from "../../src/workbook";
import { readContent, workbookFile } from "../../src/xlsx";
import { danglingIn } from "../xlsx/danglingParts";
import { problemsOf } from "../xlsx/integrity";
import { NOTHING } from "../xlsx/storedParts";

const SAMPLE = join(__dirname, "../../assets/samples/ita-2563.txt");
const OTHER = join(__dirname, "../../assets/samples/oit-2564.txt");
const folder = mkdtempSync(join(tmpdir(), "itas-into-"));
jest.setTimeout(120_000);

async function itas(...argv: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const lines = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) };
  const code = await run(argv, lines, "2021-02-15");
  return { code, out: out.join("\n"), error: error.join("\n") };
}

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

describe("itas build --into", () => {
  const before = join(folder, "plan.xlsx");
  beforeAll(async () => {
    await itas("build", SAMPLE, "-o", before);
    const file = workbookFile(bytesOf(before));
    const state = (await file.read()).state ?? "";
    await file.apply({ ...NOTHING, state, writes: [{ table: "tblPlan", row: 0, column: 3, cells: [["พิมพ์เอง"]] }] });
    writeFileSync(before, file.bytes);
  });

  it("brings a newer result into a workbook and keeps what a person typed", async () => {
    const newer = join(folder, "newer.txt");
    writeFileSync(newer, readFileSync(SAMPLE, "utf8").replace(/(O2\b[^\n]*?)\b0(?:\.00)?\b/, "$1100"));
    const after = join(folder, "after.xlsx");
    const then = bytesOf(before);
    const { code, out } = await itas("build", newer, "--into", before, "-o", after, "--lang", "en");
    expect([code, out.includes("The result was brought into the workbook")]).toEqual([0, true]);
    expect(bytesOf(before)).toEqual(then);
    const bytes = bytesOf(after);
    expect([problemsOf(bytes), danglingIn(bytes)]).toEqual([[], []]);
    const plan = (await readContent(bytes)).tables.find(({ name }) => name === "tblPlan");
    expect(plan?.rows[0]?.[3]).toBe("พิมพ์เอง");
    const file = workbookFile(bytes);
    expect((await regenerate(file, { today: "2021-02-15" })).refreshed).toEqual([]);
  });

  it("writes nothing where the workbook is of another agency, is none, or is the output", async () => {
    const none = join(folder, "none.xlsx");
    writeFileSync(none, "no workbook");
    const refused = await itas("build", OTHER, "--into", before, "-o", join(folder, "x.xlsx"), "--lang", "en");
    expect([refused.code, refused.error]).toEqual([2, expect.stringMatching(/plan\.xlsx: .*Nothing was written/)]);
    const broken = await itas("build", SAMPLE, "--into", none, "-o", join(folder, "y.xlsx"), "--lang", "en");
    expect([broken.code, broken.error]).toEqual([2, expect.stringContaining("none.xlsx: no Excel workbook")]);
    const over = await itas("build", SAMPLE, "--into", before, "-o", before, "--lang", "en");
    expect([over.code, over.error]).toEqual([2, expect.stringContaining("one of the inputs")]);
  });
});
