import type { ActionEdit, PlanEdits } from "../../plan";

type Earlier = NonNullable<PlanEdits["earlier"]>;
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

type Entries = Readonly<Partial<Record<string, object>>>;

/** The same, of everything that has fields. */
function mergedEntries(here: Entries, before: Entries, now: Entries): Entries {
  const merged: Record<string, object> = {};
  for (const key of new Set([here, before, now].flatMap(Object.keys))) {
    const fields = mergedFields({ ...here[key] }, { ...before[key] }, { ...now[key] });
    if (Object.keys(fields).length > 0) merged[key] = fields;
  }
  return merged;
}

/** What a person decided here and what was typed into the sheets meanwhile, as one. */
export function mergeEdits(here: PlanEdits, before: PlanEdits, now: PlanEdits): PlanEdits {
  return {
    actions: mergedEntries(here.actions, before.actions, now.actions),
    names: mergedFields(here.names, before.names, now.names) as PlanEdits["names"],
    added: [...new Set([...now.added, ...here.added.filter((name) => !before.added.includes(name))])],
    details: mergedEntries(here.details, before.details, now.details),
    offers: mergedFields(here.offers, before.offers, now.offers) as PlanEdits["offers"],
    ...(here.earlier === undefined && now.earlier === undefined
      ? {}
      : { earlier: mergedFields(here.earlier ?? {}, before.earlier ?? {}, now.earlier ?? {}) as Earlier }),
    // Rows are added in the sheet alone.
    ...(now.own === undefined ? {} : { own: now.own }),
  };
}

/** The edits once they are written: what was put right is put right. */
export function withoutRepairs(edits: PlanEdits): PlanEdits {
  const actions = Object.entries(edits.actions).map(([id, edit]): readonly [string, ActionEdit] => {
    const rest = { ...edit };
    delete rest.repaired;
    return [id, rest];
  });
  return { ...edits, actions: Object.fromEntries(actions) };
}
