import fc from "fast-check";
import { findAgencies, readFiles, readingOf as readingOfSome } from "../../src/intake";
import { readHtml, readHtmlParts } from "../../src/intake/readers/html/html";
import { readingOf, textFile } from "../sampleFiles";

const HEADER = ["ที่", "หน่วยงาน", "จังหวัด", "คะแนน ITA", "ระดับ"];
const TITLE = "ผลการประเมิน ITA ปีงบประมาณ 2564";

function agencies(rows: readonly (readonly string[])[], name = "agencies.txt") {
  return textFile(`${TITLE}\n\n${[HEADER, ...rows].map((cells) => cells.join("\t")).join("\n")}\n`, name);
}

const ITEMS = "ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\n";
const itemsOf = (agency: string) => textFile(`${agency} ปีงบประมาณ 2564\n\n${ITEMS}`, "items.txt");

const TWINS = agencies([
  ["1", "เทศบาลตำบลบ้านแบบ", "ตัวอย่างบุรี", "72.10", "C"],
  ["2", "เทศบาลตำบลบ้านแบบ", "สมมติธานี", "96.90", "AA"],
  ["3", "เทศบาลตำบลดอนตาราง", "สมมติธานี", "60.00", "B"],
]);

describe("a file about one agency of a table", () => {
  it("completes that agency's row", () => {
    const { assessments } = readingOf([TWINS, itemsOf("เทศบาลตำบลดอนตาราง")]);
    expect(assessments).toHaveLength(3);
    expect(assessments[2]).toMatchObject({
      assessment: { province: "สมมติธานี", items: { O1: { score: 0 } }, reported: { total: 60 } },
      files: ["items.txt", "agencies.txt"],
    });
  });

  it("contradicts the row where it has another total", () => {
    const other = textFile(`เทศบาลตำบลดอนตาราง ปีงบประมาณ 2564 มีคะแนนเท่ากับ 61.00 คะแนน\n\n${ITEMS}`, "items.txt");
    const { diagnostics } = readingOf([TWINS, other]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: "score-conflict",
        data: expect.objectContaining({ subject: "total", first: 61, second: 60 }) as object,
      }),
    );
  });

  it("stays apart where two agencies share its name", () => {
    const { assessments } = readingOf([TWINS, itemsOf("เทศบาลตำบลบ้านแบบ")]);
    expect(assessments.map(({ files }) => files)).toEqual([
      ["items.txt"],
      ["agencies.txt"],
      ["agencies.txt"],
      ["agencies.txt"],
    ]);
  });

  it("stays apart where it is about another year", () => {
    const old = textFile(`เทศบาลตำบลดอนตาราง ปีงบประมาณ 2563\n\n${ITEMS}`, "items.txt");
    expect(readingOf([TWINS, old]).assessments).toHaveLength(4);
  });

  it("that names nobody completes nobody's row", () => {
    const owners = textFile("ข้อ\tผู้รับผิดชอบ\nO1\tกองช่าง\n", "owners.txt");
    const { assessments, diagnostics } = readingOf([TWINS, owners]);
    expect(assessments.every(({ assessment }) => Object.keys(assessment.items).length === 0)).toBe(true);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "file-unmatched" }));
  });
});

describe("a doubt about one row", () => {
  const reading = readingOf([TWINS]);

  it("stands on that row and with that agency only", () => {
    expect(reading.diagnostics).toEqual([
      expect.objectContaining({
        code: "band-differs",
        source: expect.objectContaining({ row: 6, text: "3 | เทศบาลตำบลดอนตาราง | สมมติธานี | 60.00 | B" }) as object,
      }),
    ]);
    expect(reading.assessments.map(({ diagnostics }) => diagnostics.length)).toEqual([0, 0, 1]);
  });

  it("goes with the agency when it is chosen, and a row of nobody goes with everybody", () => {
    const rows = [
      ["1", "เทศบาลตำบลบ้านแบบ", "ตัวอย่างบุรี", "72.10", "B"],
      ["2", "เทศบาลตำบลดอนตาราง", "สมมติธานี", "60.00", "D"],
      ["", "ค่าเฉลี่ย", "", "66.05", "C"],
    ];
    const whole = readingOf([agencies(rows)]);
    const codes = (name: string) =>
      readingOfSome(whole, findAgencies(whole.assessments, name)).diagnostics.map(({ code }) => code);
    expect(codes("บ้านแบบ").sort()).toEqual(["band-differs", "unread-row"]);
    expect(codes("ดอนตาราง")).toEqual(["unread-row"]);
  });
});

describe("an agency asked for", () => {
  const row = (name: string) => ["1", name, "สมมติธานี", "60.00", "D"];
  const { assessments } = readingOf([agencies([row("เทศบาลตำบลดอนตาราง"), row("เทศบาลตำบลดอน"), row("อบต.ดอนใหญ่")])]);
  const names = (wanted: string) => findAgencies(assessments, wanted).map(({ assessment }) => assessment.agency);

  it("is the one of exactly that name, though others begin with it", () => {
    expect(names("ทต.ดอน")).toEqual(["เทศบาลตำบลดอน"]);
    expect(names("เทศบาลตำบลดอน สมมติธานี")).toEqual(["เทศบาลตำบลดอน"]);
  });

  it("may be any whose name holds the text, however it is spelt", () => {
    expect(names("ดอน")).toHaveLength(3);
    expect(names("องค์การบริหารส่วนตำบลดอนใหญ่")).toEqual(["อบต.ดอนใหญ่"]);
  });
});

describe("any table of agencies", () => {
  const cell = fc.constantFrom("91.85", "๗๒.๑๐", "100", "-", "", "เทศบาลตำบลบ้านแบบ", "จังหวัดสมมติธานี", "A", "รวม", "x");
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { maxLength: 12 });

  it("accounts for every row and quotes each that is not used", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const sure = ["1", "อบต.หนองเลข", "สมมติธานี", "85.00", "A"];
        const result = await readFiles([agencies([sure, ...some])]);
        if (!result.ok) throw new Error(result.refusal.code);
        const { assessments, diagnostics, sources } = result.reading;
        const [source] = sources;
        if (source === undefined) throw new Error("No source");
        const { rowsIn, records, headings, repeats, unread } = source;
        expect(rowsIn).toBe(2 + some.filter((cells) => cells.join("") !== "").length);
        expect(records + headings + repeats + unread).toBe(rowsIn);
        expect(diagnostics.filter(({ code }) => code === "unread-row")).toHaveLength(unread);
        expect(assessments.length).toBe(records);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a page read in parts", () => {
  const page =
    "<html><head><title>ก</title><style>td{}</style><body><p>ข&amp;&amp;ค</p><!-- <td> --><table><TR><td ROWSPAN='2'>ตัวอย่าง</td>" +
    '<td data-x="</td>">91.85<br>x</td></tr><tr><TH colspan=2>๙๑.๘๕</table>ง';

  it("says the same wherever the parts begin", () => {
    const whole = readHtml(page);
    expect(whole).toMatchObject({
      lines: [
        { kind: "text", text: "ข&&ค" },
        { kind: "row", cells: ["ตัวอย่าง", "91.85 x"] },
        { kind: "row", cells: ["ตัวอย่าง", "๙๑.๘๕", ""] },
        { kind: "blank" },
        { kind: "text", text: "ง" },
      ],
    });
    for (let size = 1; size < page.length; size += 1) {
      const parts = Array.from({ length: Math.ceil(page.length / size) }, (_, part) =>
        page.slice(part * size, (part + 1) * size),
      );
      expect(readHtmlParts(parts)).toEqual(whole);
    }
  });
});
