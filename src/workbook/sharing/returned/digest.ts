import type { ReturnedPlan, ReturnedRow, SentRow } from "../../../plan";
import { textHash } from "../../../thai";

/**
 * Hash of what a file says: the same content has the same one whoever saved it, under whatever name, with its
 * sheets renamed and its rows and columns in another order. Two hashes of 32 bits each, so that two of some
 * hundred files never have one by chance.
 */
export function digestOf(plan: Omit<ReturnedPlan, "digest">): string {
  const said = JSON.stringify([
    [plan.key, plan.agency, plan.fiscalYear, plan.unit, plan.sentOn, plan.returnBy],
    plan.rows.map(sayingOf).sort(),
    plan.sent === null ? null : [...plan.sent.values()].map(sentSaying).sort(),
  ]);
  return `${textHash(said)}${textHash(`${String(said.length)}${said}`)}`;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const sorted = (fields: object): readonly (readonly [string, unknown])[] =>
  Object.entries(fields as Readonly<Record<string, unknown>>).sort(byName);

/** Formulas are told for people; what they show is said. */
function sayingOf({ id, subject, entries, doubts, remarks, touched }: ReturnedRow): string {
  const texts = (all: ReturnedRow["remarks"]) => all.map(({ header, text }) => `${header}\n${text}`).sort();
  return JSON.stringify([id, subject, sorted(entries), sorted(doubts), texts(remarks), texts(touched)]);
}

function sentSaying({ id, subject, entries }: SentRow): string {
  return JSON.stringify([id, subject, sorted(entries)]);
}
