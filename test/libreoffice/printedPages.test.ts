import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionId, planKey, type PlanEdits } from "../../src/plan";
import { BODY_FONT, STYLES, type WorkbookSpec } from "../../src/sheets";
import { toXlsx } from "../../src/xlsx";
import { printed, SAMPLE } from "../sheets/print/printed";
import { libreOfficeAvailable, soffice } from "./soffice";

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
  details: {},
  offers: {},
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
  readonly pdf: string;
}

async function print(digits: "thai" | "arabic"): Promise<Printed> {
  const spec = printed({ digits }, { planEdits: EDITS });
  const xlsx = await toXlsx(spec);
  const folder = mkdtempSync(join(tmpdir(), "itas-print-"));
  writeFileSync(join(folder, "print.xlsx"), xlsx);
  soffice("--convert-to", "pdf", "--outdir", folder, join(folder, "print.xlsx"));
  return { spec, pdf: join(folder, "print.pdf") };
}

/** Line height of the font over its size, as its own tables say. */
const LINE = 1.305;
/** Shorter texts are on one line, and could be found anywhere. */
const TELLING = 12;

/** A page's text without spaces and marks, and where its lines end. */
interface Page {
  readonly text: string;
  readonly ends: readonly number[];
}

function pagesIn(pdf: string): readonly Page[] {
  const raw = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 1e8 });
  return raw.split("\f").map((page) => {
    const ends: number[] = [];
    let text = "";
    for (const line of page.split("\n")) {
      text += bare(line);
      ends.push(text.length);
    }
    return { text, ends };
  });
}

/** The lines each telling text of a workbook stands on, on the page it was laid out for. */
function printedLines(pages: readonly Page[], { sheets }: WorkbookSpec) {
  let first = 0;
  return sheets.flatMap((sheet) => {
    const { pageStarts = [] } = sheet.print;
    const own = pages.slice(first, first + 1 + pageStarts.length);
    first += own.length;
    return sheet.blocks.flatMap(({ row, content, style }) => {
      const wanted = typeof content === "string" ? bare(content) : "";
      if (wanted.length < TELLING || style === "printSigner") return [];
      const { text, ends } = own[pageStarts.filter((start) => start <= row).length] ?? { text: "", ends: [] };
      const at = text.indexOf(wanted);
      const lines = ends.filter((end) => end > at && end < at + wanted.length).length + 1;
      return [{ place: `${sheet.name} ${String(row + 1)}`, at, lines, style, height: sheet.rowHeights?.get(row) ?? 0 }];
    });
  });
}

const firstPages = ({ sheets }: WorkbookSpec) =>
  sheets.reduce((sum, { print: { pageStarts = [] } }) => sum + 1 + pageStarts.length, 0);

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
    const shown = pagesIn(result.pdf)
      .map(({ text }) => text)
      .join("");
    const missing = result.spec.sheets.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ content }) =>
        typeof content === "string" && !shown.includes(bare(content)) ? [`${name}: ${content}`] : [],
      ),
    );
    expect(missing).toEqual([]);
  });

  it("have no row that is lower than the lines LibreOffice makes of its texts", () => {
    const texts = printedLines(pagesIn(result.pdf), result.spec);
    expect(texts.filter(({ at }) => at < 0)).toEqual([]);
    expect(texts.filter(({ lines }) => lines > 5).length).toBeGreaterThan(10);
    const needed = ({ lines, style }: (typeof texts)[number]) => lines * (STYLES[style].size ?? BODY_FONT.size) * LINE;
    expect(texts.filter((text) => needed(text) > text.height)).toEqual([]);
  });
});
