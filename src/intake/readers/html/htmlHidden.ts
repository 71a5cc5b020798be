/** What makes an element invisible, as browsers, Excel and Word write it. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)\s*(?:!|;|$)/i;

export type Attributes = Readonly<Record<string, string>>;

/** Nobody who looks at the page sees this element. Style sheets are not followed. */
export function isHidden({ hidden, style }: Attributes): boolean {
  return hidden !== undefined || (style !== undefined && HIDING_STYLE.test(style));
}

/** Texts of a page nobody sees: how many, and the first. */
export class HiddenTexts {
  private count = 0;
  private first = "";
  private place: unknown;

  /** Pieces of one place, such as a cell, count once. */
  add(text: string, place: unknown): void {
    const piece = text.trim();
    if (piece === "") return;
    if (this.count === 0 || place !== this.place) this.count += 1;
    if (this.count === 1 && this.first.length < 80) this.first = `${this.first} ${piece}`.trim();
    this.place = place;
  }

  get data(): { readonly count: number; readonly text: string } | undefined {
    return this.count === 0 ? undefined : { count: this.count, text: this.first.slice(0, 80) };
  }
}
