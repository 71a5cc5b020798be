import type { FunctionDefinition } from "./definition";
import type { FormulaTokens } from "./formulaTokens";
import { FUNCTIONS } from "./functions";

const NAMESPACE = "ITAS";

/** What Excel and LibreOffice put before the name of a function they do not know. */
const PREFIXES = ["_XLFN.", "_XLUDF.", "_XLL.", "_XLDUDF_", "_XLWS."];

/** A call in canonical form; optional arguments at the end may be left out. */
export function callOf({ id }: Pick<FunctionDefinition, "id">, args: readonly string[]): string {
  return `${NAMESPACE}.${id}(${args.join(",")})`;
}

/** The id of the function a name stands for in any spelling, such as `BAND` for `_xldudf_ITAS_BAND`. */
export function idOfName(name: string): string | undefined {
  let rest = name.toUpperCase();
  let isPrefixed = false;
  for (;;) {
    const prefix = PREFIXES.find((other) => rest.startsWith(other));
    if (prefix === undefined) break;
    rest = rest.slice(prefix.length);
    isPrefixed = true;
  }
  if (rest.startsWith(`${NAMESPACE}.`)) return rest.slice(NAMESPACE.length + 1);
  // Unprefixed it may be a name somebody defined.
  return isPrefixed && rest.startsWith(`${NAMESPACE}_`) ? rest.slice(NAMESPACE.length + 1) : undefined;
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
