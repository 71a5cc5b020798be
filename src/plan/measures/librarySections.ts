import { CAUSES, type Scheme } from "../../ita";
import { INDICATOR_TOPICS, QUESTION_THEMES } from "./perceptionTopics";
import { KEPT_IN_THEIR_OWN_WAY, type StepPart } from "./steps";
import { topicsIn } from "./topicOf";
import { TOPIC_IDS, TOPICS, type PeriodId, type TopicId } from "./topics";

/** A part of the library about one topic: what an office finds together in its workbook. */
export interface LibrarySection {
  readonly part: StepPart | "measure";
  readonly topic: string;
}

const section = (part: LibrarySection["part"]) => (topic: string) => ({ part, topic });

const PERCEPTION = [...INDICATOR_TOPICS, ...QUESTION_THEMES, "iit", "eit", "keep"];

/** Everything an action of a year can be told by the library, in the order of the year's items. */
export function librarySections(scheme: Scheme): readonly LibrarySection[] {
  const named = new Set(topicsIn(scheme).values());
  // A year whose names are not known has any of them.
  const topics: readonly TopicId[] = named.size === 0 ? TOPIC_IDS : [...named];
  const periods = new Set<PeriodId>([...topics.map((topic) => TOPICS[topic].period), "as-announced"]);
  return [
    ...[...CAUSES, "missing-element-unnamed"].map(section("cause")),
    ...["quoted", "none"].map(section("comment")),
    ...[...topics, "unknown", "unnamed"].map(section("required")),
    ...[...periods].map(section("period")),
    ...["plan", "report"].map(section("pair")),
    ...[...periods, ...topics.filter((topic) => KEPT_IN_THEIR_OWN_WAY.has(topic))].map(section("keep")),
    ...PERCEPTION.flatMap((topic) => [section("measure")(topic), section("perception")(topic)]),
    ...["publish", "perception"].map(section("closing")),
  ];
}
