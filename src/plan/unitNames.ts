import { textKey, tidy } from "../thai";

/**
 * What officials write short, spelt out. Only what stands for one thing everywhere: กอง… and ฝ่าย… have
 * no short forms that are safe.
 */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ["อบจ", "องค์การบริหารส่วนจังหวัด"],
  ["อบต", "องค์การบริหารส่วนตำบล"],
  ["สนง", "สำนักงาน"],
  ["ผอ", "ผู้อำนวยการ"],
  ["จนท", "เจ้าหน้าที่"],
  ["หน", "หัวหน้า"],
];

/** A short form is one with its full stop, or standing alone: letters inside a word are none. */
const SPELT_OUT = SHORT_FORMS.map(
  ([short, full]) => [new RegExp(`(^|[^ก-๙])${short}(?:\\.|(?![ก-๙]))`, "g"), `$1${full}`] as const,
);

const MARKS = /[ฯ.()（）"'“”‘’]/g;

/**
 * The key under which two spellings of one unit or post compare equal: without spaces, brackets, full
 * stops and ฯ, short forms spelt out. The office of the permanent secretary is one office of an agency,
 * as สำนักปลัด and as สำนักงานปลัด.
 */
export function unitKey(name: string): string {
  const speltOut = SPELT_OUT.reduce((text, [short, full]) => text.replace(short, full), tidy(name));
  return textKey(speltOut.replace(MARKS, " ")).replace(/^สำนักงานปลัด/, "สำนักปลัด");
}

/** What is left before ฯ must say more than กอง or สำนัก, which any unit may begin with. */
const SHORTEST_BEGINNING = 6;

const breaksOff = (name: string): boolean => /ฯ\s*$/.test(tidy(name));

function isBeginning(short: string, long: string): boolean {
  const [beginning, whole] = [unitKey(short), unitKey(long)];
  return breaksOff(short) && beginning.length >= SHORTEST_BEGINNING && whole.startsWith(beginning);
}

/**
 * The one of these that is called `name`: spelt the same, else the same but for marks and short forms,
 * else the only one a name broken off with ฯ can stand for. Undefined where none is, or more than one.
 */
export function sameUnit<T extends { readonly name: string }>(name: string, units: readonly T[]): T | undefined {
  const ways: readonly ((unit: T) => boolean)[] = [
    (unit) => textKey(unit.name) === textKey(name),
    (unit) => unitKey(unit.name) === unitKey(name),
    (unit) => isBeginning(name, unit.name) || isBeginning(unit.name, name),
  ];
  for (const isSame of ways) {
    const found = units.filter(isSame);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
