import { actionId, planKey, type PlanEdits } from "../../../src/plan";
import { rowHeights } from "../../../src/sheets";
import { linesOf } from "../../../src/sheets/print/lines";
import { joined, OFFICE, printed, rowsOf, SAMPLE, sheetOf, textsOf } from "./printed";

const { agency = null, fiscalYear = null } = SAMPLE.assessments[0]?.assessment ?? {};
const key = planKey(agency, fiscalYear);
const editsOf = (actions: PlanEdits["actions"]): PlanEdits => ({
  actions,
  names: {},
  added: [],
  details: {},
  offers: {},
});
const LONG = "จัดทำหน้าเว็บไซต์ที่มีลิงก์ไปยังไฟล์และตรวจสอบความครบถ้วนขององค์ประกอบข้อมูลก่อนเผยแพร่ต่อสาธารณะ ".repeat(60).trim();
const bare = (text: string) => text.replace(/\s/g, "");

describe("the table of topics", () => {
  const planEdits = editsOf({ [actionId(key, "O2")]: { monitor: "ปลัดเทศบาล", note: "ทำพร้อมข้อ O5" } });
  const rows = rowsOf(sheetOf(printed({ layouts: ["topics"] }, { planEdits }), "topics"));
  const row = rows.find(([topic]) => topic?.startsWith("O2 "));

  it("names topic, unit, monitor and what else is to be said", () => {
    expect(row?.[0]).toBe("O2 ข้อมูลผู้บริหาร");
    expect(row?.[2]).toBe("ปลัดเทศบาล");
    expect(row?.[3]?.split("\n")).toEqual(["แก้ไข", "ภายใน 23\u00a0เม.ย.\u00a02564", "ทำพร้อมข้อ O5"]);
  });

  it("has every finding once", () => {
    expect(rows.filter(([topic]) => /^O\d+ /.test(topic ?? ""))).toHaveLength(43);
  });
});

describe("the table of measures", () => {
  const planEdits = editsOf({ [actionId(key, "O2")]: { steps: LONG, alsoServes: ["O5"] } });
  const sheet = sheetOf(printed({ layouts: ["measures"] }, { planEdits }), "measures");
  const rows = rowsOf(sheet);

  it("stands by indicator, with its score", () => {
    const groups = rows.map(([first = ""]) => first).filter((text) => text.startsWith("ตัวชี้วัดที่"));
    expect(groups).toEqual(["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (53.40 คะแนน)", "ตัวชี้วัดที่ 10 การป้องกันการทุจริต (56.25 คะแนน)"]);
  });

  it("says what is done, why, when and by whom", () => {
    const [measure = "", analysis = "", , period = ""] = rows.find(([first]) => first?.startsWith("O2 ")) ?? [];
    expect(measure).toContain("ใช้กับข้อ O5 ด้วย");
    expect(analysis).toContain("ผลการประเมิน 0 คะแนน");
    expect(bare(period)).toContain("1ต.ค.2563–23เม.ย.2564");
  });

  it("carries a long cell on in rows below, marked and cut between words only", () => {
    const parts = rows.filter(([first]) => first === "(ต่อ) O2").map((row) => row[2] ?? "");
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((text) => text.startsWith("(ต่อ) "))).toBe(true);
    const whole = joined(rows).find(([first]) => first?.startsWith("O2 "));
    expect(bare(whole?.[2] ?? "")).toBe(bare(LONG));
    const words = new Intl.Segmenter("th", { granularity: "word" }).segment(LONG);
    const starts = new Set(Array.from(words, ({ index }) => bare(LONG.slice(0, index)).length));
    let at = bare(rows.find(([first]) => first?.startsWith("O2 "))?.[2] ?? "").length;
    for (const part of parts) {
      expect(starts).toContain(at);
      at += bare(part.replace("(ต่อ) ", "")).length;
    }
    expect(at).toBe(bare(LONG).length);
  });

  it("has no row that is higher than a worksheet's can be, or than a page", () => {
    const heights = [...rowHeights(sheet).values()];
    expect(heights.every(({ points, automatic }) => points <= 409 && !automatic)).toBe(true);
    expect(sheet.rowHeights?.size).toBe(rows.length);
  });
});

describe("the results report", () => {
  const planEdits = editsOf({
    [actionId(key, "O2")]: {
      status: "done",
      result: "เผยแพร่แล้ว",
      completedOn: "2021-03-15",
      pageUrl: "https://example.go.th/2564/o2",
      problems: "ไม่มี",
    },
    [actionId(key, "O4")]: { status: "in-progress", publishBy: "2021-04-01" },
  });
  const rowsWith = (options = {}) =>
    rowsOf(sheetOf(printed({ layouts: ["results"], ...options }, { planEdits }), "results"));

  it("has the plan's columns filled in", () => {
    const row = rowsWith().find(([first]) => first?.startsWith("O2 "));
    expect(row?.slice(1, 5)).toEqual([
      "ดำเนินการแล้วเสร็จ\nเผยแพร่แล้ว",
      "15\u00a0มี.ค.\u00a02564",
      "https://example.go.th/2564/o2",
      "ไม่มี",
    ]);
  });

  it("counts statuses and what is overdue at its head", () => {
    const rows = rowsWith();
    const at = rows.findIndex(([first]) => first === "ทั้งหมด");
    expect(rows[at + 1]).toEqual(["43", "41", "1", "1", "0", "1"]);
  });

  it("is about six months until the year is over, unless asked otherwise", () => {
    expect(rowsWith()[0]?.[0]).toContain("รอบ 6 เดือน");
    expect(rowsWith({ months: 12 })[0]?.[0]).toContain("รอบ 12 เดือน");
  });

  it("keeps the digits of addresses where all others are Thai", () => {
    const texts = rowsWith({ digits: "thai" }).flat();
    expect(texts).toContain("https://example.go.th/2564/o2");
    expect(texts.filter((text) => /[0-9]/.test(text.replace(/https\S+/, "")))).toEqual([]);
  });
});

