import fc from "fast-check";
import { keyWithPositions, printedBetween, skeletonKey, skeletonWithPositions, textKey, tidy } from "../../src/thai";

const piece = fc.constantFrom(
  "ก",
  "า",
  "ํา",
  "ํ้า",
  "้ํา",
  "เเ",
  "แ",
  "่",
  " ",
  "\u200B",
  "๑",
  "A",
  "b",
  "-",
  "ำ",
  "ั",
  "😀",
  "(",
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));

describe("a key with positions", () => {
  it("is the key that texts are compared by", () => {
    fc.assert(
      fc.property(text, (printed) => {
        const tidied = tidy(printed);
        expect(keyWithPositions(tidied).key).toBe(textKey(tidied));
        expect(skeletonWithPositions(tidied).key).toBe(skeletonKey(tidied));
      }),
    );
  });

  it("knows where each of its characters stands, in order", () => {
    fc.assert(
      fc.property(text, (printed) => {
        const { key, positions } = keyWithPositions(printed);
        expect(positions).toHaveLength(key.length);
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }),
    );
  });

  it("gives printed words back with their spaces and marks", () => {
    const printed = "ก. ข้อมูล ไม่ ครบ ถ้วนตาม";
    const key = keyWithPositions(printed);
    const from = key.key.indexOf("ไม่");
    expect(printedBetween(printed, key, from, from + "ไม่ครบถ้วน".length)).toBe("ไม่ ครบ ถ้วน");
    const bare = skeletonWithPositions("โครงสร้างที่");
    expect(printedBetween("โครงสร้างที่", bare, 0, bare.key.length)).toBe("โครงสร้างที่");
  });
});
