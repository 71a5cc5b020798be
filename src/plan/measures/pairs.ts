import type { ItemCode, Scheme } from "../../ita";
import { topicOf, topicsIn } from "./topicOf";
import { TOPIC_IDS, TOPICS, type TopicId } from "./topics";

/** Evidence comes in pairs: what an office announces, and the report on carrying it out. */
export interface Partners {
  /** What the topic itself is in the pair. */
  readonly role: "plan" | "report";
  readonly topics: readonly TopicId[];
}

/** The other half of a topic's evidence; undefined where it stands alone. */
export function partnersOf(topic: TopicId): Partners | undefined {
  const reports = TOPICS[topic].reports ?? [];
  if (reports.length > 0) return { role: "plan", topics: reports };
  const plans = TOPIC_IDS.filter((id) => TOPICS[id].reports?.includes(topic) === true);
  return plans.length > 0 ? { role: "report", topics: plans } : undefined;
}

/** The items of a year that are the other half of a topic's evidence, in the order of the scheme. */
export function partnerItems(scheme: Scheme, topic: TopicId): readonly ItemCode[] {
  const partners = partnersOf(topic)?.topics ?? [];
  return [...topicsIn(scheme)].filter(([, other]) => partners.includes(other)).map(([code]) => code);
}

/** Topics about the first six months of the fiscal year: nothing of them exists before 1 April. */
export const FIRST_HALF_TOPICS: readonly TopicId[] = TOPIC_IDS.filter((id) => TOPICS[id].period === "first-half");

/** An item about the first six months, by its name; a name we do not know says so itself. */
export function isAboutFirstHalf(itemName: string): boolean {
  const topic = topicOf(itemName);
  return topic === undefined ? /รอบ\s*6\s*เดือน/.test(itemName) : TOPICS[topic].period === "first-half";
}
