import { FormulaTokens } from "./formulaTokens";
import { inStyle } from "./style";

const LOST = "#REF!";
const REFERENCE = /^(?:range|structured)/;

/**
 * Whether a formula is another one with `#REF!` in place of references: what that one named was deleted.
 * Both are canonical. Twins are compared: which function a twin is of may show in nothing but its references.
 */
export function hasLostReferences(formula: string, whole: string): boolean {
  if (!formula.includes(LOST)) return false;
  const [now, then] = [formula, whole].map((text) => FormulaTokens.read(inStyle(text, "native")));
  if (now === undefined || then?.whole.to !== now.whole.to) return false;
  let lost = 0;
  for (let index = 0; index < now.whole.to; index += 1) {
    const [is, was] = [now.at(index), then.at(index)];
    if (is.value === was.value) continue;
    if (is.value !== LOST || !REFERENCE.test(was.type)) return false;
    lost += 1;
  }
  return lost > 0;
}
