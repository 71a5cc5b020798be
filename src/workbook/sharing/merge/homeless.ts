import type { Subject } from "../../../ita";
import type { Difference, Merged, RefusalCode, TravellingField } from "../../../plan";

/** What the plan of a workbook has room for. */
export interface Room {
  /** What its actions are about. */
  readonly subjects: ReadonlySet<Subject>;
  readonly hasColumn: (field: TravellingField) => boolean;
}

function refusalOf({ fate, field, subject }: Difference, { subjects, hasColumn }: Room): RefusalCode | undefined {
  if (fate.kind === "added") return subject !== null && subjects.has(subject) ? undefined : "row-gone";
  if (fate.kind === "remark") return hasColumn("note") ? undefined : "column-gone";
  if (fate.kind === "refused" || fate.kind === "settled" || field === null) return undefined;
  return hasColumn(field) ? undefined : "column-gone";
}

/**
 * The merge without what the workbook has no place for: columns somebody took out of the plan, and rows about
 * something no action is about. They are refused and no more.
 */
export function withoutHomeless(merged: Merged, room: Room): Merged {
  const gone = new Set<string>();
  const differences = merged.differences.map((difference): Difference => {
    const reason = refusalOf(difference, room);
    if (reason === undefined) return difference;
    if (difference.fate.kind === "added" && difference.id !== null) gone.add(difference.id);
    return { ...difference, fate: { kind: "refused", reason } };
  });
  const held = [...merged.changes].map(([id, entries]) => {
    const kept = Object.entries(entries).filter(([field]) => room.hasColumn(field as TravellingField));
    return [id, Object.fromEntries(kept)] as const;
  });
  return {
    ...merged,
    differences,
    changes: new Map(held.filter(([, entries]) => Object.keys(entries).length > 0)),
    added: merged.added.filter(({ id }) => !gone.has(id)),
  };
}
