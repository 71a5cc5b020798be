/**
 * The steps of an action as the checks look at them, one a line. While no library proposes any, a blank
 * is not held against a plan: once one does, it becomes `[]`.
 */
export function checkedSteps(text: string | null): readonly string[] | undefined {
  if (text === null || text.trim() === "") return undefined;
  return text.split("\n");
}
