import { fileKey, formatWords, parseWords, wordsKey, type LastWords } from "./lastWords";
import type { ReturnedPlan, Settled } from "./model";
import { compareTexts } from "./order";
import type { SaidOfRow, SaidWords } from "./saidOfRows";

/** A row that was added, as what its unit said in it. */
export interface OwnWords {
  readonly speaker: string;
  readonly id: string;
  readonly words: ReadonlyMap<string, string>;
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

/** What units said last once this merge is written, and what is to be known of questions that stay open. */
export function wordsAfter({ files, rows, own }: Heard, before: Settled, isDealtWith: (hash: string) => boolean) {
  const said = new Map(before.said);
  const marks: string[] = [];
  for (const { speaker, id, words } of own) said.set(wordsKey(speaker, id, null), formatWords(words));
  for (const row of rows) {
    for (const { source, answers } of row.words.toSorted(compareFiles)) {
      const fresh = answers.filter(({ hash }) => !before.answers.has(hash));
      const done = fresh.filter(({ hash }) => isDealtWith(hash));
      const open = fresh.filter(({ hash }) => !isDealtWith(hash));
      for (const each of open) marks.push(...each.marks);
      if (done.length === 0) continue;
      const next = new Map([...parseWords(said.get(source)), ...done.map(({ field, word }) => [field, word] as const)]);
      said.set(source, formatWords(next));
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
