import { STATUSES } from "../action";
import type { ActionEdit, PlanEdits, RepairedField } from "../edits";
import type { PlanFinding } from "./planFinding";

const DATES: ReadonlySet<string> = new Set(["start", "publishBy", "approveBy", "completedOn"]);
const ADDRESSES: ReadonlySet<string> = new Set(["pageUrl", "fileUrl"]);

/** What a finding would put in place of what stands, as an edit; undefined where nothing can be done by itself. */
function repairOf({ fix }: PlanFinding): ActionEdit | undefined {
  if (fix === undefined) return undefined;
  const { field, value } = fix;
  const status = field === "status" ? STATUSES.find((each) => each === value) : undefined;
  if (status !== undefined) return { status };
  return DATES.has(field) || ADDRESSES.has(field) ? { [field]: value } : undefined;
}

/** A repair exists, and it is known which action it is of. */
export function isRepairable(finding: PlanFinding): boolean {
  return finding.id !== undefined && repairOf(finding) !== undefined;
}

/** Puts in place what a finding offers. It is a person's decision, so it goes over what was typed. */
export function repair(edits: PlanEdits, finding: PlanFinding): PlanEdits {
  const change = repairOf(finding);
  const { id } = finding;
  if (id === undefined || change === undefined) return edits;
  const edit = edits.actions[id] ?? {};
  const repaired = [...new Set([...(edit.repaired ?? []), ...(Object.keys(change) as RepairedField[])])];
  return { ...edits, actions: { ...edits.actions, [id]: { ...edit, ...change, repaired } } };
}
