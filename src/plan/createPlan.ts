import {
  calendarFor,
  codeLetter,
  compareCodes,
  isItemCode,
  NATIONAL_TARGET,
  type Assessment,
  type ItemCode,
  type ItemResult,
  type Scheme,
} from "../ita";
import { textHash, textKey } from "../thai";
import type { Action, Measure, Plan, ProposedField } from "./action";
import { proposeDates } from "./dates";
import { ownerSpelling } from "./owners";

/** A short stable key of an agency's name; names with other spaces give the same key. */
export function agencyKey(agency: string | null): string {
  return textHash(textKey(agency ?? ""))
    .toUpperCase()
    .padStart(7, "0")
    .slice(-5);
}

/** `A1B2C-2563`: what the ids of all actions of a plan begin with. */
export function planKey(agency: string | null, fiscalYear: number | null): string {
  return `${agencyKey(agency)}-${String(fiscalYear ?? 0)}`;
}

/** `A1B2C-2563-O2-1`: agency, fiscal year of the assessment, item, running number. */
export function actionId(key: string, item: ItemCode, n = 1): string {
  return [key, item, String(n)].join("-");
}

/**
 * Turns every scored item into an action for the following fiscal year. Owners, monitors and
 * recommendations come from the document only; measures made by rule and dates from the calendar are
 * marked proposed. A plan that exists keeps its key, though the agency's name is spelt otherwise now.
 */
export function createPlan(
  assessment: Assessment,
  scheme: Scheme,
  threshold = NATIONAL_TARGET,
  key = planKey(assessment.agency, assessment.fiscalYear),
): Plan {
  const fiscalYear = assessment.fiscalYear === null ? null : assessment.fiscalYear + 1;
  const calendar = fiscalYear === null ? undefined : calendarFor(fiscalYear);
  const spelt = ownerSpelling(assessment);
  const actions: Action[] = [];
  for (const [code, item] of Object.entries(assessment.items)) {
    if (!isItemCode(code) || item?.score === undefined) continue;
    const names = [item.name, scheme.items.find((other) => other.code === code)?.name].join(" ");
    const dates = calendar === undefined || codeLetter(code) !== "O" ? undefined : proposeDates(names, calendar);
    const kind = item.score < threshold ? "fix" : "maintain";
    const measure = measureFor(code, item, kind);
    const [lead, ...support] = (item.owners ?? []).map(spelt);
    const proposed: ProposedField[] = [
      ...(measure === null || measure.source === "document" ? [] : (["measure"] as const)),
      ...(dates === undefined ? [] : (["dates"] as const)),
    ];
    actions.push({
      id: actionId(key, code),
      kind,
      item: code,
      score: item.score,
      measure,
      lead: lead ?? null,
      support,
      monitor: item.monitor === undefined ? null : spelt(item.monitor),
      start: dates?.start ?? null,
      publishBy: dates?.publishBy ?? null,
      approveBy: dates?.approveBy ?? null,
      status: "not-started",
      proposed,
    });
  }
  return { fiscalYear, threshold, actions: actions.sort((a, b) => compareCodes(a.item, b.item)) };
}

/** The document's own recommendation, or a rule; there is no rule yet for questions of IIT and EIT. */
function measureFor(code: ItemCode, item: ItemResult, kind: Action["kind"]): Measure | null {
  if (item.recommendation !== undefined) return { source: "document", text: item.recommendation };
  if (codeLetter(code) !== "O") return null;
  if (kind === "maintain") return { source: "keep-current" };
  return item.cause === undefined ? { source: "comment" } : { source: "cause", cause: item.cause };
}
