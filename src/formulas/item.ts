import { LATEST_CONFIRMED } from "../ita";
import { skeletonKey, textKey } from "../thai";
import { CellError, cellText, isBlank, type CellValue, type Matrix } from "./cells";
import type { FunctionWithoutTwin } from "./definition";

const DEFAULT_NAMES: Matrix = LATEST_CONFIRMED.items.map(({ code, name }) => [code, name]);

export const ITEM: FunctionWithoutTwin = {
  id: "ITEM",
  description: {
    th: "รหัสข้อจากชื่อข้อ แม้สระหรือวรรณยุกต์จะเพี้ยนจากการคัดลอก (ไม่พบ หรือตรงกับหลายข้อ = #N/A)",
    en: "An item's code by its name, even if copying damaged its Thai marks (none or several = #N/A)",
  },
  parameters: [
    {
      name: "name",
      each: true,
      description: { th: "ชื่อข้อ เซลล์เดียวหรือทั้งคอลัมน์", en: "Name of an item; a cell or a column" },
    },
    {
      name: "names",
      optional: true,
      matrix: true,
      description: {
        th: "ตารางที่คอลัมน์แรกเป็นรหัสข้อและคอลัมน์สุดท้ายเป็นชื่อข้อ (ไม่ใส่ = ปีล่าสุดที่ยืนยันแล้ว)",
        en: "Table with codes in its first column and names in its last (omitted = latest confirmed year)",
      },
    },
  ],
  compute: ([, names = DEFAULT_NAMES]) => {
    const exact = codesByKey(names, textKey);
    const damaged = codesByKey(names, skeletonKey);
    return ([name = null]) => find(name, exact, damaged);
  },
  twinKind: "none",
};

type CodesByKey = ReadonlyMap<string, readonly string[]>;

function codesByKey(names: Matrix, keyOf: (text: string) => string): CodesByKey {
  const codes = new Map<string, readonly string[]>();
  for (const row of names) {
    const code = cellText(row[0]);
    const key = keyOf(cellText(row.at(-1)));
    if (code === "" || key === "" || row.length < 2) continue;
    const others = codes.get(key) ?? [];
    if (!others.includes(code)) codes.set(key, [...others, code]);
  }
  return codes;
}

/** As printed first: the coarser key is for damaged text only. */
function find(cell: CellValue, exact: CodesByKey, damaged: CodesByKey): CellValue {
  if (isBlank(cell)) return "";
  const text = cellText(cell);
  const codes = exact.get(textKey(text)) ?? damaged.get(skeletonKey(text)) ?? [];
  const [code] = codes;
  return code !== undefined && codes.length === 1 ? code : new CellError("#N/A", codes.join(" / "));
}
