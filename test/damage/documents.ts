import { itemCode, roundHalfUp, schemeFor, type ItemCode } from "../../src/ita";
import { toThaiDigits } from "../thaiDigits";
import { damage, type Column, type DamagedRow, type Line } from "./operators";
import type { Random } from "./random";

/** A figure the document says, and where its row ended up. */
export interface Truth {
  /** What diagnostics call it: an item's code, an indicator's number, `total`. */
  readonly subject: string;
  readonly kind: "item" | "indicator" | "total";
  /** Undefined where the document says none. */
  readonly score: number | undefined;
  /** The lines of the row and of all that damage put around it, by their place in `lines`. */
  readonly lines: readonly number[];
}

export interface DamagedDocument {
  readonly name: string;
  readonly fiscalYear: number;
  readonly lines: readonly Line[];
  readonly truths: readonly Truth[];
}

const PLACES = ["ตัวอย่างทอง", "สมมุติชัย", "บ้านสมมุติ", "ทดลองวิทย์"] as const;
const KINDS = ["องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง"] as const;
const OWNERS = [
  "สำนักปลัด (งานบริหารทั่วไป)",
  "กองคลัง",
  "กองช่าง, กองคลัง",
  "๑.สำนักปลัด ๒.ทุกกอง",
  "กองการศึกษา ศาสนาและวัฒนธรรม",
  "",
] as const;
const ADVICE = [
  "ปรับปรุงข้อมูลให้เป็นปัจจุบัน",
  "๑.จัดทำหน้ารวมลิงก์ ๒.ให้ผู้ดูแลเว็บไซต์ตรวจซ้ำก่อนส่ง",
  "แสดงข้อมูลรอบ 6 เดือนแรก (1 ต.ค. - 31 มี.ค.)",
  "-",
  "",
] as const;
const COMMENTS = [
  "องค์ประกอบข้อมูลไม่ครบถ้วน ขาดช่องทางการติดต่อของผู้บริหาร",
  "ขาดข้อมูลเดือนตุลาคม 2563 และเดือนมีนาคม 2564",
  "URL ที่นำเสนอไม่ใช่ URL ของหน้าเว็บไซต์หลักของหน่วยงาน",
  "มีเพียง 1 ใน 3 องค์ประกอบ คิดเป็นร้อยละ 33.33",
  "เนื้อหาซ้ำกับข้อ O12 และข้อ 13",
  "ไม่มีข้อมูล",
  "100 บาท ไม่ใช่จำนวนเงินที่เบิกจ่ายจริง",
  "ดำเนินการแล้ว 50 %",
  "50",
  "2564",
] as const;
/** Scores of OIT items are 0 or 100; some years know parts of them. */
const PARTIAL = [50, 66.67, 33.33, 75, 80] as const;

/** How a document is typed, the same from its first row to its last. */
interface Style {
  readonly decimals: boolean;
  readonly percent: boolean;
  readonly thaiDigits: boolean;
  readonly decimalComma: boolean;
  readonly emptyComment: "" | "-";
  readonly withPlan: boolean;
  readonly scoreLast: boolean;
}

function printed(score: number | undefined, { decimals, percent, thaiDigits, decimalComma }: Style): string {
  if (score === undefined) return "-";
  const plain = decimals ? score.toFixed(2) : String(score);
  const text = `${decimalComma ? plain.replace(".", ",") : plain}${percent ? " %" : ""}`;
  return thaiDigits ? toThaiDigits(text) : text;
}

/** Collects lines and remembers where each figure's row went. */
class Writer {
  readonly lines: Line[] = [];
  readonly truths: Truth[] = [];

  add(...lines: readonly Line[]): void {
    this.lines.push(...lines);
  }

  addDamaged(row: DamagedRow, random: Random, truth: Omit<Truth, "lines">): void {
    const damaged = damage(row, random);
    const first = this.lines.length;
    this.add(...damaged.before, { kind: "row", cells: damaged.cells }, ...damaged.after);
    const lines = Array.from({ length: this.lines.length - first }, (_, index) => first + index);
    this.truths.push({ ...truth, score: damaged.scoreStands ? truth.score : undefined, lines });
  }
}

const text = (content: string): Line => ({ kind: "text", text: content });
const blank: Line = { kind: "blank" };

/** A correct report of one agency whose rows have been damaged, and what it said. */
export function createDocument(random: Random, number: number): DamagedDocument {
  const fiscalYear = random.pick([2563, 2564]);
  const scheme = schemeFor(fiscalYear);
  const style: Style = {
    decimals: random.chance(0.5),
    percent: random.chance(0.1),
    thaiDigits: random.chance(0.5),
    decimalComma: random.chance(0.1),
    emptyComment: random.pick(["", "-"]),
    withPlan: random.chance(0.5),
    scoreLast: random.chance(0.5),
  };
  const agency = `${random.pick(KINDS)}${random.pick(PLACES)}`;
  const writer = new Writer();
  writer.add(text(`รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${String(fiscalYear)}`), text(agency), blank);
  addIndicators(writer, random, style, scheme);
  writer.add(blank, text("ผลการตรวจรายข้อ"), blank);
  addOpenDataItems(writer, random, style, scheme);
  if (random.chance(0.3)) addPerceptionItems(writer, random, style);
  writer.add(blank, text("จึงเรียนมาเพื่อโปรดทราบ"));
  return { name: `document-${String(number)}`, fiscalYear, lines: writer.lines, truths: writer.truths };
}

type Scheme = ReturnType<typeof schemeFor>;

