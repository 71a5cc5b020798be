/** The sample workbook as it comes out of a printer: LibreOffice's, in the metric cousin of TH SarabunPSK. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../src/intake";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { pages } from "../../test/libreoffice/soffice";
import type { Save } from "./savedPictures";
import { SAMPLE, TODAY } from "./sample";

const DPI = 80;
/** What the documents show: the first printed page with this title. */
const PICTURES = {
  summary: "สรุปผลการประเมินคุณธรรม",
  analysis: "วิเคราะห์: แก้ข้อไหนก่อน",
  plan: "แผนปรับปรุงและรักษาระดับ",
};

/** Letters without spaces and marks: a PDF gives Thai marks in an order of its own. */
const bare = (text: string) => text.replace(/[^ก-ฮ]/g, "");

export async function printedSheets(save: Save): Promise<void> {
  const result = await readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
  if (!result.ok) throw new Error(`The sample was refused: ${result.refusal.code}`);
  const workbook = await toXlsx(createWorkbook(result.reading, { language: "th", today: TODAY }));
  const folder = mkdtempSync(join(tmpdir(), "itas-pictures-"));
  writeFileSync(join(folder, "sample.xlsx"), workbook);
  pages(join(folder, "sample.xlsx"), folder, DPI);
  const texts = execFileSync("pdftotext", [join(folder, "sample.pdf"), "-"], { encoding: "utf8" })
    .split("\f")
    .map(bare);
  for (const [name, title] of Object.entries(PICTURES)) {
    const page = texts.findIndex((text) => text.includes(bare(title)));
    if (page < 0) throw new Error(`No printed page shows ${title}`);
    save(name, readFileSync(join(folder, `sample-${String(page + 1).padStart(2, "0")}.png`)));
  }
}
