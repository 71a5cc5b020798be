const PIECES = 4_096;

/** A text that arrives in pieces, however many millions: adding strings one by one would keep every piece. */
export class LongText {
  private blocks: string[] = [];
  private pieces: string[] = [];

  add(piece: string): void {
    this.pieces.push(piece);
    if (this.pieces.length < PIECES) return;
    this.blocks.push(this.pieces.join(""));
    this.pieces = [];
  }

  /** The whole text, which is then begun anew. */
  take(): string {
    const text = [...this.blocks, ...this.pieces].join("");
    this.blocks = [];
    this.pieces = [];
    return text;
  }
}