/** The table of the ten indicators with the total at its foot; the foot itself is not damaged. */
function addIndicators(writer: Writer, random: Random, style: Style, { indicators }: Scheme): void {
  const header = ["ตัวชี้วัดที่", "คะแนน", "หมายเหตุ"];
  const columns: readonly Column[] = ["indicator", "score", "remark"];
  const remarks: Readonly<Partial<Record<number, string>>> = {
    1: "ประเมินผู้มีส่วนได้ส่วนเสียภายใน (IIT) จำนวน 49 ราย",
    6: "ประเมินผู้มีส่วนได้ส่วนเสียภายนอก (EIT) จำนวน 69 ราย",
    9: "การเปิดเผยข้อมูลสาธารณะ (OIT)",
  };
  writer.add({ kind: "row", cells: header });
  let sum = 0;
  for (const { no, name } of indicators) {
    const score = roundHalfUp(50 + random.next() * 50);
    sum += score;
    const cells = [`${String(no)}.${name}`, printed(score, style), remarks[no] ?? ""];
    writer.addDamaged({ columns, header, before: [], cells, after: [], scoreStands: true }, random, {
      subject: String(no),
      kind: "indicator",
      score,
    });
  }
  const total = roundHalfUp(sum / indicators.length);
  writer.truths.push({ subject: "total", kind: "total", score: total, lines: [writer.lines.length] });
  writer.add({ kind: "row", cells: ["ผลคะแนนภาพรวม", printed(total, style), ""] });
}

/** The table of the 43 OIT items, with recommendations and owners in half of the documents. */
function addOpenDataItems(writer: Writer, random: Random, style: Style, { items, subindicators }: Scheme): void {
  const { header, columns } = itemTable(style);
  writer.add({ kind: "row", cells: header });
  let heading: string | undefined;
  for (const { code, name, subindicator } of items) {
    if (!code.startsWith("O")) continue;
    if (subindicator !== null && subindicator !== heading) {
      heading = subindicator;
      const { name: title } = subindicators.find((each) => each.code === subindicator) ?? { name: "" };
      writer.add({ kind: "row", cells: header.map((_, at) => (at === 0 ? `ตัวชี้วัดย่อยที่ ${subindicator} ${title}` : "")) });
    }
    const score = itemScore(random);
    writer.addDamaged(itemRow(code, name ?? "", score, header, columns, random, style), random, {
      subject: code,
      kind: "item",
      score,
    });
  }
}

function itemScore(random: Random): number | undefined {
  if (random.chance(0.02)) return undefined;
  if (random.chance(0.1)) return random.pick(PARTIAL);
  return random.chance(0.4) ? 0 : 100;
}

function itemTable({ withPlan, scoreLast }: Style): { header: readonly string[]; columns: readonly Column[] } {
  const middle: readonly [string, Column][] = [
    ["ความคิดเห็น", "comment"],
    ["คะแนน", "score"],
  ];
  const table: readonly (readonly [string, Column])[] = [
    ["ข้อ", "code"],
    ["ประเด็นการตรวจ", "name"],
    ...(scoreLast ? middle : [...middle].reverse()),
    ...(withPlan
      ? ([
          ["ข้อเสนอแนะ/แนวทางแก้ไข", "recommendation"],
          ["ผู้รับผิดชอบ", "owner"],
        ] as const)
      : []),
  ];
  return { header: table.map(([title]) => title), columns: table.map(([, column]) => column) };
}

function itemRow(
  code: ItemCode,
  name: string,
  score: number | undefined,
  header: readonly string[],
  columns: readonly Column[],
  random: Random,
  style: Style,
): DamagedRow {
  const commented = score !== 100 ? random.chance(0.9) : random.chance(0.1);
  const content: Readonly<Record<string, string>> = {
    code,
    name,
    comment: commented ? random.pick(COMMENTS) : style.emptyComment,
    score: printed(score, style),
    recommendation: random.pick(ADVICE),
    owner: random.pick(OWNERS),
  };
  const cells = columns.map((column) => content[column] ?? "");
  return { columns, header, before: [], cells, after: [], scoreStands: true };
}

const QUESTIONS = [
  "บุคลากรในหน่วยงานปฏิบัติงานเป็นไปตามขั้นตอนที่กำหนด มากน้อยเพียงใด",
  "หน่วยงานใช้จ่ายงบประมาณคุ้มค่า มากน้อยเพียงใด",
  "ท่านรู้จักแผนการใช้จ่ายงบประมาณประจำปี มากน้อยเพียงใด",
] as const;

/** A table of some perception questions; their wording is nobody's but ours. */
function addPerceptionItems(writer: Writer, random: Random, style: Style): void {
  const header = ["ข้อ", "ข้อคำถาม", "คะแนน"];
  const columns: readonly Column[] = ["code", "name", "score"];
  writer.add(blank, text("ผลการประเมินการรับรู้"), blank, { kind: "row", cells: header });
  const codes = [
    ...Array.from({ length: 12 }, (_, index) => itemCode("I", index + 1)),
    ...Array.from({ length: 5 }, (_, index) => itemCode("E", index + 1)),
  ];
  for (const code of codes) {
    const score = roundHalfUp(40 + random.next() * 60);
    const cells = [code, random.pick(QUESTIONS), printed(score, { ...style, decimals: true })];
    writer.addDamaged({ columns, header, before: [], cells, after: [], scoreStands: true }, random, {
      subject: code,
      kind: "item",
      score,
    });
  }
}
