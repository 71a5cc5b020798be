import { UntilStill } from "../../workbench/grid/untilStill";

/** A spreadsheet whose calculations change as many values as told, one after the other. */
function calculating(...changes: readonly number[]): number {
  const left = [...changes];
  let rounds = 0;
  const still = new UntilStill(() => {
    rounds += 1;
    still.calculated(left.shift() ?? 0);
  });
  still.calculated(left.shift() ?? 0);
  jest.runAllTimers();
  return rounds;
}

describe("calculating until nothing changes", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it("does not calculate again what changed nothing", () => {
    expect(calculating(0)).toBe(0);
  });

  it("goes on while values change, and once more to see that none does", () => {
    expect(calculating(1132, 4, 2, 0)).toBe(3);
  });

  it("gives up on formulas that never come to rest", () => {
    expect(calculating(...Array.from({ length: 50 }, () => 1))).toBe(4);
  });

  it("waits while one calculation follows the other", () => {
    let rounds = 0;
    const still = new UntilStill(() => (rounds += 1));
    for (let request = 0; request < 9; request += 1) {
      still.calculated(100);
      jest.advanceTimersByTime(200);
    }
    expect(rounds).toBe(0);
    jest.runAllTimers();
    expect(rounds).toBe(1);
  });
});
