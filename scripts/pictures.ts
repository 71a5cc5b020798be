/**
 * Makes the pictures the documents show from the real output: the sample workbook, printed by
 * LibreOffice in the metric cousin of TH SarabunPSK. `npm run pictures`
 */
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
/** Printed pages of the sample workbook, and what they show. */
const PAGES = { "01": "summary", "02": "indicators", "06": "analysis", "07": "plan" } as const;

const result = readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
if (!result.ok) throw new Error(`The sample was refused: ${result.refusal.code}`);
const workbook = await toXlsx(createWorkbook(result.reading, { language: "th", today: "2021-02-15" }));
const folder = mkdtempSync(join(tmpdir(), "itas-pictures-"));
writeFileSync(join(folder, "sample.xlsx"), workbook);
pages(join(folder, "sample.xlsx"), folder, DPI);
mkdirSync(TARGET, { recursive: true });
for (const [page, name] of Object.entries(PAGES)) {
  copyFileSync(join(folder, `sample-${page}.png`), join(TARGET, `${name}.png`));
}
