import { bandOf, computeScores, LATEST_CONFIRMED, roundHalfUp, type Assessment } from "../src/ita";

/** What a nation's result table has one row of. */
export interface AgencyResult {
  readonly agency: string;
  readonly province: string;
  readonly indicators: readonly number[];
  readonly total: number;
  readonly band: string;
}

/** How many agencies were assessed in FY2564. */
export const NATION = 8_317;

const FIRST = "ตัวอย่าง สมมติ ทดลอง แบบ จำลอง ลองอ่าน นาเรียง หนองเลข ดอนตาราง บ้านแถว".split(" ");
const LAST = "เหนือ ใต้ กลาง ใหม่ งาม ทอง แก้ว เพชร สูง ยาว ไพร พัฒนา สามัคคี รุ่งเรือง".split(" ");
const KINDS: readonly (readonly [string, number])[] = [
  ["องค์การบริหารส่วนตำบล", 64],
  ["เทศบาลตำบล", 28],
  ["เทศบาลเมือง", 4],
  ["องค์การบริหารส่วนจังหวัด", 2],
  ["เทศบาลนคร", 2],
];
const PROVINCES = 77;
const INDICATORS = 10;

/** Numbers from 0 up to 1, the same every time (Park and Miller's generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function pick<T>(list: readonly T[], at: number, fallback: T): T {
  return list[at % list.length] ?? fallback;
}

function kindAt(share: number): string {
  let left = share * 100;
  const found = KINDS.find(([, percent]) => (left -= percent) < 0);
  return found?.[0] ?? "เทศบาลตำบล";
}

function provinceName(number: number): string {
  return `${pick(FIRST, number, "")}${pick(LAST, Math.floor(number / FIRST.length), "")}บุรี`;
}

function nameAt(number: number): string {
  const [first, middle] = [Math.floor(number / LAST.length ** 2), Math.floor(number / LAST.length)];
  return pick(FIRST, first, "") + pick(LAST, middle, "") + pick(LAST, number, "");
}

/** Invented results of `count` agencies, the same every time; totals and bands follow from the indicators. */
export function* agencyResults(count: number): Generator<AgencyResult> {
  const next = numbersFrom(2564);
  for (let row = 0; row < count; row += 1) {
    const province = provinceName(Math.floor((row * PROVINCES) / count));
    // 7919 has no factor in common with the number of names, so none comes twice within a province.
    const agency = `${kindAt(next())}${nameAt((row * 7919) % (FIRST.length * LAST.length ** 2))}`;
    const ability = 55 + 40 * next();
    const indicators = Array.from({ length: INDICATORS }, () =>
      roundHalfUp(Math.min(100, Math.max(0, ability + 24 * (next() - 0.5)))),
    );
    yield { agency, province, indicators, ...figuresOf(indicators) };
  }
}

function figuresOf(indicators: readonly number[]): { readonly total: number; readonly band: string } {
  const assessment: Assessment = {
    agency: null,
    fiscalYear: LATEST_CONFIRMED.fiscalYear,
    respondents: {},
    indicators: Object.fromEntries(indicators.map((score, index) => [String(index + 1), { score }])),
    items: {},
    reported: {},
  };
  const total = roundHalfUp(computeScores(assessment, LATEST_CONFIRMED).total ?? NaN);
  const band = bandOf(total, LATEST_CONFIRMED.bands?.levels ?? []);
  return { total, band: band.kind === "level" ? band.level : "" };
}

function thaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}

const HEADER = ["หน่วยงาน", "จังหวัด", ...Array.from({ length: INDICATORS }, (_, index) => `ตัวชี้วัดที่ ${String(index + 1)}`)];

function* htmlParts(count: number): Generator<string> {
  yield `<!DOCTYPE html>\n<html lang="th"><head><meta charset="utf-8"><title>ITA</title></head><body>
<h1>ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2564</h1>
<table border="1"><thead><tr>${[...HEADER, "คะแนน ITA", "ระดับ"].map((text) => `<th>${text}</th>`).join("")}</tr></thead><tbody>\n`;
  let row = 0;
  for (const { agency, province, indicators, total, band } of agencyResults(count)) {
    const figures = [...indicators, total].map((figure) => figure.toFixed(2));
    const cells = [agency, province, ...(row % 2 === 0 ? figures : figures.map(thaiDigits)), band];
    yield `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
    row += 1;
  }
  yield "</tbody></table></body></html>\n";
}

/** A page with one table of `count` agencies by 14 columns, figures in Thai digits in every second row; UTF-8. */
export function nationHtml(count: number): Uint8Array {
  return new TextEncoder().encode([...htmlParts(count)].join(""));
}
