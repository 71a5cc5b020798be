import { DETAILS, type Detail, type EarlierWords } from "../../plan";
import { fields, orMissing, text, type Check } from "./checked";

const WORDS = ["monitor", "measure", "steps"] as const;

/** The fields of an object that are texts; others are nothing of ours. */
function texts<K extends string>(
  value: unknown,
  path: string,
  names: readonly K[],
): Readonly<Partial<Record<K, string>>> {
  const field = fields(value, path);
  const read = names.map((name) => [name, field(name, orMissing(text))] as const);
  return Object.fromEntries(read.filter(([, content]) => content !== undefined)) as Partial<Record<K, string>>;
}

const details: Check<Readonly<Partial<Record<Detail, string>>>> = (value, path) => texts(value, path, DETAILS);

/** What an action has from an earlier year's plan, out of a state part. */
export const earlierWords: Check<EarlierWords> = (value, path) => {
  const own = fields(value, path)("details", orMissing(details));
  return { ...texts(value, path, WORDS), ...(own === undefined ? {} : { details: own }) };
};
