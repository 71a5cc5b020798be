import type { InputFile, Reading } from "../../../src/intake";
import { schemeFor } from "../../../src/ita";
import { NO_EDITS, planWith, type ActionEdit, type PlanEdits } from "../../../src/plan";
import { createWorkbook } from "../../../src/workbook";
import { toXlsx } from "../../../src/xlsx";
import { readingOf, textFile } from "../../sampleFiles";

const UNITS = ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "สำนักงานปลัด"];
const COMMENTS = [
  "แสดง URL เป็นลิงก์ไฟล์ ไม่ได้แสดงหน้าเว็บไซต์",
  "ไม่ใช่ข้อมูลของปีงบประมาณที่กำหนด",
  "ไม่พบข้อมูล",
  "องค์ประกอบข้อมูลไม่ครบถ้วน",
];
const INDICATORS =
  "การปฏิบัติหน้าที่ การใช้งบประมาณ การใช้อำนาจ การใช้ทรัพย์สินของราชการ การแก้ไขปัญหาการทุจริต คุณภาพการดำเนินงาน ประสิทธิภาพการสื่อสาร การปรับปรุงการทำงาน".split(
    " ",
  );

/** Same seed, same figures. */
function chance(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function agencyName(n: number): string {
  return `องค์การบริหารส่วนตำบลสมมุติ${"กขคงจฉชซญดตถทธนบปผฝพฟมยรลวศสหอฮ".charAt(n % 31)}${"กขคงจฉชซญดตถทธนบปผฝพฟมยรลวศสหอฮ".charAt(Math.floor(n / 31) % 31)}`;
}

/** The result of an agency that does not exist, as a document: eight indicators and 43 items with comments. */
export function resultText(n: number, fiscalYear = 2564, agency = agencyName(n)): string {
  const next = chance(n + 1);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const indicators = INDICATORS.map((name, index) => `${String(index + 1)}.${name}\t${(70 + next() * 30).toFixed(2)}`);
  const scheme = schemeFor(fiscalYear);
  const items = Array.from({ length: 43 }, (_, index) => {
    const fails = next() < 0.35;
    const code = `O${String(index + 1)}`;
    const name = scheme.items.find((item) => item.code === code)?.name ?? `ประเด็นที่ ${String(index + 1)}`;
    return `${code}\t${name}\t${fails ? (pick(COMMENTS) ?? "") : ""}\t${fails ? "0" : "100"}\t${pick(UNITS) ?? ""}`;
  });
  return [
    `ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${String(fiscalYear)}`,
    agency,
    "",
    "ตัวชี้วัดที่\tคะแนน",
    ...indicators,
    "",
    "ข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\tผู้รับผิดชอบ",
    ...items,
  ].join("\n");
}

export function resultFile(n: number, fiscalYear?: number): InputFile {
  return textFile(resultText(n, fiscalYear), `result-${String(n)}.txt`);
}

/** A plan whose first fixes are done and whose second is under way. */
function editsFor(reading: Reading, finished: number): PlanEdits {
  const [first] = reading.assessments;
  if (first === undefined) throw new Error("No assessment was read");
  const { plan } = planWith(first.assessment, schemeFor(first.assessment.fiscalYear), NO_EDITS);
  const fixes = plan.actions.filter(({ kind }) => kind === "fix").slice(0, finished);
  const actions = Object.fromEntries(
    fixes.map(({ id }): [string, ActionEdit] => [id, { status: "done", completedOn: "2022-02-01" }]),
  );
  return { ...NO_EDITS, actions };
}

export async function workbookOf(reading: Reading, name: string, finished = 0): Promise<InputFile> {
  const options = { language: "th", today: "2022-01-15", planEdits: editsFor(reading, finished) } as const;
  return { name, bytes: await toXlsx(createWorkbook(reading, options)) };
}

/** The workbook of an agency that does not exist, with so many fixes done. */
export function workbookFile(n: number, finished = 3, fiscalYear?: number): Promise<InputFile> {
  return workbookOf(readingOf([resultFile(n, fiscalYear)]), `agency-${String(n)}.xlsx`, finished);
}
