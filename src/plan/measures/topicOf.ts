import type { ItemCode, Scheme } from "../../ita";
import { skeletonKey, textKey } from "../../thai";
import { TOPIC_IDS, TOPICS, type TopicId } from "./topics";

/** A stated year reads as these letters, so that names of two years compare equal. */
const SOME_YEAR = "ปีใดปีหนึ่ง";

/** A name without what changes from year to year: misconduct beside corruption, `เชิงสถิติ`, the year itself. */
function keyOf(name: string): string {
  const steady = textKey(name)
    .replace(/และประพฤติมิชอบ/g, "")
    .replace(/เชิงสถิติ/g, "สถิติ")
    .replace(/(?:พ\.?ศ\.?)?25\d\d/g, SOME_YEAR);
  return skeletonKey(steady);
}

const YEAR_KEY = skeletonKey(SOME_YEAR);
const ANNUAL_KEY = skeletonKey("ประจำปี");

/** The name itself, then without its year, then without being annual at all. */
function spellingsOf(name: string): readonly string[] {
  const key = keyOf(name);
  const yearless = key.replaceAll(YEAR_KEY, "");
  return [key, yearless, yearless.replaceAll(ANNUAL_KEY, "")];
}

/** Where two topics share a looser spelling, the earlier one has it. */
const TOPIC_BY_KEY: ReadonlyMap<string, TopicId> = new Map(
  TOPIC_IDS.flatMap((id) =>
    TOPICS[id].names.flatMap((name) => spellingsOf(name).map((key): [string, TopicId] => [key, id])),
  ).reverse(),
);

/** The topic of an item by its name, in any year's wording and with marks that copying lost. */
export function topicOf(itemName: string): TopicId | undefined {
  for (const key of spellingsOf(itemName)) {
    const found = TOPIC_BY_KEY.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The topic of an item of an assessment. In a year whose structure is confirmed the code decides,
 * because documents misprint names; in any other the printed name does, because the codes are known
 * from third parties only.
 */
export function topicOfItem(scheme: Scheme, code: ItemCode, printedName?: string): TopicId | undefined {
  const byCode = topicsIn(scheme).get(code);
  if (scheme.confirmed && byCode !== undefined) return byCode;
  return (printedName === undefined ? undefined : topicOf(printedName)) ?? byCode;
}

/** A scheme is asked for every item of a plan, and is never changed. */
const KNOWN = new WeakMap<Scheme, ReadonlyMap<ItemCode, TopicId>>();

/** The topics of a year's items, as far as their names are known. */
export function topicsIn(scheme: Scheme): ReadonlyMap<ItemCode, TopicId> {
  const known = KNOWN.get(scheme);
  if (known !== undefined) return known;
  const topics = new Map(
    scheme.items.flatMap(({ code, name }): readonly (readonly [ItemCode, TopicId])[] => {
      const topic = name === null ? undefined : topicOf(name);
      return topic === undefined ? [] : [[code, topic]];
    }),
  );
  KNOWN.set(scheme, topics);
  return topics;
}

/**
 * The item of another year that is about the same matter: the same topic, else one that took its
 * place, else one whose place it took. Undefined where that year has none or its names are unknown.
 */
export function itemAbout(scheme: Scheme, topic: TopicId): ItemCode | undefined {
  const items = [...topicsIn(scheme)];
  const related = (test: (other: TopicId) => boolean) => items.find(([, other]) => test(other))?.[0];
  const earlier = TOPICS[topic].follows ?? [];
  return (
    related((other) => other === topic) ??
    related((other) => TOPICS[other].follows?.includes(topic) === true) ??
    earlier.map((each) => related((other) => other === each)).find((code) => code !== undefined)
  );
}
