import { isIndicatorNumber, isItemCode, type PrintedAction, type Subject } from "../../ita";
import type { PrintedResult, PrintedWords } from "../../plan";
import { fields, listOf, mapOf, orMissing, sorted, StateFault, text, type Check } from "./checked";

const TEXTS = ["measure", "analysis", "steps", "period", "owner", "monitor"] as const;
const RESULT_TEXTS = ["name", "comment", "recommendation", "owner", "monitor"] as const;

const subject: Check<Subject> = (value, path) => {
  const found = text(value, path);
  if (!isItemCode(found) && !isIndicatorNumber(found)) throw new StateFault(path, "an item or indicator");
  return found;
};

/** The fields of an object that are texts, and its list of owners; others are nothing of ours. */
function words<K extends string>(
  value: unknown,
  path: string,
  names: readonly K[],
): Readonly<Partial<Record<K, string>>> & { readonly owners?: readonly string[] } {
  const field = fields(value, path);
  const texts = names.map((name) => [name, field(name, orMissing(text))] as const);
  const owners = field("owners", orMissing(listOf(text)));
  const filled = Object.fromEntries(texts.filter(([, content]) => content !== undefined));
  return { ...(filled as Readonly<Partial<Record<K, string>>>), ...(owners === undefined ? {} : { owners }) };
}

const action: Check<PrintedAction> = (value, path) => ({
  ...words(value, path, TEXTS),
  about: fields(value, path)("about", listOf(subject)),
});

const result: Check<PrintedResult> = (value, path) => words(value, path, RESULT_TEXTS);

/** What documents said, out of a state part. */
export const printedWords: Check<PrintedWords> = (value, path) => {
  const field = fields(value, path);
  return {
    actions: field("actions", listOf(action)),
    items: field("items", mapOf(result)),
    indicators: field("indicators", mapOf(result)),
  };
};

/** The same as a state part holds it. */
export function printedData({ actions, items, indicators }: PrintedWords): unknown {
  return { actions, items: sorted(items), indicators: sorted(indicators) };
}
