import { CellError, schemeTables, type CellValue, type Matrix } from "../../src/formulas";
import { schemeFor } from "../../src/ita";
import { toSerial } from "../../src/thai";

type Argument = CellValue | Matrix | undefined;

/** What a call gives and why; a single value stands for a range of one cell. */
export interface FunctionCase {
  readonly id: string;
  readonly args: readonly Argument[];
  readonly gives: CellValue | Matrix;
  readonly th: string;
  readonly en: string;
}

/** An argument or answer as a range. */
export function asMatrix(value: CellValue | Matrix): Matrix {
  return Array.isArray(value) ? (value as Matrix) : [[value as CellValue]];
}

const column = (...cells: readonly CellValue[]): Matrix => cells.map((value) => [value]);
const row = (...cells: readonly CellValue[]): Matrix => [cells];
const notAvailable = (text = "") => new CellError("#N/A", text);
const invalid = (text = "") => new CellError("#VALUE!", text);
const NA = notAvailable();
const DIVISION = new CellError("#DIV/0!");

const OIT = column("O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9");
const OIT_SCORES = column(0, 100, 100, 100, 100, 100, 100, 0, 100);
const FIVE_LEVELS = schemeTables(schemeFor(2568)).bands;
const LEVELS: Matrix = [
  ["ดี", 80, 70],
  ["พอใช้", 40, null],
];
/** Three items: A alone in its sub-indicator, B and C together. */
const ITEMS: Matrix = [
  ["A", "s", "x"],
  ["B", "t", "x"],
  ["C", "t", "x"],
];
const INDICATORS: Matrix = [["x", "OIT"]];
const WEIGHTS: Matrix = [["OIT", 40]];
const ABC = column("A", "B", "C");
const SCHEME = [ITEMS, INDICATORS, WEIGHTS] as const;
const DAY = toSerial("2021-04-23");

const entry = (
  id: string,
  args: readonly Argument[],
  gives: CellValue | Matrix,
  th: string,
  en: string,
): FunctionCase => ({ id, args, gives, th, en });

const NUM_CASES = [
  entry("NUM", ["๙๑.๘๕"], 91.85, "เลขไทยเป็นตัวเลข", "Thai digits are digits"),
  entry("NUM", ["91,85 %"], 91.85, "จุลภาคหน้าเลขสองตัวคือทศนิยม", "a comma before two digits is decimal"),
  entry("NUM", ["1,234"], 1234, "จุลภาคหน้าเลขสามตัวคือหลักพัน", "a comma before three digits groups thousands"),
  entry("NUM", [12.5], 12.5, "ตัวเลขคงเดิม", "a number stays"),
  entry("NUM", ["-"], "", "ขีดคือไม่มีข้อมูล", "a dash is no data"),
  entry("NUM", [null], "", "ช่องว่างคือไม่มีข้อมูล ไม่ใช่ 0", "a blank is no data, not 0"),
  entry("NUM", [true], invalid(), "ค่าความจริงไม่ใช่คะแนน", "a truth value is no score"),
  entry("NUM", ["สิบ"], invalid("สิบ"), "คำไม่ใช่ตัวเลข", "words are not numbers"),
  entry("NUM", ["?"], invalid("?"), "เครื่องหมายคำถามไม่ใช่ช่องว่าง", "a question mark is no blank"),
  entry("NUM", ["5§"], invalid("5§"), "ตัดทิ้งเฉพาะเครื่องหมายร้อยละ", "nothing is dropped but a percent sign"),
  entry("NUM", [NA], NA, "ค่าผิดพลาดผ่านไปตามเดิม", "an error goes through"),
  entry(
    "NUM",
    [column("๘๐", null, "สิบ", DIVISION, 90)],
    column(80, "", invalid("สิบ"), DIVISION, 90),
    "ทั้งคอลัมน์ แถวที่เสียผิดพลาดเฉพาะแถว",
    "a column: a bad row is an error in its place only",
  ),
  entry("NUM", [row("๑", "๒")], row(1, 2), "ทั้งแถวก็ได้", "a row spills as a row"),
];

