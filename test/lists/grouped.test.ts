import { grouped } from "../../src/lists";

describe("things grouped by a key", () => {
  it("stand in the order of their first, each group in the order they came", () => {
    const groups = grouped(["ข2", "ก1", "ข1", "ก2"], (text) => text[0]);
    expect([...groups]).toEqual([
      ["ข", ["ข2", "ข1"]],
      ["ก", ["ก1", "ก2"]],
    ]);
  });

  it("are left out without a key; a blank text and nought are keys", () => {
    const groups = grouped(new Set<unknown>([null, undefined, "", 0, false]), (key) => key);
    expect([...groups.keys()]).toEqual(["", 0, false]);
  });
});
