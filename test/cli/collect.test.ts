import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExitCode } from "../../src/cli/command";
import { run } from "../../src/cli/run";
import { isCollected } from "../../src/workbook";
import { readContent } from "../../src/xlsx";
import type { InputFile } from "../../src/intake";
import { resultFile, workbookFile } from "../workbook/sharing/inventedAgencies";

interface Result {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

async function itas(...argv: readonly string[]): Promise<Result> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(argv, { out: (text) => out.push(text), error: (text) => error.push(text) }, "2022-06-01");
  return { code, out: out.join("\n"), error: error.join("\n") };
}

const folder = mkdtempSync(join(tmpdir(), "itas-collect-"));

function stored({ name, bytes }: InputFile): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe("itas collect", () => {
  it("stacks workbooks and results in a new workbook and says what came of it", async () => {
    const output = join(folder, "all.xlsx");
    const paths = [stored(await workbookFile(1)), stored(resultFile(2)), stored(resultFile(3, 2563))];
    const { code, out, error } = await itas("collect", ...paths, "-o", output);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("รวบรวม 3 แถวหน่วยงาน จาก 3 ไฟล์");
    expect(out).toMatch(/ปีงบประมาณ 2564: 2 หน่วยงาน คะแนนรวมเฉลี่ย \d\d\.\d\d มัธยฐาน \d\d\.\d\d/);
    expect(out).toMatch(/ปีงบประมาณ 2563: 1 หน่วยงาน/);
    expect(isCollected(await readContent(new Uint8Array(readFileSync(output))))).toBe(true);
  });

  it("names the files that take no part, goes on with the others and exits with 1", async () => {
    const output = join(folder, "some.xlsx");
    const bad = stored({ name: "bad.txt", bytes: new TextEncoder().encode("สวัสดี") });
    const { code, out } = await itas("collect", bad, join(folder, "nowhere.xlsx"), stored(resultFile(2)), "-o", output);
    expect(code).toBe(1);
    expect(out).toContain("bad.txt: ไม่พบคะแนน");
    expect(out).toContain("nowhere.xlsx: เปิดอ่านไม่ได้");
    expect(existsSync(output)).toBe(true);
  });

  it("writes nothing where no file gives an agency, and exits with 2", async () => {
    const output = join(folder, "none.xlsx");
    const bad = stored({ name: "bad.txt", bytes: new TextEncoder().encode("สวัสดี") });
    const { code, error } = await itas("collect", bad, "-o", output);
    expect([code, existsSync(output)]).toEqual([2, false]);
    expect(error).toContain("bad.txt");
    expect(error).toContain("จึงไม่ได้เขียนสิ่งใด");
  });

  it("does not write over what it reads", async () => {
    const path = stored(await workbookFile(4));
    const before = readFileSync(path);
    expect((await itas("collect", path, "-o", path)).code).toBe(2);
    expect(Buffer.compare(readFileSync(path), before)).toBe(0);
  });

  it("prints agencies, files and checks as JSON", async () => {
    const { code, out } = await itas(
      "collect",
      stored(resultFile(2)),
      "-o",
      join(folder, "json.xlsx"),
      "--json",
      "--lang",
      "en",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      agencies: [{ no: 1, counted: true, fiscalYear: 2564, plan: null }],
      files: [{ file: "result-2.txt", source: "result", agencies: 1, reason: null }],
      checks: [],
    });
  });
});
