import { LANGUAGES, texts } from "../../i18n";
import { isIndicatorNumber, parseItemCode, type Subject } from "../../ita";
import { actionId, parseActionId, type OwnAction } from "../../plan";
import { textKey, toArabicDigits } from "../../thai";
import type { CellContent } from "../../sheets";
import type { WorkbookContent } from "../content";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";

/** A row of the plan that people see, and the id it has or is to have. */
export interface PlanRow {
  /** Data row of the table, from 0. */
  readonly index: number;
  readonly id: string;
  readonly subject: Subject;
  /** It has no id of its own: none, or one that another row has already. */
  readonly isNew: boolean;
  readonly cell: (key: string) => CellContent;
}

/** What a row says it is about: a code in any spelling, or an indicator by its number. */
export function subjectIn(text: string): Subject | undefined {
  const code = parseItemCode(text)?.code;
  if (code !== undefined) return code;
  const key = toArabicDigits(textKey(text));
  for (const language of LANGUAGES) {
    const word = textKey(texts(language).sheets.plan.indicator(""));
    const number = key.startsWith(word) ? key.slice(word.length) : "";
    if (isIndicatorNumber(number)) return number;
  }
  return undefined;
}

/** The next id of a subject that no row has. */
function freeId(key: string, subject: Subject, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = actionId(key, subject, n);
    if (!taken.has(textKey(id))) return id;
  }
}

/**
 * The rows of the plan that say what they are about. An id belongs to the first row that has it; a row
 * that was copied or typed gets the next free one, so ids neither collide nor move. A row with an id of
 * another plan, or with words of a person's where its id belongs, is not one of this plan's.
 */
export function planRowsIn(content: WorkbookContent, key: string): readonly PlanRow[] {
  const rows = (viewOf(content, "tblPlan")?.rows ?? []).map((cell, index) => ({
    index,
    cell,
    written: (saying(valueOf(cell("id"))) ?? "").trim(),
    about: (saying(valueOf(cell("item"))) ?? "").trim(),
  }));
  const taken = new Set(rows.map(({ written }) => textKey(written)));
  const seen = new Set<string>();
  const found: PlanRow[] = [];
  for (const { index, cell, written, about } of rows) {
    const parsed = parseActionId(written);
    if (written !== "" && parsed?.key !== key) continue;
    const isOwn = parsed !== undefined && !seen.has(textKey(written));
    const subject = isOwn ? parsed.subject : (subjectIn(about) ?? parsed?.subject);
    if (subject === undefined) continue;
    const id = isOwn ? written : freeId(key, subject, taken);
    taken.add(textKey(id));
    seen.add(textKey(id));
    found.push({ index, id, subject, isNew: !isOwn, cell });
  }
  return found;
}

/** Rows people added beside those that would be proposed. */
export function ownActionsIn(rows: readonly PlanRow[], proposed: ReadonlySet<string>): readonly OwnAction[] {
  return rows.filter(({ id }) => !proposed.has(id)).map(({ id, subject }) => ({ id, subject }));
}

/** The plan has an action for an indicator as a whole. */
export function plansIndicators(content: WorkbookContent, key: string): boolean {
  return planRowsIn(content, key).some(({ subject }) => isIndicatorNumber(subject));
}

/** By data row, the ids of rows that have none of their own yet. */
export function newIdsIn(content: WorkbookContent, key: string): ReadonlyMap<number, string> {
  return new Map(planRowsIn(content, key).flatMap(({ index, id, isNew }) => (isNew ? [[index, id] as const] : [])));
}
