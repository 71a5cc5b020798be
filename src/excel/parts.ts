import { JOURNAL_NAMESPACE } from "../workbook";

/** A long journal is kept in several parts, each of a namespace of its own; the first has the journal's. */
export function journalNamespace(index: number): string {
  return index === 0 ? JOURNAL_NAMESPACE : `${JOURNAL_NAMESPACE}:${String(index)}`;
}

export function isJournalNamespace(namespace: string): boolean {
  return namespace === JOURNAL_NAMESPACE || namespace.startsWith(`${JOURNAL_NAMESPACE}:`);
}

/** The place of a part of the journal, from 0. */
export function journalIndex(namespace: string): number {
  return namespace === JOURNAL_NAMESPACE ? 0 : Number(namespace.slice(JOURNAL_NAMESPACE.length + 1));
}
