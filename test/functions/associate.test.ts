import { FUNCTIONS } from "../../src/formulas";

type Callback = (...args: readonly unknown[]) => unknown;

class FakeError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const associated = new Map<string, Callback>();
const fake = {
  associate: (id: string, callback: Callback) => {
    associated.set(id, callback);
  },
  Error: FakeError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" },
};

function call(id: string, ...args: readonly unknown[]): unknown {
  const callback = associated.get(id);
  if (callback === undefined) throw new Error(`${id} is not associated`);
  return callback(...args);
}

beforeAll(async () => {
  Object.assign(globalThis, { CustomFunctions: fake });
  await import("../../src/functions");
});

describe("the functions Excel is told about", () => {
  it("are all that are defined, by id", () => {
    expect([...associated.keys()]).toEqual(FUNCTIONS.map(({ id }) => id));
  });

  it("take a single cell as it comes, and answer a range of one where Excel was told of ranges", () => {
    expect(call("BAND", 84.995)).toEqual([["A"]]);
    expect(call("BAND", [[84.995]])).toEqual([["A"]]);
    expect(call("TOTAL", [[80], [80], [90]], null)).toBe(84);
  });

  it("answer a whole column in one call, a bad row in its place only", () => {
    expect(call("NUM", [["๙๑.๘๕"], ["สิบ"], [""], [90]])).toEqual([
      [91.85],
      [new FakeError("#VALUE!", "สิบ")],
      [""],
      [90],
    ]);
  });

  it("take null for an optional argument that was left out", () => {
    expect(call("BAND", 72.3, null, null)).toEqual([["C"]]);
  });

  it("take null for a blank cell where one cell is asked for", () => {
    expect(call("WHATIF", null, [["O1"]], [["O1"]], [[0]])).toBe("");
    expect(call("QUICKEST", null, 85, [["O1"]], [[0]])).toEqual([[""]]);
  });

  it("spill a table", () => {
    expect(call("QUICKEST", 80, 84, [["O42"], ["O43"]], [[0], [0]], null, null, null, null)).toEqual([["O42", 5, 85]]);
  });

  it.each([
    ["an error object of the runtime", (code: string) => new FakeError(code)],
    ["an error with a basic value", (code: string) => ({ type: "Error", basicType: "Error", basicValue: code })],
  ])("know %s in a range", (_, error) => {
    expect(call("BAND", [[90], [error("#N/A")], [error("#DIV/0!")], [error("#REF!")]])).toEqual([
      ["A"],
      [new FakeError("#N/A")],
      [new FakeError("#DIV/0!")],
      [new FakeError("#VALUE!")],
    ]);
  });

  it("ignore what Excel appends to the arguments", () => {
    expect(call("NUM", "12", { address: "A1" })).toEqual([[12]]);
  });

  it("answer an error with one of Excel's, with its text if there is one", () => {
    expect(call("BAND", null)).toEqual([[new FakeError("#VALUE!", "total?")]]);
    expect(call("SUBINDICATOR", "99.9", [["O1"]], [[100]], null)).toEqual([[new FakeError("#N/A")]]);
  });

  it("answer nothing with an empty text, because not assessed is not zero", () => {
    expect(call("TOTAL", [[80], [""], [90]], null)).toBe("");
  });
});
