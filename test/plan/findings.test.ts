import { findingsAfter, type Action, type Finding, type Findings } from "../../src/plan";

const action = (kind: Action["kind"], score: number): Action => ({
  id: "ABCDE-2563-O1-1",
  kind,
  subject: "O1",
  alsoServes: [],
  score,
  measure: null,
  steps: null,
  lead: null,
  support: [],
  monitor: null,
  period: null,
  start: null,
  publishBy: null,
  approveBy: null,
  status: "not-started",
  completedOn: null,
  details: {},
  proposed: [],
});
const before = (finding?: Finding): Findings => new Map(finding === undefined ? [] : [["ABCDE-2563-O1-1", finding]]);
const after = (finding: Finding | undefined, ...actions: readonly Action[]) =>
  findingsAfter(before(finding), actions, "2021-02-15").get("ABCDE-2563-O1-1");

describe("a finding", () => {
  it("is open while its item is below the threshold", () => {
    expect(after(undefined, action("fix", 0))).toEqual({ status: "open", score: 0 });
    expect(after({ status: "open", score: 0 }, action("fix", 50))).toEqual({ status: "open", score: 50 });
  });

  it("is none for an item that always passed", () => {
    expect(after(undefined, action("maintain", 100))).toBeUndefined();
  });

  it("is closed on the day its item passes, with the score then and now", () => {
    expect(after({ status: "open", score: 0 }, action("maintain", 100))).toEqual({
      status: "closed",
      on: "2021-02-15",
      from: 0,
      to: 100,
    });
  });

  const another = { ...action("maintain", 100), id: "ABCDE-2563-O2-1", subject: "O2" } as const;
  const perception = { ...another, id: "ABCDE-2563-I2-1", subject: "I2" } as const;

  it("is closed when its item is no longer in the result", () => {
    expect(after({ status: "open", score: 40 }, another)).toMatchObject({ status: "closed", from: 40, to: null });
  });

  it("stays as it is when the result says nothing about its instrument", () => {
    expect(after({ status: "open", score: 40 }, perception)).toEqual({ status: "open", score: 40 });
    expect(after({ status: "open", score: 40 })).toEqual({ status: "open", score: 40 });
  });

  it("stays closed as it was", () => {
    const closed = { status: "closed", on: "2020-01-01", from: 0, to: 100 } as const;
    expect(after(closed, action("maintain", 90))).toBe(closed);
    expect(after(closed, another)).toBe(closed);
  });

  it("says when it was opened again, and closes again", () => {
    const closed = { status: "closed", on: "2020-01-01", from: 0, to: 100 } as const;
    const reopened = { status: "reopened", on: "2021-02-15", from: 100, to: 20 } as const;
    expect(after(closed, action("fix", 20))).toEqual(reopened);
    expect(after({ ...reopened, on: "2021-01-01" }, action("fix", 30))).toMatchObject({ on: "2021-01-01", to: 30 });
    expect(after(reopened, action("maintain", 100))).toMatchObject({ status: "closed", from: 20, to: 100 });
  });
});
