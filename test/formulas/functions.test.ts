import {
  BAND,
  CellError,
  evaluate,
  evaluateRange,
  FUNCTIONS,
  neededForTwin,
  SUBINDICATOR,
  type CellValue,
  type FunctionWithTwin,
  type Matrix,
} from "../../src/formulas";
import { ALLOWED_FUNCTIONS } from "../xlsx/allowedFunctions";
import { functionNames } from "../xlsx/formulaText";
import { asMatrix, CASES } from "./cases";

function definitionOf(id: string) {
  const definition = FUNCTIONS.find((each) => each.id === id);
  if (definition === undefined) throw new Error(`no function ${id}`);
  return definition;
}

/** Numbers agree to 9 decimals; everything else exactly, errors with their text. */
function closeTo(expected: Matrix): unknown {
  const close = (cell: CellValue): unknown => (typeof cell === "number" ? expect.closeTo(cell, 9) : cell);
  return expected.map((row) => row.map(close));
}

describe.each(CASES.map((each) => ({ ...each, shown: JSON.stringify(each.args) })))(
  "ITAS.$id of $shown: $en",
  ({ id, args, gives }) => {
    it("answers as the table of cases says", () => {
      const ranges = args.map((arg) => (arg === undefined ? undefined : asMatrix(arg)));
      expect(evaluateRange(definitionOf(id), ranges)).toEqual(closeTo(asMatrix(gives)));
    });
  },
);

describe("the table of cases", () => {
  it("has several of every function", () => {
    const count = (id: string) => CASES.filter((each) => each.id === id).length;
    expect(FUNCTIONS.filter(({ id }) => count(id) < 3).map(({ id }) => id)).toEqual([]);
  });

  it("has a column with a bad row for every function that takes one", () => {
    const withBadRow = CASES.filter(({ gives }) => {
      const cells = asMatrix(gives).flat();
      return cells.length > 1 && cells.some((cell) => cell instanceof CellError || cell === "");
    }).map(({ id }) => id);
    const spilling = FUNCTIONS.filter(({ parameters }) => parameters.some(({ each }) => each === true));
    expect(spilling.map(({ id }) => id).filter((id) => !withBadRow.includes(id))).toEqual([]);
  });

  it("shows no error but #VALUE!, #N/A and #DIV/0!, the last without a text", () => {
    const errors = CASES.flatMap(({ gives }) => asMatrix(gives).flat()).filter((cell) => cell instanceof CellError);
    expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual(["#DIV/0!", "#N/A", "#VALUE!"]);
    expect(errors.filter(({ code, message }) => code === "#DIV/0!" && message !== "")).toEqual([]);
  });
});

const WITH_TWIN = FUNCTIONS.filter((each): each is FunctionWithTwin => each.twinKind === "formula");

describe.each(WITH_TWIN.map((definition) => [definition.id, definition] as const))(
  "the twin of ITAS.%s",
  (_, definition) => {
    const twin = definition.twin(definition.parameters.map(({ name }) => `tblExampleTable[[คอลัมน์หนึ่ง]:[${name}]]`));

    it("uses only functions every Excel since 2010 and LibreOffice have", () => {
      for (const name of functionNames(twin)) expect(ALLOWED_FUNCTIONS).toContain(name);
    });

    it("fits into a cell", () => {
      expect(twin.length).toBeLessThan(8192);
    });

    it("needs no more than what it says it needs", () => {
      const args = definition.parameters.map(({ name, optional, neededByTwin }) =>
        optional === true && neededByTwin !== true ? "" : `tbl[${name}]`,
      );
      expect(neededForTwin(definition, args)).toEqual([]);
      // An argument that is missing leaves a hole.
      expect(definition.twin(args)).not.toMatch(/\(,|,,|,\)|undefined/);
    });
  },
);

describe("what a call needs before its twin can be written", () => {
  it("is the scheme's tables, where it counts in them", () => {
    expect(neededForTwin(SUBINDICATOR, ['"9.1"', "A1:A9", "B1:B9"]).map(({ name }) => name)).toEqual(["schemeItems"]);
    expect(neededForTwin(SUBINDICATOR, ['"9.1"', "A1:A9", "B1:B9", "tbl"])).toEqual([]);
  });

  it("is nothing for a band by the usual letters", () => {
    expect(neededForTwin(BAND, ["A1"])).toEqual([]);
  });
});

describe("a function without a twin", () => {
  it("says how it survives instead", () => {
    const kinds = FUNCTIONS.filter(({ twin }) => twin === undefined).map(({ id, twinKind }) => [id, twinKind]);
    expect(kinds).toEqual([
      ["CODE", "none"],
      ["ITEM", "none"],
      ["WHATIF", "sheetColumns"],
      ["QUICKEST", "sheetColumns"],
      ["BEDATE", "none"],
    ]);
  });
});

describe("a call without a required argument", () => {
  it.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))(
    "of ITAS.%s is an error",
    (_, definition) => {
      expect(evaluate(definition, [])).toBeInstanceOf(CellError);
    },
  );
});

describe("a long column", () => {
  const totals: Matrix = Array.from({ length: 100_000 }, (_, index) => [(index % 10_001) / 100]);

  it("looks at the band table once, not once for each cell", () => {
    let looks = 0;
    const bands: Matrix = [["A", 0, null]];
    const watched = new Proxy(bands, {
      get: (target, key) => {
        if (key === "0") looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const answers = evaluateRange(BAND, [totals, undefined, watched]);
    expect(answers).toHaveLength(totals.length);
    expect(looks).toBeLessThan(10);
  });
});
