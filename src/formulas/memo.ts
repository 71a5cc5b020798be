/** More formulas than a workbook has of different texts; beyond that memory is worth more than time. */
const MOST_ENTRIES = 20_000;

/** Remembers what was made of a text: a workbook says the same formula in thousands of cells. */
export class Memo {
  private readonly known = new Map<string, string>();

  /** What `make` gives for a text under these circumstances. */
  of(circumstance: string, text: string, make: () => string): string {
    const key = `${circumstance}\n${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.known.size >= MOST_ENTRIES) this.known.clear();
    this.known.set(key, made);
    return made;
  }
}
