import type { ItemCode } from "../../ita";
import type { Draft } from "../recognise/draft";
import type { GroupMember, GroupRange } from "../recognise/tables/groupTables";

/** Whether a score belongs to a group; a limit itself only where the group says so. */
function fits(score: number, { from, to, includesFrom, includesTo }: GroupRange): boolean {
  const onLimit = score === from || score === to;
  if (onLimit) return (score === from && includesFrom) || (score === to && includesTo);
  return score > from && score < to;
}

/** Holds the groups a document sorts its items into against their scores, and against each other. */
export function checkGroups(draft: Draft): void {
  const first = new Map<ItemCode, GroupMember>();
  for (const member of draft.groupMembers) {
    const { code, range, place } = member;
    const before = first.get(code);
    if (before === undefined) first.set(code, member);
    else if (before.range.label !== range.label) {
      draft.note("group-differs", place, { item: code, first: before.range.label, second: range.label });
    }
    const score = draft.items.get(code)?.score;
    if (score !== undefined && !fits(score, range)) {
      draft.note("group-differs", place, { item: code, first: range.label, score });
    }
  }
}
