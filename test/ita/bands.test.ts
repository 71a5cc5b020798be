import { bandOf, DEFAULT_GROUPS, groupOf, nextBand, nextLevel, schemeFor, type BandLevel } from "../../src/ita";

function bandsOf(year: number): readonly BandLevel[] {
  const { bands } = schemeFor(year);
  if (bands === null) throw new Error(`FY${String(year)} has no bands`);
  return bands.levels;
}

describe("letter bands", () => {
  it.each([
    [100, "AA"],
    [95, "AA"],
    [94.995, "AA"],
    [94.994, "A"],
    [85, "A"],
    [84.99499999999999, "A"],
    [84.99, "B"],
    [75, "B"],
    [74.99, "C"],
    [65, "C"],
    [64.99, "D"],
    [55, "D"],
    [54.99, "E"],
    [50, "E"],
    [49.99, "F"],
    [0, "F"],
  ])("put %d into %s", (total, level) => {
    expect(bandOf(total, bandsOf(2563))).toEqual({ kind: "level", level });
  });
});

describe("five-level bands", () => {
  const bands = bandsOf(2568);

  it.each([
    [96, [96, 96, 95], "ผ่านดีเยี่ยม"],
    [96, [99, 99, 94.99], "ผ่านดี"],
    [90, [99, 99, 80], "ผ่าน"],
    [84.99, [99, 99, 99], "ต้องปรับปรุง"],
    [69.99, [70, 70, 70], "ต้องปรับปรุงโดยด่วน"],
  ])("put a total of %d with instruments %j into %s", (total, instruments, level) => {
    expect(bandOf(total, bands, instruments)).toEqual({ kind: "level", level });
  });

  it("say which levels are open when an instrument is missing", () => {
    expect(bandOf(96, bands, [96, undefined, 96])).toEqual({
      kind: "undetermined",
      levels: ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"],
    });
    expect(bandOf(72, bands)).toEqual({ kind: "level", level: "ต้องปรับปรุง" });
  });

  it("can be told from one low instrument that rules the better levels out", () => {
    expect(bandOf(90, bands, [80, undefined, 96])).toEqual({ kind: "level", level: "ผ่าน" });
    expect(bandOf(96, bands, [90, undefined, undefined])).toEqual({ kind: "undetermined", levels: ["ผ่านดี", "ผ่าน"] });
  });
});

describe("the next band", () => {
  it("is the nearest better lower limit", () => {
    expect(nextBand(72.3074, bandsOf(2563))).toEqual({ level: "B", points: 2.69 });
    expect(nextBand(95, bandsOf(2563))).toBeNull();
  });

  it("is not told in points where levels have limits on instruments", () => {
    expect(nextBand(90, bandsOf(2568))).toBeNull();
  });
});

describe("the next level", () => {
  const five = bandsOf(2568);

  it("is the one before its own in the list, with the points the rounded total lacks", () => {
    expect(nextLevel(72.3074, bandsOf(2563))).toEqual({ kind: "points", level: "B", points: 2.69 });
    expect(nextLevel(80, five)).toEqual({ kind: "points", level: "ผ่าน", points: 5 });
  });

  it("is none at the best, and the last one below all", () => {
    expect(nextLevel(94.995, bandsOf(2563))).toEqual({ kind: "best" });
    expect(nextLevel(-1, bandsOf(2563))).toEqual({ kind: "points", level: "F", points: 1 });
  });

  it("is not reached by points of the total where instruments lack points too", () => {
    expect(nextLevel(90, five, [90, 90, 80])).toEqual({ kind: "instruments", level: "ผ่านดี", instrumentMin: 85 });
    expect(nextLevel(90, five, [90, 90, 86])).toEqual({ kind: "instruments", level: "ผ่านดีเยี่ยม", instrumentMin: 95 });
  });

  it("is reached by points of the total where the instruments are there already", () => {
    expect(nextLevel(84, five.slice(1, 2), [85, 85, 85])).toEqual({ kind: "points", level: "ผ่านดี", points: 1 });
  });

  it("cannot be told where the present level depends on missing scores", () => {
    expect(nextLevel(90, five)).toEqual({ kind: "undetermined", levels: ["ผ่านดี", "ผ่าน"] });
    expect(nextLevel(90, five.slice(0, 2))).toEqual({ kind: "undetermined", levels: ["ผ่านดี"] });
  });
});

describe("an office's groups", () => {
  it.each([
    [59.99, 0],
    [59.995, 1],
    [60, 1],
    [85, 1],
    [85.004, 1],
    [85.005, 2],
    [100, 2],
  ])("put %d into group %i", (score, index) => {
    expect(groupOf(score)).toBe(DEFAULT_GROUPS[index]?.name);
  });
});
