import { neededForTwin, type FunctionDefinition } from "./definition";
import { FormulaTokens } from "./formulaTokens";

/**
 * The native formula in place of a call, as one operand, so that it can stand wherever the call stood;
 * undefined for a function without one, or without an argument its twin needs. An argument left out is an
 * empty text.
 */
export function twinOf(definition: FunctionDefinition, args: readonly string[]): string | undefined {
  if (definition.twinKind !== "formula" || neededForTwin(definition, args).length > 0) return undefined;
  const text = definition.twin(args);
  const tokens = FormulaTokens.read(text);
  return tokens === undefined || tokens.isOperand(tokens.whole) ? text : `(${text})`;
}
