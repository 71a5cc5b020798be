import fc from "fast-check";
import {
  LANGUAGES,
  LIBRARY,
  LIBRARY_PARTS,
  linesOf,
  measureRows,
  measuresFromRows,
  perceptionMeasureText,
  stepLines,
  type Language,
  type LibraryPart,
  type WordedLibrary,
  type WordedLine,
} from "../../src/i18n";
import { CAUSES, codeLetter, LATEST_CONFIRMED, SCHEMES, schemeFor, type ItemResult } from "../../src/ita";
import { librarySections, measureFor, TOPIC_IDS, type ActionKind, type LibrarySection } from "../../src/plan";

const LONGEST_STEP = 160;
/** What fits a printed row of 409 points beside the other columns. */
const LONGEST_ACTION = 700;

const LONG_COMMENT = `ขาด${"องค์ประกอบของข้อมูลที่ยาวมาก".repeat(20)}`;

const lines = LIBRARY_PARTS.flatMap((part) =>
  Object.entries(LIBRARY[part]).flatMap(([topic, steps]) => steps.map((line) => ({ part, topic, line }))),
);

const findings: readonly ItemResult[] = [
  { score: 0 },
  { score: 0, comment: LONG_COMMENT },
  ...CAUSES.map((cause) => ({ score: 0, cause, comment: LONG_COMMENT })),
];

/** Every action the library can be asked for. */
const actions = SCHEMES.flatMap((scheme) =>
  scheme.items.flatMap(({ code }) =>
    (["fix", "maintain"] as const).flatMap((kind: ActionKind) =>
      (codeLetter(code) === "O" ? findings : [{ score: 0 }]).map((item) => ({
        code,
        kind,
        scheme,
        item,
        ...measureFor({ scheme, code, item, kind, fiscalYear: 2570 }),
      })),
    ),
  ),
);

describe("the library of measures", () => {
  it("has every section a year can ask for, and none that no year asks for", () => {
    const key = ({ part, topic }: LibrarySection) => `${part}:${topic}`;
    const asked = new Set(SCHEMES.flatMap(librarySections).map(key));
    const there = new Set(lines.map(key));
    expect([...asked].filter((section) => !there.has(section))).toEqual([]);
    expect([...there].filter((section) => !asked.has(section))).toEqual([]);
  });

  it.each(TOPIC_IDS)("says in two to five steps what a page on %s must contain", (topic) => {
    const count = LIBRARY.required[topic]?.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(5);
  });

  it("is in both languages, each in its own script", () => {
    for (const { topic, line } of lines) {
      expect([topic, line.th]).toEqual([topic, expect.stringMatching(/[ก-ฮ]/)]);
      expect([topic, line.en]).toEqual([topic, expect.not.stringMatching(/[ก-ฮ]/)]);
      expect(line.th + line.en).toBe((line.th + line.en).trim());
    }
  });

  it("leaves the same blanks in both languages", () => {
    const same: Readonly<Record<string, string>> = {
      "{ปี}": "{year}",
      "{ปีก่อน}": "{previous year}",
      "{ข้อคู่}": "{partners}",
      "{ข้อความ}": "{words}",
    };
    for (const { line } of lines) {
      const blanks = [...line.th.matchAll(/\{[^}]*\}/g)].map(([blank]) => same[blank]);
      expect(blanks).toEqual([...line.en.matchAll(/\{[^}]*\}/g)].map(([blank]) => blank));
    }
  });

  it("marks the rules as ours, and every line about a page by what it rests on", () => {
    for (const { part, line } of lines) {
      if (["cause", "comment", "period", "pair", "keep", "closing"].includes(part))
        expect(line.provenance).toBe("rule");
      if (part === "required") expect(["document", "third-party", "name", "memory"]).toContain(line.provenance);
    }
  });

  it("promises nothing", () => {
    for (const { line } of lines) {
      expect(line.th).not.toMatch(/รับรองผล|แน่นอนว่า|จะได้คะแนน|ได้คะแนนเต็ม/);
      expect(line.en).not.toMatch(/guarantee|will score|full score/i);
    }
  });
});

