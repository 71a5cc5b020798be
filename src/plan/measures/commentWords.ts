import { tidy } from "../../thai";

/** Longer quotes make a step that no printed row has room for. */
export const LONGEST_QUOTE = 90;

/** What an assessor says before naming what is missing. */
const MISSING =
  /(?:ขาด(?!ทุน)(?:การแสดง|การระบุ)?|ไม่(?:ได้)?(?:แสดง|ระบุ|ปรากฏ|พบ)(?:การแสดง|การระบุ)?|ไม่มี(?:การแสดง|การระบุ)?|ควร(?:แสดง|ระบุ|เพิ่มเติม|เพิ่ม|แนบ|มี))\s*/g;
const BREAK = /[.;。\n]|\s+(?=(?:และ|แต่|จึง|ทั้งนี้|โดย)?(?:ไม่|ขาด|ควร))|(?:ทำให้|จึง|ซึ่งทำ)/;
/** Words that name no element: `ข้อมูลไม่ครบถ้วน` ends with them. */
const NOTHING_NAMED = /^(?:ข้อมูล|รายละเอียด|องค์ประกอบ|เนื้อหา)?(?:ดังกล่าว|ที่กำหนด)?$/;

/** A vowel in front belongs to what follows, a mark or a vowel behind to what stands before. */
const NO_CUT_AFTER = /[เ-ไ]$/;
const NO_CUT_BEFORE = /^[\u0E30-\u0E3A\u0E45-\u0E4E]/;

/** The beginning of a text, cut at a space where there is one near the end, and never inside a Thai cluster. */
export function shortened(text: string, longest = LONGEST_QUOTE): string {
  const whole = tidy(text.replace(/[“”"]/g, ""));
  if (whole.length <= longest) return whole;
  const room = longest - 1;
  const space = whole.lastIndexOf(" ", room);
  let end = space >= room * 0.6 ? space : room;
  while (end > 0 && (NO_CUT_AFTER.test(whole.slice(0, end)) || NO_CUT_BEFORE.test(whole.slice(end)))) end -= 1;
  return `${whole.slice(0, end).trimEnd()}…`;
}

/**
 * The element an assessor names as missing: what follows `ขาด`, `ไม่แสดง`, `ควรแสดง` and the like. Null
 * where the comment only says that something is.
 */
export function missingElement(comment: string): string | null {
  const text = tidy(comment);
  for (const match of text.matchAll(MISSING)) {
    const rest = text.slice(match.index + match[0].length);
    const named = (rest.split(BREAK)[0] ?? "").replace(/^[\s:–-]+|[\s,:–-]+$/g, "");
    if (named.length > 2 && !NOTHING_NAMED.test(named)) return shortened(named);
  }
  return null;
}
