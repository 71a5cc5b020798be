import { isItemCode, schemeFor, type Subject } from "../../../src/ita";
import {
  checkedPlanOf,
  checkPlan,
  createPlan,
  officeYearFor,
  type CheckedAction,
  type CheckedPlan,
  type PlanFinding,
} from "../../../src/plan";
import { firstAssessment, readingOf, sampleFile } from "../../sampleFiles";

const WHOLE = {
  id: "A1B2C-2568-O2-1",
  kind: "fix",
  subject: "O2",
  subjectName: "ข้อมูลผู้บริหาร",
  measure: "จัดทำหน้าเว็บไซต์",
  steps: ["รวบรวมข้อมูล", "เผยแพร่"],
  lead: "สำนักปลัด",
  monitor: "ปลัด",
  start: "2025-10-01",
  publishBy: "2026-04-22",
  approveBy: "2026-04-30",
  completedOn: "2026-04-20",
  status: "done",
  pageUrl: "https://www.example.go.th/executives",
  fileUrl: "https://example.go.th/files/executives.pdf",
} as const satisfies CheckedAction;

function checked(changes: Partial<CheckedAction> = {}, plan: Partial<CheckedPlan> = {}): readonly PlanFinding[] {
  return checkPlan({
    fiscalYear: 2569,
    actions: [{ ...WHOLE, ...changes }],
    failing: ["O2"],
    officeYear: officeYearFor(2569),
    mainSite: "www.example.go.th",
    ...plan,
  });
}

const brief = (findings: readonly PlanFinding[]) => findings.map(({ code, field }) => `${code} ${field}`);
const found = (changes: Partial<CheckedAction>, plan: Partial<CheckedPlan> = {}) => brief(checked(changes, plan));

describe("a plan", () => {
  it("that is whole and in order has nothing to say", () => {
    expect(checked()).toEqual([]);
  });

  it("made of the report of FY2563 lacks 22 monitors and nothing else", () => {
    const { assessment } = firstAssessment(readingOf([sampleFile("ita-2563.txt")]));
    const plan = createPlan(assessment, schemeFor(2563));
    const nameOf = (subject: Subject) => (isItemCode(subject) ? (assessment.items[subject]?.name ?? null) : null);
    const made = checkedPlanOf(plan, { officeYear: officeYearFor(2564), mainSite: null, nameOf });
    const failing = plan.actions.filter(({ kind }) => kind === "fix").map(({ subject }) => subject);
    const findings = checkPlan({ ...made, failing });
    expect(brief(findings)).toEqual(Array.from({ length: 22 }, () => "monitor-missing monitor"));
  });

  it("names the item to fix that has no row, or only one to maintain it", () => {
    expect(checked({}, { failing: ["O2", "O4"] })).toMatchObject([
      { code: "action-missing", severity: "error", field: "subject", data: { subject: "O4" } },
    ]);
    expect(found({ kind: "maintain" })).toEqual(["action-missing subject"]);
    expect(found({ alsoServes: ["O4"] }, { failing: ["O2", "O4"] })).toEqual([]);
  });

  it("names the parts a fix lacks, and asks none of a row that maintains", () => {
    const nothing = {
      measure: null,
      steps: [" "],
      lead: " ",
      monitor: null,
      start: null,
      publishBy: "",
      approveBy: null,
    };
    expect(found(nothing)).toEqual([
      "measure-missing measure",
      "steps-missing steps",
      "lead-missing lead",
      "monitor-missing monitor",
      "date-missing start",
      "date-missing publishBy",
      "date-missing approveBy",
    ]);
    expect(found({ ...nothing, kind: "maintain" }, { failing: [] })).toEqual([]);
    expect(found({ steps: [] })).toEqual(["steps-missing steps"]);
  });

  it("says who each finding is about, where ids do not", () => {
    const other = { ...WHOLE, subject: "O4" };
    const findings = checkPlan({
      fiscalYear: 2569,
      actions: [WHOLE, other, { ...other, id: "" }, { ...other, id: "a1b2c-2568-o2-1 " }],
      failing: ["O2"],
      officeYear: null,
      mainSite: null,
    });
    expect(findings.map(({ code, at, id }) => [code, at, id])).toEqual([
      ["id-duplicated", 1, WHOLE.id],
      ["id-missing", 2, ""],
      ["id-duplicated", 3, "a1b2c-2568-o2-1 "],
    ]);
  });

  it("has a status of the four", () => {
    expect(found({ status: "เสร็จแล้ว" })).toEqual(["status-unknown status"]);
    expect(found({ status: null })).toEqual(["status-unknown status"]);
  });
});

