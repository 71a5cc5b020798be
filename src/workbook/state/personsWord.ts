/** Goes before the hash of a cell whose content a person decided on in the pane; alone it is a blank one. */
const MARK = "!";

/** The hash of a cell, marked as a person's word. */
export function asPersons(hash: string | null): string {
  return MARK + (hash ?? "");
}

export function isPersons(hash: string | null): boolean {
  return hash?.startsWith(MARK) === true;
}

/** The hash alone; null for a blank cell. */
export function plainHash(hash: string | null): string | null {
  if (hash === null || !isPersons(hash)) return hash;
  return hash === MARK ? null : hash.slice(MARK.length);
}