const CODE_CASES = [
  entry("CODE", ["1๑"], "I1", "เลข 1 หน้าเลขไทยคือตัว I", "a 1 before Thai digits is the letter I"),
  entry("CODE", ["๐๑๐"], "O10", "เลขศูนย์หน้าคือตัว O", "the leading zero is the letter O"),
  entry("CODE", ["ข้อ O1."], "O1", "คำนำหน้าและจุดตัดออก", "what stands around goes"),
  entry("CODE", ["e8"], "E8", "ตัวพิมพ์เล็ก", "lower case"),
  entry("CODE", [null], "", "ช่องว่างคงว่าง", "a blank stays blank"),
  entry("CODE", [10], invalid(), "ตัวเลขอย่างเดียวไม่บอกแบบวัด", "a number alone names no instrument"),
  entry("CODE", ["O100"], invalid("O100"), "ไม่มีข้อ 100", "there is no item 100"),
  entry(
    "CODE",
    [column("๐๑", "รวม", null, NA, "OIT 27")],
    column("O1", invalid("รวม"), "", NA, "O27"),
    "ทั้งคอลัมน์",
    "a column",
  ),
];

const ITEM_CASES = [
  entry("ITEM", ["โครงสร้าง"], "O1", "ชื่อตามหลักเกณฑ์", "a name of the scheme"),
  entry("ITEM", ["โครงสราง"], "O1", "วรรณยุกต์หายจากการคัดลอก", "a tone mark lost in copying"),
  entry("ITEM", ["q & a"], "O8", "เว้นวรรคและตัวพิมพ์ไม่สำคัญ", "spaces and case do not matter"),
  entry("ITEM", ["ไม่มีข้อนี้"], NA, "ไม่พบชื่อ", "no such name"),
  entry("ITEM", [null], "", "ช่องว่างคงว่าง", "a blank stays blank"),
  entry(
    "ITEM",
    [
      "แผนงาน",
      [
        ["A", "แผนงาน"],
        ["B", "แผนงาน"],
      ],
    ],
    notAvailable("A / B"),
    "ชื่อเดียวกันสองข้อ",
    "two items of one name",
  ),
  entry(
    "ITEM",
    [
      "แผนง่าน",
      [
        ["A", "แผนงาน"],
        ["B", "แผนง่าน"],
      ],
    ],
    "B",
    "ชื่อที่ตรงทุกตัวมาก่อน",
    "the name as printed goes first",
  ),
  entry("ITEM", [column("โครงสร้าง", "x", NA)], column("O1", NA, NA), "ทั้งคอลัมน์", "a column"),
];

