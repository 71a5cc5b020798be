import {
  decidedCount,
  decideRest,
  filesInConflict,
  withDecision,
  writtenNow,
} from "../../../src/taskpane/share/merge/decide";
import { mergeView } from "../../../src/taskpane/share/merge/mergeView";
import { previewOf, returnedPlan } from "./returnedPlans";

const EARLY = returnedPlan({
  unit: "กองคลัง",
  savedOn: "2021-02-10T09:00:00Z",
  says: { O2: { status: "done", note: "ก" }, O4: { note: "ค" } },
});
const LATE = returnedPlan({
  unit: "สำนักปลัด",
  savedOn: "2021-02-12T09:00:00Z",
  says: { O2: { status: "in-progress", note: "ข" } },
});
const PREVIEW = previewOf([EARLY, LATE]);
const { conflicts } = PREVIEW;
const [status, note] = conflicts.map(({ difference }) => difference.key);
const NOTHING = new Map();

describe("deciding many conflicts at once", () => {
  it("keeps what stands in all of them", () => {
    expect([...decideRest(conflicts, NOTHING, { kind: "standing" }).values()]).toEqual([
      { kind: "standing" },
      { kind: "standing" },
    ]);
  });

  it("takes the answers of the file that was saved last", () => {
    const decided = decideRest(conflicts, NOTHING, { kind: "newest" });
    expect([...decided.values()]).toEqual(conflicts.map(() => ({ kind: "answer", digest: LATE.digest })));
  });

  it("takes none for newer where nobody knows, or two were saved at once", () => {
    const undated = previewOf([EARLY, LATE].map((plan) => ({ ...plan, savedOn: null }))).conflicts;
    const atOnce = previewOf([EARLY, LATE].map((plan) => ({ ...plan, savedOn: "2021-02-12" }))).conflicts;
    expect(decideRest(undated, NOTHING, { kind: "newest" }).size).toBe(0);
    expect(decideRest(atOnce, NOTHING, { kind: "newest" }).size).toBe(0);
  });

  it("puts words together, and leaves what is no words to be chosen", () => {
    const decided = decideRest(conflicts, NOTHING, { kind: "combined" });
    expect([...decided]).toEqual([[note, { kind: "combined", text: expect.stringMatching(/ก\nข/) as string }]]);
  });

  it("takes the answers of one file where it has any", () => {
    const decided = decideRest(conflicts, NOTHING, { kind: "file", digest: EARLY.digest });
    expect([...decided.values()]).toEqual(conflicts.map(() => ({ kind: "answer", digest: EARLY.digest })));
    expect(decideRest(conflicts, NOTHING, { kind: "file", digest: "another" }).size).toBe(0);
  });

  it("leaves what was decided one by one", () => {
    const one = withDecision(NOTHING, status ?? "", { kind: "standing" });
    const decided = decideRest(conflicts, one, { kind: "file", digest: LATE.digest });
    expect(decided.get(status ?? "")).toEqual({ kind: "standing" });
    expect(decidedCount(conflicts, decided)).toBe(2);
    expect(decidedCount(conflicts, withDecision(decided, note ?? "", null))).toBe(1);
  });

  it("offers the files that still have a say", () => {
    expect(filesInConflict(conflicts, NOTHING).map(({ unit }) => unit)).toEqual(["กองคลัง", "สำนักปลัด"]);
    expect(filesInConflict(conflicts, decideRest(conflicts, NOTHING, { kind: "standing" }))).toEqual([]);
  });
});

describe("what would be written now", () => {
  const view = mergeView(PREVIEW);

  it("is what is taken unasked, and of what is asked only what was chosen", () => {
    expect(writtenNow(view, conflicts, NOTHING)).toBe(1);
    expect(writtenNow(view, conflicts, decideRest(conflicts, NOTHING, { kind: "newest" }))).toBe(3);
    expect(writtenNow(view, conflicts, decideRest(conflicts, NOTHING, { kind: "standing" }))).toBe(1);
  });

  it("is without what a person leaves out", () => {
    const [change] = view.actions.flatMap(({ changes }) => changes);
    expect(writtenNow(view, conflicts, withDecision(NOTHING, change?.key ?? "", { kind: "standing" }))).toBe(0);
  });
});
