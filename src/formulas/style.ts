/**
 * How a formula with ITAS functions is written into a cell. `native`: their twins only, for any
 * machine. `resilient`: the function where it exists, its twin where it does not.
 */
export type FormulaStyle = "native" | "resilient";

/** A canonical formula (calls such as `ITAS.BAND(a,b)`, no leading `=`) in a style. */
export function inStyle(canonical: string, _style: FormulaStyle): string {
  return canonical;
}

/**
 * A formula as a workbook holds it, in any style and spelling, in canonical form. `table` is the table
 * its cell belongs to, which short references such as `[@score]` leave out.
 */
export function toCanonical(formula: string, _table?: string): string {
  return formula.replace(/^=/, "");
}
