const PIECES = 4_096;

/** A text that arrives in pieces, however many millions: adding strings one by one would keep every piece. */
export class LongText {
  /** The first piece, which is all of most texts. */
  private first = "";
  private blocks: string[] = [];
  private pieces: string[] = [];

  add(piece: string): void {
    if (this.first === "") {
      this.first = piece;
      return;
    }
    this.pieces.push(piece);
    if (this.pieces.length < PIECES) return;
    this.blocks.push(this.pieces.join(""));
    this.pieces = [];
  }

  /** The whole text, which is then begun anew. */
  take(): string {
    const { first } = this;
    this.first = "";
    if (this.pieces.length === 0 && this.blocks.length === 0) return first;
    const text = [first, ...this.blocks, ...this.pieces].join("");
    this.blocks = [];
    this.pieces = [];
    return text;
  }
}