describe("dates of a plan", () => {
  it("come one after the other", () => {
    expect(checked({ start: "2026-04-24" })).toMatchObject([
      {
        code: "dates-out-of-order",
        severity: "error",
        field: "publishBy",
        data: { date: "2026-04-22", before: "start", earlier: "2026-04-24" },
      },
    ]);
    expect(found({ approveBy: "2026-04-21" })).toEqual(["dates-out-of-order approveBy"]);
    expect(
      found({ kind: "maintain", publishBy: null, approveBy: "2025-12-01", start: "2026-01-05" }, { failing: [] }),
    ).toEqual(["dates-out-of-order approveBy"]);
    expect(found({ start: "2026-04-30", publishBy: "2026-04-30" })).toEqual([]);
  });

  it("typed in the wrong era are found with the day that was meant, in every column", () => {
    expect(checked({ publishBy: "2569-04-22" })).toEqual([
      {
        id: WHOLE.id,
        at: 0,
        code: "date-wrong-era",
        severity: "error",
        field: "publishBy",
        data: { year: 2569 },
        fix: { field: "publishBy", value: "2026-04-22" },
      },
    ]);
    expect(found({ start: "2568-10-01", completedOn: "2569-04-20" })).toEqual([
      "date-wrong-era start",
      "date-wrong-era completedOn",
    ]);
  });

  it("typed with two digits, as a text, or as nothing that is a day", () => {
    expect(checked({ publishBy: "1969-04-22" })).toMatchObject([
      { code: "date-two-digit-year", fix: { value: "2026-04-22" } },
    ]);
    expect(checked({ publishBy: "22 เม.ย. 2569" })).toMatchObject([
      { code: "date-is-text", fix: { value: "2026-04-22" } },
    ]);
    expect(checked({ publishBy: "ตลอดปี" })).toMatchObject([{ code: "date-unreadable", data: { text: "ตลอดปี" } }]);
    expect(checked({ publishBy: "ตลอดปี" })[0]).not.toHaveProperty("fix");
  });

  it("are of the plan's year, before the window closes, on days somebody works", () => {
    expect(found({ start: "2025-09-30" })).toEqual(["date-outside-year start"]);
    expect(found({ approveBy: "2026-05-05" })).toEqual(["date-after-window approveBy"]);
    expect(checked({ publishBy: "2026-04-13" })).toMatchObject([
      { code: "date-day-off", severity: "info", fix: { field: "publishBy", value: "2026-04-10" } },
    ]);
    expect(found({ start: "2025-10-04" })).toEqual([]);
    expect(found({ subject: "I3", approveBy: "2026-05-05" }, { failing: [] })).toEqual([]);
    expect(found({ start: "2025-09-30", approveBy: "2026-05-05" }, { officeYear: null })).toEqual([]);
  });

  it("of a report on the first half year begin no sooner than 1 April", () => {
    const subjectName = "รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือน";
    expect(checked({ subjectName })).toMatchObject([
      { code: "date-too-early", field: "start", data: { date: "2025-10-01", earliest: "2026-04-01" } },
    ]);
    expect(found({ subjectName, start: "2026-04-01" })).toEqual([]);
  });
});

