import type { Cause, ItemCode, ItemResult, Scheme } from "../../ita";
import type { ActionKind } from "../action";
import { LONGEST_QUOTE, missingElement, shortened } from "./commentWords";
import { partnerItems, partnersOf } from "./pairs";
import type { PerceptionTopic } from "./perceptionTopics";
import { TOPICS, type TopicId } from "./topics";

/** The parts of the library steps are taken from, in the order in which an action goes through them. */
export type StepPart = "cause" | "comment" | "required" | "period" | "pair" | "keep" | "perception" | "closing";

/** The lines of one topic in one part of the library, and what their blanks are filled with. */
export interface StepRef {
  readonly part: StepPart;
  readonly topic: string;
  /** Words of a comment or a name, short enough to quote. */
  readonly words?: string;
  /** The fiscal year of the assessment that is prepared for (Buddhist era). */
  readonly year?: number;
  /** The items that are the other half of the evidence. */
  readonly partners?: readonly ItemCode[];
}

/** Topics of `required` for an item whose matter we do not know. */
const UNKNOWN = { named: "unknown", unnamed: "unnamed" } as const;

/** What an assessor's comment asks for. */
export function commentSteps(cause: Cause | undefined, comment: string | undefined): readonly StepRef[] {
  if (cause === "missing-element") {
    const words = comment === undefined ? null : missingElement(comment);
    return [
      words === null
        ? { part: "cause", topic: "missing-element-unnamed" }
        : { part: "cause", topic: "missing-element", words },
    ];
  }
  if (cause !== undefined) return [{ part: "cause", topic: cause }];
  const words = comment === undefined ? "" : shortened(comment);
  return [words === "" ? { part: "comment", topic: "none" } : { part: "comment", topic: "quoted", words }];
}

/** The finding of one OIT item, and the year its correction is for. */
export interface ItemFinding {
  readonly scheme: Scheme;
  readonly code: ItemCode;
  readonly item: ItemResult;
  readonly topic: TopicId | undefined;
  /** The fiscal year of the assessment that is prepared for; null where no year is known. */
  readonly fiscalYear: number | null;
}

const inYear = (fiscalYear: number | null) => (fiscalYear === null ? {} : { year: fiscalYear });

function pairSteps({ scheme, topic }: ItemFinding): readonly StepRef[] {
  const partners = topic === undefined ? undefined : partnersOf(topic);
  if (topic === undefined || partners === undefined) return [];
  const items = partnerItems(scheme, topic);
  return items.length === 0 ? [] : [{ part: "pair", topic: partners.role, partners: items }];
}

function requiredSteps({ scheme, code, item, topic }: ItemFinding): readonly StepRef[] {
  if (topic !== undefined) return [{ part: "required", topic }];
  const name = item.name ?? scheme.items.find((each) => each.code === code)?.name;
  return name == null
    ? [{ part: "required", topic: UNKNOWN.unnamed }]
    : [{ part: "required", topic: UNKNOWN.named, words: shortened(name, LONGEST_QUOTE) }];
}

/** From the comment to the page that scores: what was wrong, what it must contain, of which period, and the last look. */
export function fixSteps(finding: ItemFinding): readonly StepRef[] {
  const { item, topic, fiscalYear } = finding;
  const period = topic === undefined ? "as-announced" : TOPICS[topic].period;
  return [
    ...commentSteps(item.cause, item.comment),
    ...requiredSteps(finding),
    { part: "period", topic: period, ...inYear(fiscalYear) },
    ...pairSteps(finding),
    { part: "closing", topic: "publish" },
  ];
}

/** How a page that scored stays current until the next assessment has confirmed it. */
export function keepSteps(finding: ItemFinding): readonly StepRef[] {
  const { topic, fiscalYear } = finding;
  const period = topic === undefined ? "as-announced" : TOPICS[topic].period;
  return [
    { part: "keep", topic: period, ...inYear(fiscalYear) },
    ...(topic !== undefined && KEPT_IN_THEIR_OWN_WAY.has(topic) ? [{ part: "keep", topic } as const] : []),
    ...pairSteps(finding),
    { part: "closing", topic: "publish" },
  ];
}

/** Topics for which keeping current means something more than their period says. */
export const KEPT_IN_THEIR_OWN_WAY: ReadonlySet<TopicId> = new Set<TopicId>([
  "structure",
  "executives",
  "contact",
  "laws",
  "news",
  "questions",
  "social-network",
  "e-service",
  "complaint-channel",
  "feedback-channel",
  "executive-pledge",
  "no-gift-pledge",
]);

/** What to do about a perception score. */
export function perceptionSteps(kind: ActionKind, topic: PerceptionTopic): readonly StepRef[] {
  return [
    { part: "perception", topic: kind === "maintain" ? "keep" : topic },
    { part: "closing", topic: "perception" },
  ];
}
