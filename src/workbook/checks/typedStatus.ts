import { LANGUAGES, sheetTexts, type Language } from "../../i18n";
import { STATUSES, type Status } from "../../plan";
import { skeletonKey, textKey } from "../../thai";

/** What people write instead of the four words of the list. */
const OTHER_WORDS: Readonly<Record<Status, readonly string[]>> = {
  "not-started": ["ยังไม่เริ่ม", "ยังไม่เริ่มดำเนินการ", "ยังไม่ได้ดำเนินการ", "ยังไม่ได้เริ่ม", "ยังไม่ทำ", "รอดำเนินการ", "pending"],
  "in-progress": [
    "กำลังดำเนินการ",
    "กำลังทำ",
    "ระหว่างดำเนินการ",
    "อยู่ในระหว่างดำเนินการ",
    "อยู่ระหว่างการดำเนินการ",
    "กำลังจัดทำ",
    "อยู่ระหว่างจัดทำ",
    "ดำเนินการบางส่วน",
    "ongoing",
  ],
  done: [
    "เสร็จ",
    "เสร็จแล้ว",
    "เสร็จสิ้น",
    "แล้วเสร็จ",
    "ดำเนินการเสร็จ",
    "ดำเนินการเสร็จแล้ว",
    "ดำเนินการเสร็จสิ้น",
    "ดำเนินการแล้ว",
    "ดำเนินการเรียบร้อย",
    "ดำเนินการเรียบร้อยแล้ว",
    "เรียบร้อย",
    "เรียบร้อยแล้ว",
    "สำเร็จ",
    "ทำแล้ว",
    ...["✓", "✔", "☑", "√", "/"],
    "completed",
    "finished",
  ],
  verified: ["ตรวจแล้ว", "ตรวจสอบเรียบร้อย", "ตรวจสอบเรียบร้อยแล้ว", "ผ่านการตรวจสอบ", "checked"],
};

/** Asks that a mark be drawn as a picture. */
const AS_PICTURE = /\uFE0F/g;

/** A word as damaged text still finds it; a tick, which has no letters, as it is. */
function statusKey(text: string): string {
  const key = skeletonKey(text);
  return key === "" ? textKey(text.replace(AS_PICTURE, "")) : key;
}

/** A status as it stands: one of the list's words, or another with what it is most likely to mean. */
export interface TypedStatus {
  readonly status: string | null;
  readonly statusMeant?: Status;
}

/** Reads a status cell; only the words of the workbook's own language count in its formulas. */
export function typedStatus(typed: string, language: Language): TypedStatus {
  if (typed === "") return { status: null };
  const own = sheetTexts(language).statuses;
  const exact = STATUSES.find((status) => textKey(own[status]) === textKey(typed));
  if (exact !== undefined) return { status: exact };
  const key = statusKey(typed);
  const meant = STATUSES.filter((status) =>
    [...LANGUAGES.map((each) => sheetTexts(each).statuses[status]), ...OTHER_WORDS[status]].some(
      (word) => statusKey(word) === key,
    ),
  );
  const [only, ...others] = meant;
  return { status: typed, ...(only === undefined || others.length > 0 ? {} : { statusMeant: only }) };
}
