import { itemCode } from "../codes";
import type { BandTable, Provenance, SchemeIndicator, SchemeInstrument, SchemeItem } from "../scheme";

/** The score the nation aims at: 85 and above is a pass. */
export const NATIONAL_TARGET = 85;

/** The three instruments; 30 / 30 / 40 is printed for FY2563 and recomputed for FY2564. */
export function instruments(weightProvenance: Provenance): readonly SchemeInstrument[] {
  return [
    { code: "IIT", name: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", weight: 30, weightProvenance },
    { code: "EIT", name: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", weight: 30, weightProvenance },
    { code: "OIT", name: "แบบตรวจการเปิดเผยข้อมูลสาธารณะ", weight: 40, weightProvenance },
  ];
}

const indicator = (
  no: number,
  instrument: SchemeIndicator["instrument"],
  name: string,
  nameEn: string,
  aliases: readonly string[] = [],
): SchemeIndicator => ({ no, instrument, name, nameEn, aliases });

/** Thai names as printed; English names are ours. */
export const TEN_INDICATORS: readonly SchemeIndicator[] = [
  indicator(1, "IIT", "การปฏิบัติหน้าที่", "Performance of duties"),
  indicator(2, "IIT", "การใช้งบประมาณ", "Use of budget", ["การใช้จ่ายงบประมาณ"]),
  indicator(3, "IIT", "การใช้อำนาจ", "Use of power", ["การใช้อำนาจของผู้บริหารด้านการบริหารงานบุคคล"]),
  indicator(4, "IIT", "การใช้ทรัพย์สินของราชการ", "Use of state property"),
  indicator(5, "IIT", "การแก้ไขปัญหาการทุจริต", "Solving corruption problems"),
  indicator(6, "EIT", "คุณภาพการดำเนินงาน", "Quality of operations"),
  indicator(7, "EIT", "ประสิทธิภาพการสื่อสาร", "Effectiveness of communication"),
  indicator(8, "EIT", "การปรับปรุงการทำงาน", "Improvement of work", ["การปรับปรุงระบบการทำงาน"]),
  indicator(9, "OIT", "การเปิดเผยข้อมูล", "Disclosure of information"),
  indicator(10, "OIT", "การป้องกันการทุจริต", "Prevention of corruption"),
];

/** The five-level preset is known from third parties only and therefore editable in the workbook. */
export const FIVE_LEVELS: BandTable = {
  provenance: "third-party",
  levels: [
    { level: "ผ่านดีเยี่ยม", min: 95, instrumentMin: 95 },
    { level: "ผ่านดี", min: 85, instrumentMin: 85 },
    { level: "ผ่าน", min: 85, instrumentMin: null },
    { level: "ต้องปรับปรุง", min: 70, instrumentMin: null },
    { level: "ต้องปรับปรุงโดยด่วน", min: 0, instrumentMin: null },
  ],
};

export function letterBands(provenance: Provenance): BandTable {
  const level = (name: string, min: number) => ({ level: name, min, instrumentMin: null });
  return {
    provenance,
    levels: [
      level("AA", 95),
      level("A", 85),
      level("B", 75),
      level("C", 65),
      level("D", 55),
      level("E", 50),
      level("F", 0),
    ],
  };
}

/**
 * The 45 perception questions: I1–I6 belong to indicator 1 and so on (public form of FY2564);
 * E1–E5 to indicator 6 and so on (memory, consistent with printed scores). Their wording is not
 * known.
 */
export function perceptionItems(): readonly SchemeItem[] {
  const run = (
    letter: "I" | "E",
    first: number,
    perIndicator: number,
    indicators: readonly number[],
    provenance: Provenance,
  ): readonly SchemeItem[] =>
    indicators.flatMap((no, index) =>
      Array.from({ length: perIndicator }, (_, k) => ({
        code: itemCode(letter, first + index * perIndicator + k),
        indicator: no,
        subindicator: null,
        name: null,
        group: null,
        provenance,
      })),
    );
  return [...run("I", 1, 6, [1, 2, 3, 4, 5], "document-other-year"), ...run("E", 1, 5, [6, 7, 8], "memory")];
}
