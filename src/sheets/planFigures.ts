import { isItemCode, type Subject } from "../ita";
import { indicatorOf, type Action } from "../plan";
import type { SheetModel } from "./model";

/** What a plan calls a finding: the item's code, or the indicator by its number. */
export function subjectLabel({ texts }: Pick<SheetModel, "texts">, subject: Subject): string {
  return isItemCode(subject) ? subject : texts.plan.indicator(subject);
}

/**
 * Points an action brings to the total, so that the rows of a plan add up: only the first action of a
 * finding, and of an indicator only where none of its items is in the plan. Undefined for none.
 */
export function actionImpact({ plan, figures, scheme }: SheetModel, { id, subject }: Action): number | undefined {
  if (plan.actions.find((other) => other.subject === subject)?.id !== id) return undefined;
  if (isItemCode(subject)) return figures.impacts.get(subject);
  const isAlone = plan.actions.every(
    (other) => other.subject === subject || indicatorOf(other.subject, scheme) !== Number(subject),
  );
  return isAlone ? figures.indicatorImpacts.get(subject) : undefined;
}
