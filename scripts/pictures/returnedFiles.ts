/** What two people of the finance division sent back, who do not agree about one item. */
import { sheetTexts } from "../../src/i18n";
import { loadFiles, recognise } from "../../src/intake";
import { createWorkbook, splitWorkbook } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { editedPart, type Typing } from "../../test/e2e/editedPart";
import { SAMPLE, TODAY } from "./sample";

export interface ReturnedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const { statuses } = sheetTexts("th");

const RETURNED: readonly (Typing & { readonly name: string })[] = [
  {
    name: "กองคลัง ส่งคืน.xlsx",
    savedBy: "งานการเงิน กองคลัง",
    savedOn: "2021-02-10T09:00:00Z",
    cells: (item) => ({ status: statuses.done, result: `เผยแพร่หน้าข้อ ${item} แล้ว` }),
  },
  {
    name: "กองคลัง (แก้ไข).xlsx",
    savedBy: "งานพัสดุ กองคลัง",
    savedOn: "2021-02-12T09:00:00Z",
    cells: (item) => (item === "O18" ? { status: statuses["in-progress"], result: "รอผู้บริหารลงนามก่อนเผยแพร่" } : {}),
  },
];

export async function returnedFiles(): Promise<readonly ReturnedFile[]> {
  const loading = await loadFiles([{ name: basename(SAMPLE), bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
  const read = loading.ok ? recognise(loading.documents, {}) : loading;
  if (!read.ok) throw new Error("The sample cannot be read");
  const whole = await readContent(await toXlsx(createWorkbook(read.reading, { language: "th", today: TODAY })));
  const finance = splitWorkbook(whole, { by: "lead", today: TODAY }).parts.find(({ unit }) => unit === "กองคลัง");
  if (finance === undefined) throw new Error("The finance division leads nothing");
  const bytes = await toXlsx(finance.spec);
  return RETURNED.map(({ name, ...typing }) => ({
    name,
    mimeType: XLSX,
    buffer: Buffer.from(editedPart(bytes, typing)),
  }));
}
