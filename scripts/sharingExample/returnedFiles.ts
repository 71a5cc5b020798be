import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles } from "../../src/intake";
import { createWorkbook, splitWorkbook, type PartWorkbook } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { editedPart, type Typing } from "../../test/e2e/editedPart";

export const SENT_ON = "2021-02-15";
export const MERGED_ON = "2021-03-10";
const SAMPLE = join(import.meta.dirname, "..", "..", "assets", "samples", "ita-2563.txt");

export interface ExampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FINANCE = ["O15", "O16", "O18", "O20", "O36", "O37"];

const only =
  (answers: Readonly<Record<string, ReturnType<Typing["cells"]>>>): Typing["cells"] =>
  (item) =>
    answers[item] ?? {};

/** Who sends what back under which name: as people do, and the people are invented. */
const ANSWERS: readonly (Typing & { readonly unit: string; readonly name: string })[] = [
  {
    unit: "กองคลัง",
    name: "ITA2563-02-กองคลัง (ส่งคืน).xlsx",
    savedBy: "สมหญิง ใจดี",
    savedOn: "2021-03-05T03:20:00Z",
    cells: (item) =>
      FINANCE.includes(item)
        ? {
            status: "ดำเนินการแล้วเสร็จ",
            completedOn: "4 มี.ค. 2564",
            result: "เผยแพร่ในหน้าเว็บของหัวข้อนั้นแล้ว",
          }
        : {},
  },
  {
    unit: "สำนักปลัด",
    name: "Copy of ITA2563-01-สำนักปลัด.xlsx",
    savedBy: "มานะ ขยันงาน",
    savedOn: "2021-03-08T02:00:00Z",
    cells: only({
      O2: { status: "อยู่ระหว่างดำเนินการ", progress: "รวบรวมโครงสร้างใหม่ รอผู้บริหารลงนาม" },
      O29: { status: "อยู่ระหว่างดำเนินการ", progress: "ร่างแนวปฏิบัติแล้ว" },
      O37: { status: "อยู่ระหว่างดำเนินการ", progress: "รอรายงานฉบับลงนาม" },
    }),
  },
  {
    unit: "สำนักปลัด",
    name: "สำนักปลัด งานนิติการ.xlsx",
    savedBy: "ชูใจ รักเรียน",
    savedOn: "2021-03-08T07:45:00Z",
    cells: only({
      O29: { status: "ดำเนินการแล้วเสร็จ", progress: "ประกาศแนวปฏิบัติและเผยแพร่แล้ว" },
      O30: { status: "อยู่ระหว่างดำเนินการ" },
    }),
  },
  {
    unit: "กองยุทธศาสตร์",
    name: "แผน ITA กองยุทธศาสตร์ล่าสุด.xlsx",
    savedBy: "ปิติ พอเพียง",
    savedOn: "2021-03-04T08:10:00Z",
    cells: only({
      O4: { status: "อยู่ระหว่างดำเนินการ", problems: "ยังขาดข้อมูลไตรมาสแรก" },
      O11: { publishBy: "15/4/64" },
    }),
  },
  {
    unit: "กองพัสดุ",
    name: "Re_ งานพัสดุ.xlsx",
    savedBy: "วีระ มั่นคง",
    savedOn: "2021-03-09T04:30:00Z",
    cells: only({
      O21: { status: "เสร็จเกือบหมด" },
      O24: { status: "อยู่ระหว่างดำเนินการ", comment: "แก้ไขแล้วตามความเห็น" },
    }),
  },
  {
    unit: "กองกิจการสภา",
    name: "ใบงาน.xlsx",
    savedBy: "สุดา สดใส",
    savedOn: "2021-03-03T06:00:00Z",
    cells: only({ O33: { status: "อยู่ระหว่างดำเนินการ", id: "" } }),
  },
];

function partFor(parts: readonly PartWorkbook[], unit: string): PartWorkbook {
  const part = parts.find((each) => each.unit === unit);
  if (part === undefined) throw new Error(`No part for ${unit}`);
  return part;
}

/** The sample's plan, and six files that came back of it. */
export async function exampleFiles(): Promise<{
  readonly plan: ExampleFile;
  readonly returned: readonly ExampleFile[];
}> {
  const result = await readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
  if (!result.ok) throw new Error(result.refusal.code);
  const plan = await toXlsx(createWorkbook(result.reading, { language: "th", today: SENT_ON }));
  const { parts } = splitWorkbook(await readContent(plan), { by: "lead", today: SENT_ON });
  const returned: ExampleFile[] = [];
  for (const { unit, name, ...typing } of ANSWERS) {
    returned.push({ name, bytes: editedPart(await toXlsx(partFor(parts, unit).spec), typing) });
  }
  return { plan: { name: "plan.xlsx", bytes: plan }, returned };
}