const SCORE_CASES = [
  entry("SUBINDICATOR", ["9.1", OIT, OIT_SCORES], 700 / 9, "ค่าเฉลี่ยของทุกข้อ", "mean of its items"),
  entry("SUBINDICATOR", [9.1, OIT, OIT_SCORES], 700 / 9, "พิมพ์ 9.1 เป็นตัวเลขก็ได้", "9.1 typed as a number"),
  entry("SUBINDICATOR", ["t", ABC, column(0, 100, null), ITEMS], "", "ไม่ได้ประเมินไม่ใช่ 0", "not assessed is not zero"),
  entry("SUBINDICATOR", ["t", ABC, column(0, 100, NA), ITEMS], "", "ค่าผิดพลาดคือไม่ได้ประเมิน", "an error is not assessed"),
  entry(
    "SUBINDICATOR",
    ["t", ABC, column(0, 100, "90"), ITEMS],
    "",
    "ตัวเลขที่เป็นข้อความไม่นับ ใช้ ITAS.NUM ก่อน",
    "digits as text do not count: use ITAS.NUM first",
  ),
  entry("SUBINDICATOR", ["t", ABC, column(0, 100, true), ITEMS], "", "ค่าความจริงไม่ใช่คะแนน", "a truth value is no score"),
  entry(
    "SUBINDICATOR",
    ["t", column("B", "C", "C"), column(1, 2, 3), ITEMS],
    "",
    "ข้อเดียวสองคะแนนตัดสินไม่ได้",
    "an item with two scores is ambiguous",
  ),
  entry(
    "SUBINDICATOR",
    ["t", column("B", "C", "C"), column(1, 2, NA), ITEMS],
    1.5,
    "คะแนนเดียวกับค่าผิดพลาดไม่กำกวม",
    "one score and an error are not",
  ),
  entry("SUBINDICATOR", [null, ABC, column(1, 2, 3), ITEMS], NA, "ไม่บอกว่าตัวชี้วัดย่อยใด", "no sub-indicator is named"),
  entry("SUBINDICATOR", [column("s", "u", "t"), ABC, column(1, 2, 4), ITEMS], column(1, NA, 3), "ทั้งคอลัมน์", "a column"),
  entry(
    "INDICATOR",
    ["x", ABC, column(100, 50, 0), ITEMS],
    62.5,
    "ค่าเฉลี่ยของตัวชี้วัดย่อย ไม่ใช่ของข้อ",
    "mean of sub-indicators, not of items",
  ),
  entry("INDICATOR", [9, OIT, OIT_SCORES], "", "ตัวชี้วัดย่อยอื่นยังขาด", "other sub-indicators are missing"),
  entry("INDICATOR", [11, OIT, OIT_SCORES], NA, "ไม่มีตัวชี้วัดนี้", "unknown indicator"),
  entry(
    "INDICATOR",
    [column("x", NA, "y"), ABC, column(100, 50, 0), ITEMS],
    column(62.5, NA, NA),
    "ทั้งคอลัมน์",
    "a column",
  ),
  entry("INSTRUMENT", ["OIT", column(9, 10), column(53.4, 56.25)], 54.825, "ค่าเฉลี่ยของตัวชี้วัด", "mean of its indicators"),
  entry("INSTRUMENT", ["oit", column(9, 10), column(53.4, "")], "", "ต้องมีครบทุกตัวชี้วัด", "needs all its indicators"),
  entry("INSTRUMENT", ["xit", column(9, 10), column(53.4, 56.25)], NA, "ไม่มีแบบวัดนี้", "unknown instrument"),
  entry("INSTRUMENT", [column("OIT", "IIT"), column(9, 10), column(50, 60)], column(55, ""), "ทั้งคอลัมน์", "a column"),
];

const TOTAL_CASES = [
  entry("TOTAL", [column(90, 80, 70)], 79, "น้ำหนัก 30 30 40", "weights 30, 30, 40"),
  entry("TOTAL", [row(90, 80, 70)], 79, "เรียงเป็นแถวก็ได้", "a row is as good as a column"),
  entry("TOTAL", [column(90, 80, 70), column(1, 1, 2)], 77.5, "น้ำหนักของตนเอง", "own weights"),
  entry("TOTAL", [column(90, null, 70)], "", "ต้องมีครบทุกแบบวัด", "needs every instrument"),
  entry("TOTAL", [column(90, NA, 70)], "", "ค่าผิดพลาดคือไม่ได้ประเมิน", "an error is not assessed"),
  entry("TOTAL", [column(90, "80", 70)], "", "ตัวเลขที่เป็นข้อความไม่นับ", "digits as text do not count"),
  entry(
    "TOTAL",
    [column(90, null, 70), column(50, null, 50)],
    80,
    "น้ำหนักว่างคือไม่ใช้แบบวัดนั้น",
    "a blank weight leaves an instrument out",
  ),
  entry("TOTAL", [column(90, 80), column(0, 0)], DIVISION, "น้ำหนักรวมเป็น 0", "weights that add up to 0"),
  entry("TOTAL", [column(90, 80, 70), column(30, NA, 40)], NA, "น้ำหนักผิดพลาด", "an error among the weights"),
  entry("TOTAL", [column(90, 80)], invalid(), "จำนวนไม่เท่ากับน้ำหนัก", "not as many as there are weights"),
  entry(
    "TOTAL",
    [column(90, 80, 70), row(30, 30, 40)],
    invalid(),
    "คะแนนเป็นคอลัมน์ น้ำหนักเป็นแถว",
    "a column of scores with a row of weights",
  ),
];

