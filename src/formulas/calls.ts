import type { FunctionDefinition } from "./definition";
import type { FormulaTokens } from "./formulaTokens";
import { FUNCTIONS } from "./functions";
import { idOfName, NAMESPACE } from "./spelledNames";

/** A call in canonical form; optional arguments at the end may be left out. */
export function callOf({ id }: Pick<FunctionDefinition, "id">, args: readonly string[]): string {
  return `${NAMESPACE}.${id}(${args.join(",")})`;
}

/** The id of the function called here; a function of another workbook is none of ours. */
export function idOfCall(tokens: FormulaTokens, index: number): string | undefined {
  const { type, value } = tokens.at(index);
  return type === "func" && !tokens.is(index - 1, "!") ? idOfName(value) : undefined;
}

const BY_ID: ReadonlyMap<string, FunctionDefinition> = new Map(
  FUNCTIONS.map((definition) => [definition.id, definition]),
);

/** The definition of the function called here. */
export function definitionOfCall(tokens: FormulaTokens, index: number): FunctionDefinition | undefined {
  return BY_ID.get(idOfCall(tokens, index) ?? "");
}
