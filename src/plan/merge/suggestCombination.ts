import { linesOf } from "./entryKey";
import type { Difference, TravellingField } from "./model";

const LISTS: ReadonlySet<TravellingField> = new Set(["support", "alsoServes"]);
/** Of these there is one or another: half of each is neither. */
const SINGLE: ReadonlySet<TravellingField> = new Set([
  "lead",
  "monitor",
  "start",
  "publishBy",
  "approveBy",
  "status",
  "completedOn",
  "budget",
]);

/** Each once, as they come. */
function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/**
 * Answers put together, for a person to go on from: lists name by name, other words line by line, each once,
 * what stands first. Null where one of them is to be chosen, or there is nothing to put together.
 */
export function suggestCombination({
  field,
  standing,
  answers,
}: Pick<Difference, "field" | "standing" | "answers">): string | null {
  if (field === null || SINGLE.has(field)) return null;
  const texts = once([standing ?? "", ...answers.map(({ text }) => text)].filter((text) => text.trim() !== ""));
  if (texts.length < 2) return null;
  if (!LISTS.has(field)) return once(texts.flatMap(linesOf)).join("\n");
  const names = texts.flatMap((text) => text.split(/[,;\n]/)).map((name) => name.trim());
  return once(names.filter((name) => name !== "")).join(", ");
}
