import type { FunctionDefinition } from "./definition";

export interface FunctionsMetadata {
  readonly functions: readonly object[];
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
    functions: definitions.map((definition) => ({
      id: definition.id,
      name: definition.id,
      description: definition.description[language],
      helpUrl: `${helpUrl}#${definition.id.toLowerCase()}`,
      result: { type: "any", dimensionality: "scalar" },
      parameters: definition.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description[language],
        type: "any",
        dimensionality: parameter.matrix === true ? "matrix" : "scalar",
        ...(parameter.optional === true ? { optional: true } : {}),
      })),
    })),
  };
}
