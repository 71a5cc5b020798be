import type { Assessment, IndicatorResult, PrintedAction } from "../ita";

/** What a document prints of an item or indicator beside its score. */
export type PrintedResult = Pick<
  IndicatorResult,
  "name" | "comment" | "recommendation" | "owner" | "owners" | "monitor"
>;

/** What documents say is to be done and by whom, as far as no sheet of a workbook holds it. */
export interface PrintedWords {
  readonly actions: readonly PrintedAction[];
  /** By code. */
  readonly items: ReadonlyMap<string, PrintedResult>;
  /** By number. */
  readonly indicators: ReadonlyMap<string, PrintedResult>;
}

export const NO_WORDS: PrintedWords = { actions: [], items: new Map(), indicators: new Map() };

const WHO_AND_WHAT = ["recommendation", "owner", "owners", "monitor"] as const;
const ALL = ["name", "comment", ...WHO_AND_WHAT] as const;

function picked(result: IndicatorResult, fields: readonly (typeof ALL)[number][]): PrintedResult {
  return Object.fromEntries(
    fields.flatMap((field) => (result[field] === undefined ? [] : [[field, result[field]] as const])),
  );
}

function wordsOf(
  results: Readonly<Partial<Record<string, IndicatorResult>>>,
  fields: readonly (typeof ALL)[number][],
): ReadonlyMap<string, PrintedResult> {
  const words = Object.entries(results).map(([key, result]) => [key, picked(result ?? {}, fields)] as const);
  return new Map(words.filter(([, result]) => Object.keys(result).length > 0));
}

/** What a result's own document says; names and comments of items stand in a sheet. */
export function printedWords({ actions = [], items, indicators }: Assessment): PrintedWords {
  return { actions, items: wordsOf(items, WHO_AND_WHAT), indicators: wordsOf(indicators, ALL) };
}

/** The words known before that a later result is silent about. */
function before(known: PrintedResult, now: IndicatorResult): PrintedResult {
  const { recommendation, owner, owners, ...rest } = known;
  // What was recommended about one comment does not answer another.
  const isAnswered = now.comment !== undefined && now.comment !== known.comment;
  const isOwned = now.owner !== undefined || now.owners !== undefined;
  return {
    ...rest,
    ...(isOwned || owner === undefined ? {} : { owner }),
    ...(isOwned || owners === undefined ? {} : { owners }),
    ...(isAnswered || recommendation === undefined ? {} : { recommendation }),
  };
}

type Results<T> = Readonly<Partial<Record<string, T>>>;

function completed<T extends IndicatorResult>(results: Results<T>, known: PrintedWords["items"]): Results<T> {
  const entries = Object.entries(results).map(([key, result]) => {
    const words = known.get(key);
    return words === undefined || result === undefined ? [key, result] : [key, { ...before(words, result), ...result }];
  });
  return Object.fromEntries(entries) as Results<T>;
}

/**
 * A result with what earlier documents said where it is silent: their plan if it holds none, and what is
 * to be done by whom about the items and indicators it names. `itemWords` are the words known of items.
 */
export function withPrintedWords(
  assessment: Assessment,
  known: PrintedWords,
  itemWords: PrintedWords["items"] = known.items,
): Assessment {
  const { actions: own = [] } = assessment;
  const actions = own.length > 0 ? own : known.actions;
  return {
    ...assessment,
    items: completed(assessment.items, itemWords),
    indicators: completed(assessment.indicators, known.indicators),
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** What is known once a result was read: its own words, and earlier ones of what it does not name. */
export function wordsAfter(known: PrintedWords, result: Assessment): PrintedWords {
  const { actions, items, indicators } = printedWords(withPrintedWords(result, known));
  const others = (words: PrintedWords["items"], named: Readonly<Partial<Record<string, unknown>>>) =>
    [...words].filter(([key]) => !Object.hasOwn(named, key));
  return {
    actions,
    items: new Map([...others(known.items, result.items), ...items]),
    indicators: new Map([...others(known.indicators, result.indicators), ...indicators]),
  };
}
