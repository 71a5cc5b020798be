import { FUNCTIONS, functionsMetadata } from "../../src/formulas";

/**
 * What is released. Formulas in people's workbooks rely on it: lines may be added, and optional
 * parameters at the end of one, but nothing here may change.
 */
const RELEASED = `
NUM(text[]) = []
CODE(text[]) = []
ITEM(name[], names[]?) = []
SUBINDICATOR(subindicator[], codes[], scores[], schemeItems[]?) = []
INDICATOR(indicator[], codes[], scores[], schemeItems[]?) = []
INSTRUMENT(instrument[], indicators[], scores[], schemeIndicators[]?) = []
TOTAL(instruments[], weights[]?) = cell
BAND(total[], instruments[]?, schemeBands[]?) = []
POINTSTO(total[], instruments[]?, schemeBands[]?) = []
GROUP(score[], groups[]?) = []
IMPACT(code[], score[], schemeItems[]?, schemeIndicators[]?, schemeWeights[]?) = []
WHATIF(total, fixedCodes[], codes[], scores[], schemeItems[]?, schemeIndicators[]?, schemeWeights[]?) = cell
QUICKEST(total, target, codes[], scores[], schemeItems[]?, schemeIndicators[]?, schemeWeights[]?, oitFirst?) = []
FISCALYEAR(date[]) = []
BEDATE(date[], format?) = []
`.trim();

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly result: { readonly dimensionality: string };
  readonly parameters: readonly { readonly name: string; readonly dimensionality: string; readonly optional?: true }[];
}

/** `BAND(total[], instruments[]?) = []`: `[]` is a range, `?` is optional. */
function signature({ id, parameters, result }: FunctionMetadata): string {
  const shown = parameters.map(
    ({ name, dimensionality, optional }) =>
      name + (dimensionality === "matrix" ? "[]" : "") + (optional === true ? "?" : ""),
  );
  return `${id}(${shown.join(", ")}) = ${result.dimensionality === "matrix" ? "[]" : "cell"}`;
}

describe("released functions", () => {
  const functions = functionsMetadata(FUNCTIONS, "th", "").functions as readonly FunctionMetadata[];

  it("keep their ids, order, parameters and dimensions", () => {
    expect(functions.map(signature).join("\n")).toBe(RELEASED);
  });

  it("are named as their ids", () => {
    expect(functions.filter(({ id, name }) => id !== name)).toEqual([]);
  });

  it("have optional parameters last only", () => {
    const mixed = functions.filter(({ parameters }) =>
      parameters.some(({ optional }, index) => optional !== true && parameters[index - 1]?.optional === true),
    );
    expect(mixed.map(({ id }) => id)).toEqual([]);
  });
});