const LEVEL_CASES = [
  entry("BAND", [84.995], "A", "ปัดเป็น 85.00", "rounded to 85.00"),
  entry("BAND", [84.994], "B", "ปัดเป็น 84.99", "rounded to 84.99"),
  entry("BAND", [""], "", "ไม่มีคะแนนรวม ไม่มีระดับ", "no total, no band"),
  entry("BAND", ["85"], "", "ตัวเลขที่เป็นข้อความไม่นับ", "digits as text do not count"),
  entry("BAND", [true], "", "ค่าความจริงไม่ใช่คะแนน", "a truth value is no score"),
  entry("BAND", [DIVISION], DIVISION, "ค่าผิดพลาดผ่านไปตามเดิม", "an error goes through"),
  entry("BAND", [-1], NA, "ต่ำกว่าทุกระดับ", "below every level"),
  entry(
    "BAND",
    [column(95, null, "x", NA, 70)],
    column("AA", "", "", NA, "C"),
    "ทั้งคอลัมน์ในคำสั่งเดียว",
    "a column in one call",
  ),
  entry("BAND", [90, column(90, 90, 60), LEVELS], "พอใช้", "มีแบบวัดต่ำกว่าเกณฑ์", "an instrument is below the limit"),
  entry(
    "BAND",
    [90, undefined, LEVELS],
    notAvailable("ดี / พอใช้"),
    "บอกไม่ได้ถ้าไม่มีคะแนนแบบวัด",
    "cannot be told without instruments",
  ),
  entry(
    "BAND",
    [90, column(60, null, 90), LEVELS],
    "พอใช้",
    "คะแนนเดียวก็ตัดระดับออกได้",
    "one known score can rule a level out",
  ),
  entry("BAND", [50, undefined, LEVELS], "พอใช้", "ระดับนี้ไม่ต้องใช้คะแนนแบบวัด", "this level needs no instruments"),
  entry("BAND", [90, column(90, NA, 90), LEVELS], NA, "คะแนนแบบวัดผิดพลาด", "an error among the instruments"),
  entry(
    "BAND",
    [
      column(90, 90, 90),
      [
        [90, 90, 90],
        [90, 90, 60],
        [90, DIVISION, 90],
      ],
      LEVELS,
    ],
    column("ดี", "พอใช้", DIVISION),
    "หลายคะแนนรวม: แบบวัดแถวต่อแถว",
    "several totals: instruments row by row",
  ),
  entry(
    "BAND",
    [column(90, 50), column(90, 90, 90), LEVELS],
    column("ดี", "พอใช้"),
    "แบบวัดชุดเดียวใช้กับทุกแถว",
    "one set of instruments goes with all",
  ),
  entry("POINTSTO", [72.31], 2.69, "ถึง B ที่ 75", "to B at 75"),
  entry("POINTSTO", [84.995], 10, "ปัดเป็น 85.00 แล้วนับถึง AA", "rounded to 85.00, then to AA"),
  entry("POINTSTO", [95], 0, "ระดับสูงสุดแล้ว", "the best level is reached"),
  entry("POINTSTO", [-1], 1, "ต่ำกว่าทุกระดับ: ถึงระดับท้าย", "below every level: to the last one"),
  entry("POINTSTO", [null], "", "ไม่มีคะแนนรวม", "no total"),
  entry("POINTSTO", ["72"], "", "ตัวเลขที่เป็นข้อความไม่นับ", "digits as text do not count"),
  entry(
    "POINTSTO",
    [80, undefined, FIVE_LEVELS],
    5,
    "ระดับถัดไปไม่มีเกณฑ์แบบวัด",
    "the next level has no limit on instruments",
  ),
  entry(
    "POINTSTO",
    [90, column(90, 90, 80), FIVE_LEVELS],
    notAvailable("ผ่านดี: IIT, EIT, OIT ≥ 85"),
    "คะแนนรวมพอแล้ว แต่แบบวัดยังขาด",
    "the total suffices, an instrument does not",
  ),
  entry(
    "POINTSTO",
    [90, undefined, FIVE_LEVELS],
    notAvailable("ผ่านดี / ผ่าน"),
    "ไม่รู้ระดับปัจจุบัน",
    "the present level cannot be told",
  ),
  entry(
    "POINTSTO",
    [79, column(79, 79, 79), LEVELS],
    1,
    "แบบวัดถึงเกณฑ์แล้ว ขาดแต่คะแนนรวม",
    "instruments suffice, only the total lacks",
  ),
  entry("POINTSTO", [column(72.31, null, NA, 96)], column(2.69, "", NA, 0), "ทั้งคอลัมน์", "a column"),
  entry("GROUP", [60], "60 - 85", "60.00 อยู่กลุ่มกลาง", "60.00 is in the middle group"),
  entry("GROUP", [85.01], "เกินกว่า 85", "เกิน 85", "above 85"),
  entry("GROUP", [null], "", "ไม่มีคะแนน", "no score"),
  entry("GROUP", [50, [["สูง", 60, null]]], NA, "ไม่เข้ากลุ่มใด", "in no group"),
  entry("GROUP", [column(59.994, 59.995, "x", NA)], column("ต่ำกว่า 60", "60 - 85", "", NA), "ทั้งคอลัมน์", "a column"),
];

