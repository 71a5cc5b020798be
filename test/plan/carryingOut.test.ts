import { agencyKind, isOverdue, reportDue, routing, statusCounts, type Action, type Signer } from "../../src/plan";

const action = (status: Action["status"], publishBy: string | null): Action => ({
  id: "A1B2C-2563-O1-1",
  kind: "fix",
  subject: "O1",
  alsoServes: [],
  score: 0,
  measure: null,
  steps: null,
  lead: null,
  support: [],
  monitor: null,
  period: null,
  start: null,
  publishBy,
  approveBy: null,
  status,
  completedOn: null,
  details: {},
  proposed: [],
});

describe("the counts of a plan", () => {
  it("tell statuses, what is finished and what is overdue", () => {
    const actions = [
      action("not-started", "2021-04-23"),
      action("in-progress", "2021-04-22"),
      action("done", "2021-04-01"),
      action("verified", null),
    ];
    expect(statusCounts(actions, "2021-04-23")).toEqual({
      total: 4,
      byStatus: { "not-started": 1, "in-progress": 1, done: 1, verified: 1 },
      finished: 2,
      overdue: 1,
    });
  });

  it("take nothing for overdue on the very day, nor without a day", () => {
    expect(isOverdue(action("not-started", "2021-04-23"), "2021-04-23")).toBe(false);
    expect(isOverdue(action("not-started", "2021-04-23"), "2021-04-24")).toBe(true);
    expect(isOverdue(action("not-started", null), "2021-04-24")).toBe(false);
  });
});

describe("the results report that is due", () => {
  it("is about six months until the fiscal year is over", () => {
    expect(reportDue(2564, "2021-09-30")).toBe(6);
    expect(reportDue(2564, "2021-10-01")).toBe(12);
    expect(reportDue(null, "2021-10-01")).toBe(12);
  });
});

describe("the routing of papers", () => {
  const none = new Set<Signer>();

  it("goes by what the type of the agency is called, else by its name", () => {
    expect(agencyKind("อบต.", "องค์การบริหารส่วนจังหวัดตัวอย่าง")).toBe("subdistrict");
    expect(agencyKind(null, "องค์การบริหารส่วนจังหวัดตัวอย่าง")).toBe("provincial");
    expect(agencyKind(null, "เทศบาลตำบลตัวอย่าง")).toBe("municipality");
    expect(agencyKind("", "จังหวัดตัวอย่าง")).toBe("province");
    expect(agencyKind(null, "กรมตัวอย่าง")).toBe("department");
    expect(agencyKind(null, null)).toBe("other");
  });

  it("passes a permanent secretary where the kind of agency has one", () => {
    expect(routing("provincial", none, none)).toEqual(["owner", "head", "permanent", "chief"]);
    expect(routing("department", none, none)).toEqual(["owner", "head", "chief"]);
  });

  it("passes whom the office names, and nobody it crosses out", () => {
    const named = new Set<Signer>(["deputy", "permanent"]);
    expect(routing("department", named, new Set<Signer>(["head"]))).toEqual(["owner", "deputy", "permanent", "chief"]);
  });
});
