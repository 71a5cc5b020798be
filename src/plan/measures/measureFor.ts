import { codeLetter, type ItemCode, type ItemResult, type Scheme } from "../../ita";
import type { ActionKind, Measure } from "../action";
import { indicatorTopic, questionTopic, type PerceptionTopic } from "./perceptionTopics";
import { fixSteps, keepSteps, perceptionSteps, type StepRef } from "./steps";
import { topicOfItem } from "./topicOf";

/** What an action does about its finding, and how. */
export interface MeasureAndSteps {
  readonly measure: Measure | null;
  readonly steps: readonly StepRef[];
  /** Which of the two are ours until a person accepts them; a document's own recommendation is not. */
  readonly proposed: readonly ("measure" | "steps")[];
}

/** An item of an assessment that becomes an action. */
export interface ItemSubject {
  /** The scheme of the year that was assessed. */
  readonly scheme: Scheme;
  readonly code: ItemCode;
  readonly item: ItemResult;
  readonly kind: ActionKind;
  /** The fiscal year the plan is carried out in; null where it is not known. */
  readonly fiscalYear: number | null;
}

/** The measure and steps of an item: the document's recommendation wins as measure, the steps are the library's. */
export function measureFor(subject: ItemSubject): MeasureAndSteps {
  const { scheme, code, item, kind, fiscalYear } = subject;
  if (codeLetter(code) !== "O") return perceptionMeasure(kind, questionTopic(scheme, code, item.name), item);
  const finding = { scheme, code, item, topic: topicOfItem(scheme, code, item.name), fiscalYear };
  const steps = kind === "fix" ? fixSteps(finding) : keepSteps(finding);
  return together(item.recommendation, ruleOf(kind, item), steps);
}

/** The measure and steps of an indicator of IIT or EIT; null for OIT's, whose items have their own. */
export function measureForIndicator(no: number, kind: ActionKind, recommendation?: string): MeasureAndSteps | null {
  const topic = indicatorTopic(no);
  return topic === undefined
    ? null
    : perceptionMeasure(kind, topic, recommendation === undefined ? {} : { recommendation });
}

function ruleOf(kind: ActionKind, item: ItemResult): Measure {
  if (kind === "maintain") return { source: "keep-current" };
  return item.cause === undefined ? { source: "comment" } : { source: "cause", cause: item.cause };
}

function perceptionMeasure(
  kind: ActionKind,
  topic: PerceptionTopic,
  { recommendation }: Pick<ItemResult, "recommendation">,
): MeasureAndSteps {
  const measure = { source: "perception", topic: kind === "maintain" ? "keep" : topic } as const;
  return together(recommendation, measure, perceptionSteps(kind, topic));
}

function together(recommendation: string | undefined, rule: Measure, steps: readonly StepRef[]): MeasureAndSteps {
  if (recommendation === undefined) return { measure: rule, steps, proposed: ["measure", "steps"] };
  return { measure: { source: "document", text: recommendation }, steps, proposed: ["steps"] };
}