const IMPACT_CASES = [
  entry("IMPACT", ["O42", 0], 5, "ครึ่งหนึ่งของ 10.2 หนึ่งในสี่ของ OIT", "half of 10.2, a quarter of OIT"),
  entry("IMPACT", ["o42", 40], 3, "ยังเพิ่มได้ 60 คะแนน", "60 points are left"),
  entry("IMPACT", ["O42", 100], 0, "ไม่มีอะไรเพิ่มได้แล้ว", "nothing left to gain"),
  entry("IMPACT", ["O42", null], "", "ไม่ได้ประเมิน", "not assessed"),
  entry("IMPACT", ["O42", "0"], "", "ตัวเลขที่เป็นข้อความไม่นับ", "digits as text do not count"),
  entry("IMPACT", ["O99", 0], NA, "ไม่มีในหลักเกณฑ์", "not in the scheme"),
  entry("IMPACT", ["O*", 0], NA, "อักขระตัวแทนไม่ใช่รหัส", "a wildcard is no code"),
  entry("IMPACT", ["A", 0, ITEMS, INDICATORS, [["OIT", 0]]], DIVISION, "น้ำหนักรวมเป็น 0", "weights that add up to 0"),
  entry(
    "IMPACT",
    [column("O42", "O43", "O99"), column(0, NA, 0)],
    column(5, NA, NA),
    "รหัสกับคะแนนแถวต่อแถว",
    "codes and scores row by row",
  ),
  entry(
    "IMPACT",
    ["O42", column(0, 50, null)],
    column(5, 2.5, ""),
    "รหัสเดียวกับหลายคะแนน",
    "one code with several scores",
  ),
  entry(
    "IMPACT",
    [column("O42", "O43", "O1"), column(0, 0)],
    column(5, 5, NA),
    "คะแนนสั้นกว่ารหัส",
    "fewer scores than codes",
  ),
  entry("WHATIF", [60, "B", ABC, column(0, 20, 0), ...SCHEME], 80, "ข้อเดียว", "one item"),
  entry(
    "WHATIF",
    [50, column("A", null, "B", "b"), ABC, column(0, 20, 0), ...SCHEME],
    120,
    "หลายข้อ ข้ามช่องว่าง ซ้ำนับครั้งเดียว",
    "several; blanks are skipped, repeats count once",
  ),
  entry(
    "WHATIF",
    [60, null, ABC, column(0, 20, 0), ...SCHEME],
    60,
    "ไม่ระบุข้อ คะแนนรวมคงเดิม",
    "no item named: the total stays",
  ),
  entry(
    "WHATIF",
    [60, "C", ABC, column(0, 20, null), ...SCHEME],
    "",
    "ข้อที่ไม่ได้ประเมินคาดการณ์ไม่ได้",
    "what was not assessed cannot be projected",
  ),
  entry("WHATIF", [60, "D", ABC, column(0, 20, 0), ...SCHEME], notAvailable("D"), "ไม่มีในหลักเกณฑ์", "not in the scheme"),
  entry("WHATIF", [null, "B", ABC, column(0, 20, 0), ...SCHEME], "", "ไม่มีคะแนนรวม", "no total"),
  entry(
    "WHATIF",
    [60, column("B", NA), ABC, column(0, 20, 0), ...SCHEME],
    NA,
    "รหัสผิดพลาด",
    "an error among the named codes",
  ),
];