describe.each(LANGUAGES)("the steps of an action in %s", (language) => {
  it("are there, filled, short enough to print, and never twice", () => {
    const faults = actions.flatMap(({ code, kind, scheme, item, steps }) => {
      const texts = stepLines(language, steps);
      const all = texts.join("\n");
      const said = steps.flatMap((step) => stepLines(language, [step]));
      const faultsHere = [
        ...(texts.length < 2 ? ["too few steps"] : []),
        ...texts.filter((text) => text.length > LONGEST_STEP),
        ...(all.length > LONGEST_ACTION ? [`${String(all.length)} characters`] : []),
        ...(said.length === texts.length ? [] : ["said twice"]),
        ...(/[{}]|undefined|NaN/.test(all) ? [all] : []),
      ];
      return faultsHere.map((fault) => `FY${String(scheme.fiscalYear)} ${code} ${kind} ${item.cause ?? ""}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it("end with the last look from outside", () => {
    const last = linesOf(language, { part: "closing", topic: "publish" })[0]?.text;
    for (const { code, steps } of actions) {
      if (codeLetter(code) === "O") expect(stepLines(language, steps).at(-1)).toBe(last);
    }
  });

  it("have a measure in words for every perception score", () => {
    for (const { measure } of actions) {
      if (measure?.source !== "perception") continue;
      expect(perceptionMeasureText(language, measure.topic)?.length).toBeGreaterThan(10);
    }
    expect(perceptionMeasureText(language, "constructor")).toBeNull();
  });
});

describe("a step", () => {
  it("names the year it is prepared for and the one before, in the Buddhist era", () => {
    const period = (topic: string, year?: number) => (language: Language) =>
      stepLines(language, [{ part: "period", topic, ...(year === undefined ? {} : { year }) }]).join();
    expect(LANGUAGES.map(period("last-year", 2570))).toEqual([
      "ใช้รายงานผลของปีงบประมาณ พ.ศ. 2569",
      "Use the report on FY2569.",
    ]);
    expect(LANGUAGES.map(period("this-year", 2570))).toEqual([
      "ใช้ข้อมูลของปีงบประมาณ พ.ศ. 2570",
      "Use the information of FY2570.",
    ]);
    expect(LANGUAGES.map(period("this-year"))).toEqual([
      "ใช้ข้อมูลของปีงบประมาณที่ประเมิน",
      "Use the information of the assessed year.",
    ]);
  });

  it("names the items that are the other half of the evidence", () => {
    const pair = { part: "pair", topic: "plan", partners: ["O26", "O28"] } as const;
    expect(stepLines("th", [pair])).toEqual(["เก็บผลของแต่ละรายการไว้จัดทำรายงานที่เป็นคู่กัน (ข้อ O26 และ O28)"]);
    expect(stepLines("en", [{ ...pair, partners: ["O11"] }])[0]).toContain("(O11)");
  });

  it("quotes words as they are, blanks and signs of replacing in them included", () => {
    const [line] = stepLines("th", [{ part: "cause", topic: "missing-element", words: "$& {ปี}" }]);
    expect(line).toBe("เพิ่มส่วนที่กรรมการระบุว่าขาด: “$& {ปี}”");
  });

  it("is said once, though two sections of an edited library say it", () => {
    const edited: WordedLibrary = {
      required: { contact: [{ text: "โทรทดสอบ", provenance: "office" }] },
      closing: { publish: [{ text: "โทรทดสอบ", provenance: "office" }] },
    };
    const steps = [
      { part: "required", topic: "contact" },
      { part: "closing", topic: "publish" },
    ] as const;
    expect(stepLines("th", steps, edited)).toEqual(["โทรทดสอบ"]);
  });
});

const SECTIONS = librarySections(LATEST_CONFIRMED);

describe("the library as rows", () => {
  const text = fc.string({ minLength: 1, maxLength: 30 }).map((words) => `ที่${words.trim()}`);
  const texts = fc.array(text, { minLength: 1, maxLength: 6 });
  const ownTopics = ["our-topic", "constructor", "อื่น"].map((topic) => ({ part: "required" as const, topic }));
  const edits: fc.Arbitrary<WordedLibrary> = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...SECTIONS, ...ownTopics), texts), {
      maxLength: 12,
      selector: ([{ part, topic }]) => `${part}:${topic}`,
    })
    .map((edited) => {
      const library: Partial<Record<LibraryPart, Record<string, readonly WordedLine[]>>> = {};
      for (const [{ part, topic }, lines] of edited) {
        library[part] = { ...library[part], [topic]: lines.map((line) => ({ text: line, provenance: "office" })) };
      }
      return library;
    });

  it("come back as they went out, in any order of rows, edited or not", () => {
    const edited = fc.tuple(fc.constantFrom(...LANGUAGES), edits).chain(([language, library]) => {
      const rows = measureRows(language, SECTIONS, library);
      return fc.tuple(
        fc.constant(language),
        fc.constant(rows),
        fc.shuffledSubarray([...rows], { minLength: rows.length }),
      );
    });
    fc.assert(
      fc.property(edited, ([language, rows, shuffled]) => {
        const { library, problems } = measuresFromRows(language, shuffled);
        expect(measureRows(language, SECTIONS, library)).toEqual(rows);
        expect(problems.filter(({ problem }) => problem !== "topic-unknown")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("are complete for a year, and count from 1 within a topic", () => {
    const rows = measureRows("th", SECTIONS);
    const expected = SECTIONS.reduce((sum, section) => sum + linesOf("th", section).length, 0);
    expect(rows).toHaveLength(expected);
    expect(rows.filter(({ part, topic }) => part === "required" && topic === "executives").map(({ no }) => no)).toEqual(
      [1, 2, 3],
    );
  });

  it("leave out topics that the year does not have", () => {
    const topicsOf = (year: number) =>
      new Set(measureRows("th", librarySections(schemeFor(year))).map(({ topic }) => topic));
    expect(topicsOf(2564).has("no-gift-drive")).toBe(false);
    expect(topicsOf(2568).has("no-gift-drive")).toBe(true);
    expect(topicsOf(2568).has("laws")).toBe(false);
  });

  it("keep a line of ours as ours, and mark any other as the office's", () => {
    const ours = measureRows("th", [{ part: "required", topic: "laws" }])[0];
    if (ours === undefined) throw new Error("no row");
    const rows = [
      { ...ours, provenance: "office" },
      { ...ours, no: 2, text: "ของเรา", provenance: "document" },
    ];
    expect(measuresFromRows("th", rows).library.required?.laws).toEqual([
      { text: ours.text, provenance: "name" },
      { text: "ของเรา", provenance: "office" },
    ]);
  });

  it("report by row what cannot be taken, and keep what can", () => {
    const row = { part: "required", topic: "laws", no: 1, text: "ก", provenance: "" };
    const { library, problems } = measuresFromRows("th", [
      row,
      { ...row, part: "นอกเรื่อง" },
      { ...row, topic: " " },
      { ...row, text: "" },
      { ...row, topic: "เรื่องของเรา" },
      { ...row, no: null, text: "ข" },
      { ...row, no: Number.NaN, text: "ค" },
    ]);
    expect(problems).toEqual([
      { row: 1, problem: "part-unknown" },
      { row: 2, problem: "topic-missing" },
      { row: 3, problem: "text-missing" },
      { row: 4, problem: "topic-unknown" },
      { row: 5, problem: "number-unreadable" },
      { row: 6, problem: "number-unreadable" },
    ]);
    expect(library.required?.laws?.map((line) => line.text)).toEqual(["ก", "ข", "ค"]);
    expect(library.required?.["เรื่องของเรา"]).toHaveLength(1);
  });

  it("fall back to ours where an office has removed every step of a topic", () => {
    expect(stepLines("th", [{ part: "closing", topic: "publish" }], { closing: { publish: [] } })).toHaveLength(1);
  });
});
