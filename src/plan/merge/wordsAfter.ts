import {
  fileKey,
  formatWords,
  parseWords,
  saverKey,
  saverWord,
  wordsKey,
  type LastWords,
  type Words,
} from "./lastWords";
import type { ReturnedPlan, Settled } from "./model";
import { compareTexts } from "./order";
import type { SaidOfRow, SaidWords } from "./saidOfRows";

/** A row that was added, as what its unit said in it. */
export interface OwnWords {
  readonly speaker: string;
  readonly id: string;
  readonly words: Words;
  readonly plan: ReturnedPlan;
}

interface Heard {
  readonly files: readonly { readonly plan: ReturnedPlan; readonly last: LastWords }[];
  readonly rows: Iterable<SaidOfRow>;
  readonly own: readonly OwnWords[];
}

/** Of two files of one unit the later one, as far as they say. */
function compareFiles({ plan: a }: SaidWords, { plan: b }: SaidWords): number {
  return compareTexts(a.savedOn ?? "", b.savedOn ?? "") || compareTexts(a.digest, b.digest);
}

function saversAfter(before: Words, fields: Iterable<string>, { savedBy }: ReturnedPlan): Words {
  const savers = new Map(before);
  const saver = saverWord(savedBy);
  for (const field of fields) {
    if (saver === undefined) savers.delete(field);
    else savers.set(field, saver);
  }
  return savers;
}

/** What units said last once this merge is written, and what is to be known of questions that stay open. */
export function wordsAfter({ files, rows, own }: Heard, earlier: Settled, isDealtWith: (hash: string) => boolean) {
  const said = new Map(earlier.said);
  const marks: string[] = [];
  const keepSavers = (source: string, fields: Iterable<string>, plan: ReturnedPlan) => {
    const savers = saversAfter(parseWords(said.get(saverKey(source))), fields, plan);
    if (savers.size === 0) said.delete(saverKey(source));
    else said.set(saverKey(source), formatWords(savers));
  };
  for (const { speaker, id, words, plan } of own) {
    const source = wordsKey(speaker, id, null);
    said.set(source, formatWords(words));
    keepSavers(source, words.keys(), plan);
  }
  for (const row of rows) {
    for (const { source, answers, plan } of row.words.toSorted(compareFiles)) {
      const fresh = answers.filter(({ hash }) => !earlier.answers.has(hash));
      const done = fresh.filter(({ hash }) => isDealtWith(hash));
      const open = fresh.filter(({ hash }) => !isDealtWith(hash));
      for (const each of open) marks.push(...each.marks);
      if (done.length === 0) continue;
      const before = parseWords(said.get(source));
      const next = new Map([...before, ...done.map(({ field, word }) => [field, word] as const)]);
      said.set(source, formatWords(next));
      // Whoever leaves a cell as a colleague filled it in says nothing of their own.
      const changed = done.filter(({ field, word }) => before.get(field) !== word);
      keepSavers(
        source,
        changed.map(({ field }) => field),
        plan,
      );
    }
  }
  for (const { plan, last } of files) {
    if (last.speaker === null) continue;
    const [saved, latest] = [plan.savedOn ?? "", said.get(last.speaker) ?? ""];
    said.set(last.speaker, saved > latest ? saved : latest);
    said.set(fileKey(last.speaker, plan.digest), "");
  }
  return { said: new Map([...said].sort(([a], [b]) => compareTexts(a, b))), marks };
}
