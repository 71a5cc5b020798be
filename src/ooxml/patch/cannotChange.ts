/** Something in a workbook that cannot be moved or written over without harm. */
export class CannotChange extends Error {
  /** Where or what it is, as a person would find it: a table's name, `Sheet1!A1:B2`. */
  constructor(
    readonly place: string,
    /** Name of the sheet it is on. */
    readonly sheet: string,
  ) {
    super(`In the way: ${place}`);
    this.name = "CannotChange";
  }
}
