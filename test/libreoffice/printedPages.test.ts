import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { actionId, planKey, type PlanEdits } from "../../src/plan";
import type { SheetSpec, WorkbookSpec } from "../../src/sheets";
import { toXlsx } from "../../src/xlsx";
import { printed, SAMPLE } from "../sheets/print/printed";
import { libreOfficeAvailable, recalculated, soffice } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no page was printed");
const describeWithLibreOffice = available ? describe : describe.skip;

const { agency = null, fiscalYear = null } = SAMPLE.assessments[0]?.assessment ?? {};
const idOf = (code: `O${number}`) => actionId(planKey(agency, fiscalYear), code);
const sentence = "จัดทำหน้าเว็บไซต์ที่มีลิงก์ไปยังไฟล์ ตรวจองค์ประกอบของข้อมูลให้ครบก่อนเผยแพร่ และแจ้งผู้กำกับติดตาม ";

/** What an office types: long steps, addresses without a place to break, and lists. */
const EDITS: PlanEdits = {
  names: {},
  added: [],
  actions: {
    [idOf("O2")]: { steps: sentence.repeat(40), monitor: "ปลัดองค์การบริหารส่วนจังหวัด", note: "รายงานทุกเดือน" },
    [idOf("O4")]: {
      status: "done",
      completedOn: "2021-03-15",
      result: sentence.repeat(5),
      pageUrl: `https://www.example.go.th/${"ข้อมูลสาธารณะ/".repeat(3)}index.php?page=strategic-plan-2564`,
      fileUrl: "https://www.example.go.th/files/com_news/2021-03_8bb4b1c0ddc84ae8a4ea9b0e40cde6e4/plan.pdf",
      problems: sentence.repeat(3),
      suggestion: sentence.repeat(2),
    },
    [idOf("O5")]: { steps: "1. ตรวจ\n2. ปรับ\n3. เผยแพร่", budget: "ไม่ใช้งบประมาณ", alsoServes: ["O6", "O7"] },
  },
};

/** Letters and digits that stand on the line: a PDF gives marks in an order of its own. */
const bare = (text: string) => text.replace(/[^ก-ฮ๐-๙A-Za-z0-9]/g, "");

interface Printed {
  readonly spec: WorkbookSpec;
  readonly xlsx: Uint8Array;
  readonly pdf: string;
}

async function print(digits: "thai" | "arabic"): Promise<Printed> {
  const spec = printed({ digits }, { planEdits: EDITS });
  const xlsx = await toXlsx(spec);
  const folder = mkdtempSync(join(tmpdir(), "itas-print-"));
  writeFileSync(join(folder, "print.xlsx"), xlsx);
  soffice("--convert-to", "pdf", "--outdir", folder, join(folder, "print.xlsx"));
  return { spec, xlsx, pdf: join(folder, "print.pdf") };
}

/** Heights LibreOffice gives the rows of each sheet when nobody says how high they are. */
function heightsOfItsOwn(xlsx: Uint8Array): readonly ReadonlyMap<number, number>[] {
  const parts = unzipSync(xlsx);
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    parts[path] = strToU8(strFromU8(bytes).replace(/ (?:ht|customHeight)="[^"]*"/g, ""));
  }
  const measured = unzipSync(recalculated(zipSync(parts)));
  const sheets = Object.keys(measured).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  return sheets.sort().map((path) => {
    const rows = strFromU8(measured[path] ?? new Uint8Array()).matchAll(/<row [^>]*>/g);
    return new Map(
      [...rows].map(([row]) => [Number(/ r="(\d+)"/.exec(row)?.[1]) - 1, Number(/ ht="([\d.]+)"/.exec(row)?.[1])]),
    );
  });
}

const firstPages = ({ sheets }: WorkbookSpec) =>
  sheets.reduce((sum, { print: { pageStarts = [] } }) => sum + 1 + pageStarts.length, 0);
const headRow = ({ print: { titleRows } }: SheetSpec) => titleRows?.[0] ?? 0;

describeWithLibreOffice.each(["thai", "arabic"] as const)("documents printed in %s digits", (digits) => {
  let result: Printed;

  beforeAll(async () => {
    result = await print(digits);
  });

  it("are pages of A4, as many as were laid out", () => {
    const info = execFileSync("pdfinfo", ["-l", "-1", result.pdf], { encoding: "utf8" });
    const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) =>
      [Math.round(Number(width)), Math.round(Number(height))].sort((a, b) => a - b),
    );
    expect(sizes).toEqual(sizes.map(() => [595, 842]));
    expect(sizes).toHaveLength(firstPages(result.spec));
  });

  it("show every text", () => {
    const shown = bare(execFileSync("pdftotext", ["-raw", result.pdf, "-"], { encoding: "utf8", maxBuffer: 1e8 }));
    const missing = result.spec.sheets.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ content }) =>
        typeof content === "string" && !shown.includes(bare(content)) ? [`${name}: ${content}`] : [],
      ),
    );
    expect(missing).toEqual([]);
  });

  it("have no row that is lower than its text, as LibreOffice measures it", () => {
    const own = heightsOfItsOwn(result.xlsx);
    const low = result.spec.sheets.flatMap((sheet, index) => {
      const merged = new Set(sheet.blocks.filter(({ across }) => across !== undefined).map(({ row }) => row));
      const rows = [...(sheet.rowHeights ?? [])].filter(([row]) => !merged.has(row) && row >= headRow(sheet));
      return rows
        .filter(([row, points]) => points < (own[index]?.get(row) ?? 0))
        .map(([row]) => `${sheet.name} ${String(row + 1)}`);
    });
    const measured = own.reduce((sum, rows) => sum + rows.size, 0);
    expect(measured).toBeGreaterThan(200);
    expect(low).toEqual([]);
  });
});
