import { isItemCode } from "../../../src/ita";
import { actionId, planKey } from "../../../src/plan";
import { textKey } from "../../../src/thai";
import { joined, printed, rowsOf, SAMPLE, sheetOf } from "./printed";

const assessment = SAMPLE.assessments[0]?.assessment;

/** `1. กองคลัง\n2. สำนักปลัด` as a list. */
const ownersIn = (text: string) => text.split("\n").map((line) => textKey(line.replace(/^[0-9๐-๙]+\. /, "")));

describe.each(["thai", "arabic"] as const)("the printed table of items in %s digits", (digits) => {
  const rows = joined(rowsOf(sheetOf(printed({ digits, layouts: ["items"] }), "items")));
  const byCode = new Map(rows.map((row) => [textKey(row[0] ?? "").toUpperCase(), row]));

  it("has every figure and word of the result, item by item", () => {
    const items = Object.entries(assessment?.items ?? {});
    expect(items).toHaveLength(43);
    for (const [code, item] of items) {
      const [, name = "", score = "", comment = "", recommendation = "", owners = ""] = byCode.get(code) ?? [];
      expect([code, textKey(name)]).toEqual([code, textKey(item?.name ?? "")]);
      expect([code, textKey(score)]).toEqual([code, String(item?.score)]);
      expect([code, textKey(comment)]).toEqual([code, textKey(item?.comment ?? "–")]);
      expect([code, textKey(recommendation)]).toEqual([code, textKey(item?.recommendation ?? "")]);
      expect([code, ownersIn(owners)]).toEqual([code, (item?.owners ?? []).map(textKey)]);
    }
  });

  it("writes codes with the letter and the digits asked for", () => {
    const codes = rows.map(([first = ""]) => first).filter((text) => /^O[0-9๐-๙]+$/.test(text));
    expect(codes).toHaveLength(43);
    expect(codes[26]).toBe(digits === "thai" ? "O๒๗" : "O27");
  });
});

describe("the printed table of items", () => {
  const rows = rowsOf(sheetOf(printed({ layouts: ["items"] }), "items"));

  it("stands under sub-indicators, as official tables do", () => {
    const groups = rows.map(([first = ""]) => first).filter((text) => text.startsWith("ตัวชี้วัดย่อยที่"));
    expect(groups.map((text) => text.slice(17).split(" ")[0])).toEqual([
      "9.1",
      "9.2",
      "9.3",
      "9.4",
      "9.5",
      "10.1",
      "10.2",
    ]);
  });

  it("is headed by title, year, agency, letter and order", () => {
    const head = rows.slice(0, 5).map(([first]) => first);
    expect(head[1]).toContain("พ.ศ. 2563");
    expect(head[2]).toBe(assessment?.agency);
    expect(head.slice(3)).toEqual(["ที่ ตย 51001/53 ลงวันที่ 22 กุมภาพันธ์ 2564", "ตามคำสั่ง ที่ 12/2564"]);
  });

  it("shows whom a person made responsible and what they decided", () => {
    const id = actionId(planKey(assessment?.agency ?? null, assessment?.fiscalYear ?? null), "O2");
    const planEdits = {
      actions: { [id]: { lead: "กองช่าง", support: [], measure: "ติดป้าย" } },
      names: {},
      added: [],
      details: {},
      offers: {},
    };
    const row = rowsOf(sheetOf(printed({ layouts: ["items"] }, { planEdits }), "items")).find(
      ([code]) => code === "O2",
    );
    expect(row?.slice(4)).toEqual(["ติดป้าย", "กองช่าง"]);
  });

  it("has only items the result has", () => {
    const codes = rows.map(([first = ""]) => first).filter((text) => isItemCode(text));
    expect(new Set(codes)).toEqual(new Set(Object.keys(assessment?.items ?? {})));
  });
});
