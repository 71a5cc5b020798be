import { LATEST_CONFIRMED, schemeFor, SCHEMES, type ItemCode } from "../../../src/ita";
import {
  FIRST_HALF_TOPICS,
  isAboutFirstHalf,
  itemAbout,
  partnerItems,
  partnersOf,
  reportsFirstHalf,
  TOPIC_IDS,
  topicOf,
  topicOfItem,
  TOPICS,
  topicsIn,
} from "../../../src/plan";

const named = SCHEMES.flatMap((scheme) =>
  scheme.items.flatMap(({ code, name }) => (name === null ? [] : [{ scheme, code, name }])),
);

const topicIn = (year: number, code: ItemCode) => topicOfItem(schemeFor(year), code);

describe("the topic of an item", () => {
  it.each(named.map(({ scheme, code, name }) => [scheme.fiscalYear, code, name] as const))(
    "is known in FY%s for %s %s",
    (_, __, name) => {
      expect(topicOf(name)).toBeDefined();
    },
  );

  it("is its own by each of its names", () => {
    for (const id of TOPIC_IDS)
      expect([id, TOPICS[id].names.map(topicOf)]).toEqual([id, TOPICS[id].names.map(() => id)]);
  });

  it("without its year is that of the year that runs", () => {
    expect(topicOf("ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ")).toBe("complaint-statistics");
  });

  it("belongs to one item of a year only", () => {
    for (const scheme of SCHEMES) {
      const topics = [...topicsIn(scheme).values()];
      expect(new Set(topics).size).toBe(topics.length);
    }
  });

  it("is one for each of FY2564's 43 items, in their order", () => {
    const topics = [...topicsIn(LATEST_CONFIRMED).values()];
    expect(topics).toEqual(TOPIC_IDS.slice(0, 43));
    expect(topics).toEqual([...topicsIn(schemeFor(2563)).values()]);
  });

  it("is found in the wording of any year, in other spelling and with lost marks", () => {
    expect(topicOf("Q & A")).toBe("questions");
    expect(topicOf("E–Service")).toBe("e-service");
    expect(topicOf("รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ ๖ เดือน")).toBe("operating-progress");
    expect(topicOf("แผนดาเนินงานประจาป")).toBe("operating-plan");
    expect(topicOf("แผนปฏิบัติการป้องกันการทุจริต")).toBe("anticorruption-plan");
    expect(topicOf("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ. 2570")).toBe("procurement-report");
    expect(topicOf("แผนการจัดซื้อจัดจ้างของเรา")).toBeUndefined();
  });

  it("tells statistics of a stated year from those of the year that runs", () => {
    expect(topicOf("ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปี พ.ศ. 2568")).toBe("complaint-statistics-year");
    expect(topicOf("ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตประจำปี")).toBe("complaint-statistics");
  });

  it("follows the code where the year is confirmed, though the document misprints the name", () => {
    const misprint = "รายงานการกำกับติดตามการใช้จ่ายงบประมาณ ประจำปี รอบ 6 เดือน";
    expect(topicOfItem(schemeFor(2563), "O20", misprint)).toBe("spending-report");
  });

  it("follows the printed name where the codes are known from third parties only", () => {
    expect(topicOfItem(schemeFor(2568), "O5", "ข้อมูลผู้บริหาร")).toBe("executives");
    expect(topicOfItem(schemeFor(2568), "O2", "ข้อมูลการติดต่อ")).toBe("contact");
    expect(topicOfItem(schemeFor(2568), "O2", "ชื่อที่ไม่รู้จัก")).toBe("executives");
  });

  it("is unknown where neither code nor name is", () => {
    expect(topicOfItem(schemeFor(2567), "O5")).toBeUndefined();
    expect(topicOfItem(schemeFor(null), "O5", "เรื่องใหม่")).toBeUndefined();
  });
});

describe("one code in two years", () => {
  it("is not one matter", () => {
    expect([topicIn(2564, "O10"), topicIn(2566, "O10"), topicIn(2568, "O10")]).toEqual([
      "operating-plan",
      "privacy-policy",
      "e-service",
    ]);
  });

  it.each<[number, ItemCode, number, ItemCode | undefined]>([
    [2564, "O2", 2568, "O2"],
    [2564, "O10", 2566, "O11"],
    [2566, "O11", 2564, "O10"],
    [2564, "O10", 2568, "O6"],
    [2568, "O6", 2564, "O10"],
    [2564, "O31", 2568, "O19"],
    [2564, "O36", 2569, "O21"],
    [2564, "O42", 2569, "O25"],
    [2564, "O43", 2569, "O26"],
    [2569, "O26", 2566, "O43"],
    [2566, "O10", 2564, undefined],
    [2564, "O6", 2567, undefined],
  ])("FY%s %s is FY%s %s", (from, code, to, other) => {
    const topic = topicIn(from, code);
    if (topic === undefined) throw new Error(`no topic for ${code}`);
    expect(itemAbout(schemeFor(to), topic)).toBe(other);
  });
});

describe("evidence in pairs", () => {
  const partners = (year: number, code: ItemCode) => {
    const topic = topicIn(year, code);
    if (topic === undefined) throw new Error(`no topic for ${code}`);
    return [partnersOf(topic)?.role, partnerItems(schemeFor(year), topic)];
  };

  it.each<[number, ItemCode, "plan" | "report" | undefined, readonly ItemCode[]]>([
    [2564, "O10", "plan", ["O11", "O12"]],
    [2564, "O12", "report", ["O10"]],
    [2564, "O18", "plan", ["O19", "O20"]],
    [2564, "O21", "plan", ["O24"]],
    [2564, "O25", "plan", ["O26", "O28"]],
    [2564, "O36", "plan", ["O37"]],
    [2564, "O39", "plan", ["O40", "O41"]],
    [2564, "O42", "plan", ["O43"]],
    [2564, "O43", "report", ["O42"]],
    [2566, "O11", "plan", ["O12", "O13"]],
    [2569, "O25", "plan", ["O26"]],
    [2569, "O26", "report", ["O25"]],
    [2564, "O1", undefined, []],
  ])("FY%s %s is the %s of %s", (year, code, role, codes) => {
    expect(partners(year, code)).toEqual([role, codes]);
  });

  it("never pairs a topic with itself or both ways", () => {
    for (const id of TOPIC_IDS) {
      for (const other of TOPICS[id].reports ?? []) expect(TOPICS[other].reports ?? []).toEqual([]);
    }
  });
});

describe("items about the first six months", () => {
  const codesIn = (year: number) =>
    [...topicsIn(schemeFor(year))].filter(([, topic]) => FIRST_HALF_TOPICS.includes(topic)).map(([code]) => code);

  it("are O11, O15, O19 and O40 of FY2563 and FY2564", () => {
    expect([2563, 2564].map(codesIn)).toEqual([
      ["O11", "O15", "O19", "O40"],
      ["O11", "O15", "O19", "O40"],
    ]);
  });

  it("are other codes in FY2566", () => {
    expect(codesIn(2566)).toEqual(["O12", "O16", "O37"]);
  });

  it("are those that the dates of a plan know by their names", () => {
    for (const { name } of named) expect([name, isAboutFirstHalf(name)]).toEqual([name, reportsFirstHalf(name)]);
  });

  it("say so themselves where the name is new", () => {
    expect(isAboutFirstHalf("รายงานเรื่องใหม่ รอบ 6 เดือน")).toBe(true);
    expect(isAboutFirstHalf("รายงานเรื่องใหม่")).toBe(false);
  });
});
