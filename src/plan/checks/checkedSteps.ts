/** The steps of an action as the checks look at them, one a line. */
export function checkedSteps(text: string | null): readonly string[] {
  return text === null || text.trim() === "" ? [] : text.split("\n");
}
