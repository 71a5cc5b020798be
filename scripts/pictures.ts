/**
 * Makes the pictures the documents show from the real output: the sample workbook, printed by
 * LibreOffice in the metric cousin of TH SarabunPSK. `npm run pictures`
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../src/intake";
import { createWorkbook } from "../src/workbook";
import { toXlsx } from "../src/xlsx";
import { pages } from "../test/libreoffice/soffice";

const SAMPLE = "assets/samples/ita-2563.txt";
const TARGET = "docs/pictures";
const DPI = 80;
/** What the documents show: the first printed page with this title. */
const PICTURES = {
  summary: "สรุปผลการประเมินคุณธรรม",
  analysis: "วิเคราะห์: แก้ข้อไหนก่อน",
  plan: "แผนปรับปรุงและรักษาระดับ",
};

/** Letters without spaces and marks: a PDF gives Thai marks in an order of its own. */
const bare = (text: string) => text.replace(/[^ก-ฮ]/g, "");

const result = await readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
if (!result.ok) throw new Error(`The sample was refused: ${result.refusal.code}`);
const workbook = await toXlsx(createWorkbook(result.reading, { language: "th", today: "2021-02-15" }));
const folder = mkdtempSync(join(tmpdir(), "itas-pictures-"));
writeFileSync(join(folder, "sample.xlsx"), workbook);
pages(join(folder, "sample.xlsx"), folder, DPI);
mkdirSync(TARGET, { recursive: true });
const texts = execFileSync("pdftotext", [join(folder, "sample.pdf"), "-"], { encoding: "utf8" })
  .split("\f")
  .map(bare);
for (const [name, title] of Object.entries(PICTURES)) {
  const page = texts.findIndex((text) => text.includes(bare(title)));
  if (page < 0) throw new Error(`No printed page shows ${title}`);
  copyFileSync(join(folder, `sample-${String(page + 1).padStart(2, "0")}.png`), join(TARGET, `${name}.png`));
}
