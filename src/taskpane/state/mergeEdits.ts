import type { ActionEdit, PlanEdits } from "../../plan";

type Fields = Readonly<Partial<Record<string, unknown>>>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of every field, what was changed here since the sheets were last read; else what the sheets say now. */
function mergedFields(here: Fields, before: Fields, now: Fields): Fields {
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(here), ...Object.keys(before), ...Object.keys(now)])) {
    const value = isSame(here[key], before[key]) ? now[key] : here[key];
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** What a person decided here and what was typed into the sheets meanwhile, as one. */
export function mergeEdits(here: PlanEdits, before: PlanEdits, now: PlanEdits): PlanEdits {
  const actions: Record<string, ActionEdit> = {};
  for (const id of new Set([here, before, now].flatMap((edits) => Object.keys(edits.actions)))) {
    const edit = mergedFields({ ...here.actions[id] }, { ...before.actions[id] }, { ...now.actions[id] });
    if (Object.keys(edit).length > 0) actions[id] = edit;
  }
  return {
    actions,
    names: mergedFields(here.names, before.names, now.names) as PlanEdits["names"],
    added: [...new Set([...now.added, ...here.added.filter((name) => !before.added.includes(name))])],
  };
}
