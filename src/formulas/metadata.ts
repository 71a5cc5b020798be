import { spills, type FunctionDefinition, type Parameter } from "./definition";

export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly object[];
}

/** A parameter that takes ranges; a single cell reaches it as a range of one cell. */
export function takesRanges({ matrix, each }: Parameter): boolean {
  return matrix === true || each === true;
}

function dimensionality(isRange: boolean): "matrix" | "scalar" {
  return isRange ? "matrix" : "scalar";
}

/**
 * The custom-functions metadata Excel reads, in one language. Ids and names are the same in both;
 * ranges are declared `any` so that a blank cell does not arrive as 0.
 */
export function functionsMetadata(
  definitions: readonly FunctionDefinition[],
  language: "th" | "en",
  helpUrl: string,
): FunctionsMetadata {
  return {
    // Else Excel answers with an error itself wherever one cell of a range has one.
    allowErrorForDataTypeAny: true,
    functions: definitions.map((definition) => ({
      id: definition.id,
      name: definition.id,
      description: definition.description[language],
      helpUrl: `${helpUrl}#${definition.id.toLowerCase()}`,
      result: { type: "any", dimensionality: dimensionality(spills(definition)) },
      parameters: definition.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description[language],
        type: "any",
        dimensionality: dimensionality(takesRanges(parameter)),
        ...(parameter.optional === true ? { optional: true } : {}),
      })),
    })),
  };
}