const QUICKEST_CASES = [
  entry(
    "QUICKEST",
    [10, 60, ABC, column(0, 20, 0), ...SCHEME],
    [["A", 50, 60]],
    "ข้อที่เพิ่มมากที่สุดก่อน พอถึงเป้าก็หยุด",
    "best first, and no more than needed",
  ),
  entry(
    "QUICKEST",
    [10, 80, ABC, column(0, 20, 0), ...SCHEME],
    [
      ["A", 50, 60],
      ["C", 25, 85],
    ],
    "รหัสข้อ คะแนนที่เพิ่ม คะแนนรวมหลังทำ",
    "code, points gained, total after it",
  ),
  entry(
    "QUICKEST",
    [10, 300, ABC, column(0, 20, null), ...SCHEME],
    [
      ["A", 50, 60],
      ["B", 20, 80],
    ],
    "ไปไม่ถึงเป้า: ทุกข้อที่ทำได้",
    "out of reach: all there is",
  ),
  entry("QUICKEST", [60, 60, ABC, column(0, 20, 0), ...SCHEME], "", "ถึงเป้าแล้ว", "the target is reached already"),
  entry("QUICKEST", [null, 60, ABC, column(0, 20, 0), ...SCHEME], "", "ไม่มีคะแนนรวม", "no total"),
  entry(
    "QUICKEST",
    [10, "AA", ABC, column(0, 20, 0), ...SCHEME],
    invalid("target?"),
    "เป้าต้องเป็นตัวเลข",
    "the target is a number",
  ),
  entry(
    "QUICKEST",
    [80, 81, column("I1", "O1", "O2"), column(0, 0, 0)],
    [
      ["O1", 4 / 9, 80 + 4 / 9],
      ["O2", 4 / 9, 80 + 8 / 9],
      ["I1", 1, 81 + 8 / 9],
    ],
    "OIT มาก่อน เท่ากันเรียงตามรหัส",
    "OIT first, ties by code",
  ),
  entry(
    "QUICKEST",
    [80, 81, column("I1", "O1", "O2"), column(0, 0, 0), undefined, undefined, undefined, false],
    [["I1", 1, 81]],
    "FALSE เรียงตามคะแนนอย่างเดียว",
    "FALSE: by points alone",
  ),
];