describe("a public copy", () => {
  const planEdits = editsOf({
    [actionId(key, "O1")]: { lead: "นายเอก สมมุติ", person: "สมศรี รักงาน", note: "ถามนายช่างโยธา หรือ เอก@office.go.th" },
    [actionId(key, "O2")]: { note: "ส่งให้สมชาย มั่นคง และนางสาวฟ้า ใสใจ a.b@office.go.th", steps: "สมศรี รักงาน ตรวจ" },
  });
  const whole = textsOf(printed({}, { planEdits })).join("\n");
  const open = textsOf(printed({ isPublic: true }, { planEdits })).join("\n");

  it.each(["เอก สมมุติ", "สมศรี", "สมชาย", "ฟ้า", "@office", "สมหญิง"])("never says %s", (name) => {
    expect(whole).toContain(name);
    expect(open).not.toContain(name === "@office" ? "a.b@" : name);
  });

  it("keeps units and positions", () => {
    expect(open).toContain("นักจัดการงานทั่วไปชำนาญการ");
    expect(open).toContain("นายช่างโยธา");
    expect(open).toContain("กองคลัง");
  });
});

describe("signatures", () => {
  const signers = (options = {}, office = OFFICE) => {
    const rows = rowsOf(sheetOf(printed({ layouts: ["items"], ...options }, { office }), "items"));
    return (rows.at(-1) ?? []).join("\n");
  };

  it("follow the routing from the owner of the matter to the chief executive", () => {
    const text = signers();
    const at = ["เจ้าของเรื่อง", "หัวหน้าสำนักปลัด", "ความเห็นปลัด", "ผู้บริหารสูงสุด"].map((role) => text.indexOf(role));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(text).toContain("(นางสาวสมหญิง ใจดี)\nนักจัดการงานทั่วไปชำนาญการ");
    expect(text).not.toContain("ความเห็นรองปลัด");
  });

  it("pass the deputy where the office names one, and nobody it crosses out", () => {
    const text = signers({}, { people: [], fields: { deputy: "นายก่อ การดี", headPosition: "-" } });
    expect(text).toContain("ความเห็นรองปลัด");
    expect(text).not.toContain("ความเห็นหัวหน้าสำนักปลัด");
  });

  it("are the chief executive's alone on an announcement", () => {
    const text = signers({ isAnnouncement: true });
    expect(text).toContain("ประกาศ ณ วันที่");
    expect(text.match(/ลงชื่อ/g)).toHaveLength(1);
  });

  it("stand in one row, on a page with a row of the table where there is room", () => {
    for (const sheet of printed().sheets) {
      const last = Math.max(...sheet.blocks.map(({ row }) => row));
      expect(sheet.rowHeights?.get(last)).toBeLessThanOrEqual(409);
      expect(sheet.print.pageStarts?.every((row) => row < last - 1)).toBe(true);
    }
  });

  it("begin a page of their own where a row is too high to share one", () => {
    const fields = { deputy: "นายก่อ การดี" };
    const edits = editsOf({ [actionId(key, "O43")]: { steps: LONG.slice(0, 900) } });
    const sheet = sheetOf(
      printed({ layouts: ["measures"] }, { planEdits: edits, office: { people: [], fields } }),
      "measures",
    );
    const last = Math.max(...sheet.blocks.map(({ row }) => row));
    expect(sheet.print.pageStarts?.at(-1)).toBe(last);
  });
});

describe("lines", () => {
  it("cut neither words nor clusters", () => {
    const text =
      "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ https://very-long-address.example.go.th/aaaaaaaaaaaaaaaaaaaaaaa";
    const clusters = new Set([...new Intl.Segmenter("th").segment(text)].map(({ index }) => index));
    for (let room = 4; room < 40; room += 1) {
      const lines = linesOf(text, room);
      expect(lines.every(({ start }) => clusters.has(start))).toBe(true);
      expect(lines.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    }
  });
});

it("texts from outside never become formulas", () => {
  const planEdits = editsOf({ [actionId(key, "O2")]: { note: "=1+1", steps: "+HYPERLINK(1)" } });
  const contents = printed({}, { planEdits }).sheets.flatMap(({ blocks }) => blocks.map(({ content }) => content));
  expect(contents.every((content) => content === null || typeof content === "string")).toBe(true);
});

it("both languages say everything", () => {
  for (const text of textsOf(printed({}, { language: "en" }))) expect(text).not.toMatch(/undefined|\[object/);
});
