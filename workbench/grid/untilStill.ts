/**
 * This release of the spreadsheet takes a few formulas before those they refer to (2 of the sample's 1,132), and
 * shows what came of their old values. Calculating once more puts them right; so it does, until nothing changes.
 */
export class UntilStill {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private rounds = 0;

  /** `most` rounds, because a formula may well give something else each time. */
  constructor(
    private readonly recalculate: () => void,
    private readonly rest = 300,
    private readonly most = 4,
  ) {}

  /** A calculation is through and has given so many formulas another value. */
  calculated(changes: number): void {
    clearTimeout(this.timer);
    if (changes === 0 || this.rounds === this.most) {
      this.rounds = 0;
      return;
    }
    // Whoever writes goes on writing; the last calculation is the one to look at again.
    this.timer = setTimeout(() => {
      this.rounds += 1;
      this.recalculate();
    }, this.rest);
  }
}
