import { after, back, fates, merged, returnedPlan, standingRow } from "./returnedPlans";

const O2 = standingRow("O2", { measure: "ทำหน้าเว็บ", steps: "1. ตรวจ", lead: "กองคลัง", start: "2021-01-04" });

describe("rows without ids", () => {
  it("are the row with more of their words, however many gaps another shares with them", () => {
    const wordy = standingRow("O2", { measure: "ก", steps: "ข", lead: "กองคลัง", budget: "500" }, 1);
    const blank = standingRow("O2", { measure: "ก", lead: "", budget: "" }, 2);
    const row = { subject: "O2", entries: { measure: "ก", steps: "ข", lead: "", budget: "" } } as const;
    expect(fates(merged([wordy, blank], [returnedPlan("ก", [wordy, blank], [row])]))).toEqual([
      "O2-1 lead: taken ",
      "O2-1 budget: taken ",
      "O2-2 row: row-deleted",
    ]);
  });

  it("are not guessed where two could be the same one", () => {
    const rows = ["ครึ่ง", "ครบ"].map((progress) => ({ subject: "O2" as const, entries: { ...O2.entries, progress } }));
    expect(fates(merged([O2], [returnedPlan("ก", [O2], rows)]))).toEqual([
      "- row: row-ambiguous",
      "- row: row-ambiguous",
    ]);
  });

  it("that are copies in a file that does not know what was sent stay so when it is merged again", () => {
    const own = { subject: "O2" as const, entries: { ...O2.entries, measure: "" } };
    const file = returnedPlan("ก", null, [back(O2), own, back(O2, {}, { id: null })]);
    const first = merged([O2], [file]);
    expect(fates(first)).toEqual(["O2-2 row: added"]);
    expect(merged(after([O2], first), [file], { settled: first.settled }).changes.size).toBe(0);
  });

  it("are one with a row they say the same as, though their id be gone from the plan", () => {
    const file = returnedPlan("ก", null, [
      back(O2, { progress: "ครบ" }),
      back(O2, { progress: "ครบ" }, { id: `${O2.id}9` }),
    ]);
    expect(fates(merged([O2], [file]))).toEqual(["O2-1 progress: taken ครบ"]);
  });
});

describe("doubtful cells of several people", () => {
  const doubtful = (name: string, typed: string) => {
    const entries = { measure: "ทำหน้าเว็บ", steps: "1. ตรวจ", lead: "กองคลัง" };
    const doubts = { start: { code: "date-meant", typed, meant: "2021-03-01" } } as const;
    return returnedPlan(name, [O2], [{ id: O2.id, subject: "O2", entries, doubts }]);
  };

  it("are one question where they mean the same", () => {
    const { differences } = merged([O2], [doubtful("ก", "1/3/2564"), doubtful("ข", "1 มี.ค. 64")]);
    expect(differences.map(({ answers }) => answers.length)).toEqual([2]);
  });

  it("are none where they mean what somebody else says clearly", () => {
    const clear = returnedPlan("ข", [O2], [back(O2, { start: "2021-03-01" })]);
    expect(fates(merged([O2], [doubtful("ก", "1/3/2564"), clear])).toSorted()).toEqual([
      "O2-1 start: same",
      "O2-1 start: taken 2021-03-01",
    ]);
  });
});

describe("letters", () => {
  it("that are stored in parts are the same letters", () => {
    const row = standingRow("O2", { progress: "Caf\u00e9" });
    expect(merged([row], [returnedPlan("ก", [row], [back(row, { progress: "Cafe\u0301" })])]).differences).toEqual([]);
  });
});