const DATE_CASES = [
  entry("FISCALYEAR", [toSerial("2020-10-01")], 2564, "1 ตุลาคม 2563 เริ่มปีใหม่", "1 October begins a year"),
  entry("FISCALYEAR", [toSerial("2020-09-30")], 2563, "30 กันยายนเป็นปีเดิม", "30 September ends one"),
  entry(
    "FISCALYEAR",
    [toSerial("2563-10-01")],
    2564,
    "วันที่พิมพ์ปี พ.ศ. ซึ่ง Excel ถือเป็น ค.ศ.",
    "a date typed with a Buddhist year",
  ),
  entry("FISCALYEAR", ["1 ตุลาคม 2563"], 2564, "ข้อความภาษาไทย", "a Thai text"),
  entry("FISCALYEAR", ["๑ ต.ค. ๖๓"], 2564, "เดือนย่อ เลขไทย ปีสองหลัก", "short month, Thai digits, two-digit year"),
  entry("FISCALYEAR", ["30/09/2563"], 2563, "วัน/เดือน/ปี", "day/month/year"),
  entry("FISCALYEAR", ["2020-10-01"], 2564, "ISO", "ISO"),
  entry("FISCALYEAR", ["ตุลาคม 2563"], 2564, "ไม่ต้องมีวันที่", "a month is enough"),
  entry("FISCALYEAR", [2564], invalid(), "2564 เป็นปี ไม่ใช่วันที่", "2564 is a year, no date"),
  entry(
    "FISCALYEAR",
    ["1/10/63"],
    invalid(),
    "ปีสองหลักที่ไม่มีเดือนไทยกำกวม",
    "two digits of a year are ambiguous without a Thai month",
  ),
  entry("FISCALYEAR", ["31 กันยายน 2563"], invalid(), "ไม่มีวันนี้", "no such day"),
  entry("FISCALYEAR", [true], invalid(), "ค่าความจริงไม่ใช่วันที่", "a truth value is no date"),
  entry("FISCALYEAR", [column(DAY, null, "x", NA)], column(2564, "", invalid(), NA), "ทั้งคอลัมน์", "a column"),
  entry("BEDATE", [DAY], "23 เมษายน 2564", "แบบเต็ม", "in full"),
  entry("BEDATE", [DAY, "d mmm bb"], "23 เม.ย. 64", "แบบย่อ", "in short"),
  entry("BEDATE", [DAY, "dd/mm/bbbb"], "23/04/2564", "แบบตัวเลข", "in figures"),
  entry(
    "BEDATE",
    [DAY, 'td mmmm "พ.ศ." bbbb'],
    "๒๓ เมษายน พ.ศ. ๒๕๖๔",
    "t คือเลขไทย ข้อความอยู่ในอัญประกาศ",
    "t: Thai digits; text in quotes",
  ),
  entry(
    "BEDATE",
    [DAY, "dddd d mmm yyyy"],
    "ศุกร์ 23 เม.ย. 2021",
    "ชื่อวัน และปี ค.ศ.",
    "weekday, and a year of the Common Era",
  ),
  entry("BEDATE", ["๒๓/๔/๒๕๖๔"], "23 เมษายน 2564", "จากข้อความ", "from a text"),
  entry("BEDATE", ["เมษายน 2564"], invalid(), "ไม่มีวัน", "no day"),
  entry("BEDATE", [DAY, "ddd"], invalid("ddd"), "รูปแบบที่ไม่รู้จัก", "an unknown code"),
  entry(
    "BEDATE",
    [column(DAY, null, "x", NA), "d mmm bb"],
    column("23 เม.ย. 64", "", invalid(), NA),
    "ทั้งคอลัมน์",
    "a column",
  ),
];

/** The published table of cases: every row is tested and printed in docs/functions.md. */
export const CASES: readonly FunctionCase[] = [
  ...NUM_CASES,
  ...CODE_CASES,
  ...ITEM_CASES,
  ...SCORE_CASES,
  ...TOTAL_CASES,
  ...LEVEL_CASES,
  ...IMPACT_CASES,
  ...QUICKEST_CASES,
  ...DATE_CASES,
];
