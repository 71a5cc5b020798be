import { LANGUAGES, planCheckMessage, sheetTexts } from "../../src/i18n";
import {
  checkPlan,
  missingColumn,
  missingPlan,
  officeYearFor,
  PLAN_CHECK_CODES,
  renamedColumn,
  type CheckedAction,
} from "../../src/plan";
import { shortDate } from "../../src/thai";

const row = (subject: string, changes: Partial<CheckedAction>): CheckedAction => ({
  id: `A1B2C-2568-${subject}-1`,
  kind: "fix",
  subject,
  measure: "ทำ",
  lead: "สำนักปลัด",
  monitor: "ปลัด",
  start: "2025-10-01",
  publishBy: "2026-04-22",
  approveBy: "2026-04-30",
  status: "done",
  ...changes,
});

/** A plan with everything wrong that can be. */
const OF_ROWS = checkPlan({
  fiscalYear: 2569,
  actions: [
    row("O1", { measure: null, steps: [], lead: null, monitor: null, start: null, status: "?" }),
    row("O2", { start: "ตลอดปี", publishBy: "22 เม.ย. 2569", approveBy: "2569-04-30" }),
    row("O3", { start: "1968-10-01", publishBy: "2026-04-13", approveBy: "2026-05-05", status: null }),
    row("O4", { start: "2025-09-30", publishBy: "2025-09-29", subjectName: "รายงาน รอบ 6 เดือน" }),
    row("O5", { pageUrl: "www.example.go.th", fileUrl: "หน้าเว็บ", approveBy: "2568-02-29" }),
    row("O6", { pageUrl: "https://drive.google.com/a.pdf", subjectName: "รายงาน รอบ 6 เดือน" }),
    row("O6", { id: "" }),
    row("O6", {}),
    row("O8", { id: "ไม่ใช่รหัส", item: { typed: "O8", subject: "O8" } }),
    row("O9", { id: "ZZZZZ-2568-O9-1" }),
    row("O10", { item: { typed: "O11", subject: "O11" }, status: "เสร็จแล้ว", statusMeant: "done" }),
    row("O12", { item: { typed: "ข้อใหม่", subject: null } }),
    row("O13", { item: { typed: "", subject: null } }),
  ],
  key: "A1B2C-2568",
  failing: ["O7"],
  officeYear: officeYearFor(2569),
  mainSite: "example.go.th",
});
const FINDINGS = [...OF_ROWS, missingColumn("id", "รหัส"), renamedColumn("รหัส", "เลขที่"), missingPlan()];

describe.each(LANGUAGES)("findings of the checks, in %s", (language) => {
  const messages = FINDINGS.map((finding) => ({
    finding,
    ...planCheckMessage(language, finding, (date) => shortDate(date, language)),
  }));

  it("are all of the kinds there are", () => {
    expect(new Set(FINDINGS.map(({ code }) => code))).toEqual(new Set(PLAN_CHECK_CODES));
  });

  it("say what was found and what to do, with every part filled in", () => {
    for (const { found, toDo, finding } of messages) {
      for (const text of [found, toDo]) {
        expect([finding.code, text]).toEqual([finding.code, expect.stringMatching(/\S{2}/)]);
        expect(text).not.toMatch(/undefined|null|\$\{|“”| {2}|\d{4}-\d{2}-\d{2}| $/);
      }
    }
  });

  it("name the date that would be put in its place", () => {
    for (const { toDo, finding } of messages) {
      const { fix } = finding;
      if (fix === undefined) continue;
      const { statuses } = sheetTexts(language);
      const value = fix.value === "done" ? statuses.done : fix.value;
      expect(toDo).toContain(/^\d/.test(value) ? shortDate(value, language) : value);
    }
  });
});

describe("findings in two languages", () => {
  it("are not said alike", () => {
    for (const finding of FINDINGS) {
      const [th, en] = LANGUAGES.map((language) => planCheckMessage(language, finding, (date) => date));
      expect(th?.found).not.toBe(en?.found);
      expect(th?.toDo).toMatch(/[ก-๙]/);
      expect(en?.found.replace(/“.*”/, "")).not.toMatch(/[ก-๙]/);
    }
  });
});