describe("addresses of a plan", () => {
  it.each([
    ["https://example.go.th/executives", []],
    ["http://sub.example.go.th/executives?id=3", []],
    ["www.example.go.th/executives", ["address-malformed pageUrl"]],
    ["หน้าเว็บไซต์", ["address-malformed pageUrl"]],
    ["ftp://example.go.th/a", ["address-malformed pageUrl"]],
    ["file:///C:/a.html", ["address-malformed pageUrl"]],
    ["https://example.go.th/a b", ["address-malformed pageUrl"]],
    ["https://user:word@example.go.th/", ["address-malformed pageUrl"]],
    ["https://localhost/executives", ["address-malformed pageUrl"]],
    ["http://192.168.1.20/executives", ["address-malformed pageUrl"]],
    ["https://example.go.th/files/list.PDF", ["page-is-file pageUrl"]],
    ["https://example.go.th/files/%E0%B8%A3%E0%B8%B2%E0%B8%A2.docx?v=2", ["page-is-file pageUrl"]],
    ["https://example.go.th/download.php?file=list.pdf", ["page-is-file pageUrl"]],
    ["https://example.go.th/100%/list.jpg", ["page-is-file pageUrl"]],
    ["https://example.go.th/pdf/list", []],
    ["https://other.go.th/executives", ["address-other-site pageUrl"]],
    ["https://example.go.th.evil.com/executives", ["address-other-site pageUrl"]],
    ["https://myexample.go.th/", ["address-other-site pageUrl"]],
    ["https://drive.google.com/file/d/abc/view", ["address-other-site pageUrl"]],
    ["https://www.facebook.com/example", ["address-other-site pageUrl"]],
    ["https://other.or.th/a.pdf", ["page-is-file pageUrl", "address-other-site pageUrl"]],
  ])("%s", (pageUrl, codes) => {
    expect(found({ pageUrl })).toEqual(codes);
  });

  it("of files may be files, on the agency's own site", () => {
    expect(found({ fileUrl: "https://drive.google.com/file/d/abc/view" })).toEqual(["address-other-site fileUrl"]);
    expect(found({ fileUrl: "https://example.go.th/a.pdf", pageUrl: null })).toEqual([]);
  });

  it("without https:// are offered with it, where that makes one", () => {
    expect(checked({ pageUrl: "www.example.go.th/ข้อมูล" })[0]?.fix?.value).toBe("https://www.example.go.th/ข้อมูล");
    expect(checked({ pageUrl: "หน้าเว็บไซต์" })[0]).not.toHaveProperty("fix");
    expect(checked({ pageUrl: "mailto:a@example.go.th" })[0]).not.toHaveProperty("fix");
  });

  it("on services everybody uses are told apart though the agency's own site is not known", () => {
    expect(found({ pageUrl: "https://sites.google.com/view/example" }, { mainSite: null })).toEqual([
      "address-other-site pageUrl",
    ]);
    expect(found({ pageUrl: "https://other.go.th/a" }, { mainSite: null })).toEqual([]);
    expect(found({ pageUrl: "https://other.go.th/a" }, { mainSite: "ยังไม่มี" })).toEqual([]);
  });

  it.each([
    ["https://www.เทศบาล.ไทย", "https://เทศบาล.ไทย/ita", []],
    ["เทศบาล.ไทย", "https://เมือง.ไทย/ita", ["address-other-site pageUrl"]],
    ["ตัวอย่าง.รัฐบาล.ไทย", "https://www.ตัวอย่าง.รัฐบาล.ไทย/ita", []],
    ["ตัวอย่าง.รัฐบาล.ไทย", "https://อื่น.รัฐบาล.ไทย/ita", ["address-other-site pageUrl"]],
    ["https://city.in.th/", "https://news.city.in.th/1", []],
    ["https://city.in.th/", "https://town.in.th/1", ["address-other-site pageUrl"]],
    ["https://city.com/", "https://news.city.com/1", []],
  ])("are compared by what is registered: %s and %s", (mainSite, pageUrl, codes) => {
    expect(found({ pageUrl, fileUrl: null }, { mainSite })).toEqual(codes);
  });
});
