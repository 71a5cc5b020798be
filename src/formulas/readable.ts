/** Four times what Excel takes; files may hold longer ones all the same. */
const LONGEST = 32_768;
/** A workbook's name in quotes is looked for to the end of the formula wherever it may begin. */
const MOST_WORKBOOKS = 100;

/** Whether a text is worth reading as a formula: one made to keep us busy is not. */
export function isReadable(formula: string): boolean {
  return formula.length <= LONGEST && formula.split("'[").length <= MOST_WORKBOOKS;
}
