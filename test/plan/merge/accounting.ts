import type { Difference, Merged, StandingRow } from "../../../src/plan";
import type { Draft, Field, World, WorkedFile } from "./randomWorld";

/** The tests' own idea of what a text says. */
export const plain = (text: string): string =>
  text
    .replaceAll("\u00a0", " ")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

const TOKEN = /«[^»]*»/;

export interface Account {
  readonly made: readonly string[];
  readonly found: readonly string[];
}

const rowById = (rows: readonly StandingRow[], id: string | null) => rows.find((row) => row.id === id);

function baseOf({ plan }: WorkedFile, { origin }: Draft, field: Field): string | null {
  if (plan.sent === null) return null;
  return plan.sent.get(origin ?? "")?.entries[field] ?? "";
}

/** What was typed into a field is not what was sent, nor, where nobody knows that, what stands. */
function isEdit(world: World, file: WorkedFile, draft: Draft, field: Field, said: readonly string[]): boolean {
  const base = baseOf(file, draft, field);
  if (base !== null) return said.every((text) => plain(text) !== plain(base));
  const there = rowById(world.standing, draft.origin)?.entries[field] ?? "";
  return said.every((text) => plain(text) !== plain(there)) && plain(said[0] ?? "") !== "";
}

/** Edits of a row, as field or header and text. */
function editsOf(world: World, file: WorkedFile, draft: Draft): readonly (readonly [string, string])[] {
  const cells = [...Object.keys(draft.entries), ...Object.keys(draft.doubts)] as Field[];
  return [
    ...cells.flatMap((field) => {
      const doubt = draft.doubts[field];
      const text = doubt?.typed ?? draft.entries[field] ?? "";
      const said = doubt?.meant === undefined ? [text] : [text, doubt.meant];
      return isEdit(world, file, draft, field, said) ? [[field, plain(text)] as const] : [];
    }),
    ...[...draft.remarks, ...draft.touched].map(({ header, text }) => [`#${header}`, text] as const),
  ];
}

/** A row that nobody can mistake: its edits are expected cell by cell. */
function isClear(world: World, { plan }: WorkedFile, { isClean, origin }: Draft): boolean {
  return isClean && (plan.sent !== null || rowById(world.standing, origin) !== undefined);
}

const placeOf = ({ field, header }: Difference) => (header === undefined ? (field ?? "row") : `#${header}`);

/** Edits of rows that keep their ids: who, where and what, as made and as found. */
export function clearEdits(world: World, { differences }: Merged): Account {
  const made: string[] = [];
  const clear = new Map<string, WorkedFile>();
  const whole = new Set<string>();
  for (const file of world.files) {
    const { digest, sent } = file.plan;
    const rows = file.drafts.filter((draft) => isClear(world, file, draft));
    for (const draft of rows) {
      clear.set([digest, draft.origin].join(), file);
      for (const edit of editsOf(world, file, draft)) made.push([digest, draft.origin, ...edit].join(" | "));
    }
    if (rows.length < file.drafts.length) continue;
    whole.add(digest);
    const kept = new Set(rows.map(({ origin }) => origin));
    for (const id of sent?.keys() ?? []) if (!kept.has(id)) made.push([digest, id, "row", ""].join(" | "));
  }
  const found = differences.flatMap((each) =>
    each.answers.flatMap(({ digest, text }) =>
      whole.has(digest) || clear.has([digest, each.id].join())
        ? [[digest, each.id, placeOf(each), plain(text)].join(" | ")]
        : [],
    ),
  );
  return { made: made.sort(), found: found.sort() };
}

const contentOf = ({ subject, entries, doubts, remarks, touched }: Draft): string =>
  JSON.stringify([subject, Object.entries(entries).sort(), doubts, remarks, touched]);

/** What only this row of the file can say: its tokens that were not sent. */
function tokensOf(world: World, file: WorkedFile, draft: Draft): readonly string[] {
  const own = draft.origin === null ? Object.entries(draft.entries) : editsOf(world, file, draft);
  const beside = [...draft.remarks, ...draft.touched].map(({ text }) => ["", text] as const);
  return [...(draft.origin === null ? [...own, ...beside] : own)].flatMap(([, text]) => TOKEN.exec(text) ?? []);
}

const timesIn = (tokens: readonly string[], token: string): number => tokens.filter((each) => each === token).length;

/** Edits of rows that lost their ids or were copied, and of added rows: wherever they are told, they are so once. */
export function otherEdits(world: World, { differences }: Merged): Account {
  const made: string[] = [];
  const found: string[] = [];
  for (const file of world.files) {
    const { digest, sent } = file.plan;
    const others = file.drafts.filter((draft) => !isClear(world, file, draft));
    const clear = new Set(file.drafts.filter((draft) => !others.includes(draft)).map(({ origin }) => origin));
    const distinct = [...new Map(others.map((draft) => [contentOf(draft), draft])).values()];
    const tokens = distinct.flatMap((draft) => tokensOf(world, file, draft));
    // A copy that got another row's id cannot be told from a row that says the same: it may be told as well.
    const most = others.flatMap((draft) => tokensOf(world, file, draft));
    const texts = differences
      .filter(({ id }) => id === null || !clear.has(id))
      .flatMap(({ answers }) => answers.filter((answer) => answer.digest === digest).map(({ text }) => plain(text)));
    for (const token of new Set(tokens)) {
      const stands = world.standing.some(({ entries }) => Object.values(entries).some((text) => text.includes(token)));
      // What agrees with the plan is nothing to tell where nobody knows what was sent.
      if (sent === null && stands) continue;
      const [least, told] = [timesIn(tokens, token), texts.filter((text) => text.includes(token)).length];
      made.push([digest, token, least].join(" | "));
      found.push([digest, token, told > timesIn(most, token) ? told : Math.min(told, least)].join(" | "));
    }
  }
  return { made, found };
}

/** What file and field said what was sent there, for those who look at a single cell. */
export function sentTo({ files }: World, digest: string, id: string | null, field: string): string {
  const sent = files.find(({ plan }) => plan.digest === digest)?.plan.sent;
  return sent?.get(id ?? "")?.entries[field as Field] ?? "";
}
