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

  it("take a single cell as it comes", () => {
    expect(call("BAND", 84.995)).toBe("A");
    expect(call("NUM", "๙๑.๘๕")).toBe(91.85);
  });

  it("take null for an optional argument that was left out", () => {
    expect(call("BAND", 72.3, null, null)).toBe("C");
  });

  it("take ranges as rows", () => {
    expect(call("TOTAL", [[80], [80], [90]], null)).toBe(84);
  });

  it("ignore what Excel appends to the arguments", () => {
    expect(call("NUM", "12", { address: "A1" })).toBe(12);
  });

  it("answer an error with one of Excel's, with its text if there is one", () => {
    expect(call("BAND", null)).toEqual(new FakeError("#VALUE!", "total?"));
    expect(call("SUBINDICATOR", "99.9", [["O1"]], [[100]], null)).toEqual(new FakeError("#N/A"));
  });

  it("answer nothing with an empty text, because not assessed is not zero", () => {
    expect(call("TOTAL", [[80], [""], [90]], null)).toBe("");
  });
});
