import type { TokenizerCallbacks } from "htmlparser2";

/** What a page is made of. */
export interface TagListener {
  addText(text: string): void;
  open(name: string, colspan: string | undefined, rowspan: string | undefined): void;
  close(name: string): void;
}

const LONGEST_NAME = 16;
/** The letters t, d, h and r in either case, by their codes without the bit of the case. */
const [T, D, H, R] = ["T", "D", "H", "R"].map((letter) => letter.charCodeAt(0));
const IGNORING_CASE = 0xdf;

/**
 * Names the tags a tokenizer finds and picks the attributes of merged cells. A page of results is a
 * hundred thousand cells, and a whole parser makes several objects for each.
 */
export class HtmlTags implements TokenizerCallbacks {
  private text = "";
  private offset = 0;
  /** The end of what came before: a name may be cut. */
  private previous = "";
  private name = "";
  private attribute = "";
  private value = "";
  private colspan: string | undefined;
  private rowspan: string | undefined;

  constructor(private readonly page: TagListener) {}

  /** Must be told of each part of the text before the tokenizer is. */
  goOn(text: string): void {
    this.offset += this.text.length;
    this.previous = (this.text.length < LONGEST_NAME ? this.previous + this.text : this.text).slice(-LONGEST_NAME);
    this.text = text;
  }

  ontext(start: number, end: number): void {
    this.page.addText(this.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.page.addText(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.name = this.nameAt(start, end);
    this.colspan = undefined;
    this.rowspan = undefined;
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.nameAt(start, end);
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute === "colspan" || this.attribute === "rowspan") this.value += this.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    // Of an attribute given twice the first counts.
    if (this.attribute === "colspan") this.colspan ??= this.value;
    else if (this.attribute === "rowspan") this.rowspan ??= this.value;
    this.value = "";
  }

  onopentagend(): void {
    this.page.open(this.name, this.colspan, this.rowspan);
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    this.page.close(this.nameAt(start, end));
  }

  // Comments, declarations and the like say nothing.
  oncdata(): void {
    return;
  }
  oncomment(): void {
    return;
  }
  ondeclaration(): void {
    return;
  }
  onprocessinginstruction(): void {
    return;
  }
  onend(): void {
    return;
  }

  /** A tag's or attribute's name in lower case; "" for one longer than any that matters. */
  private nameAt(start: number, end: number): string {
    if (end - start === 2) {
      const first = this.text.charCodeAt(start - this.offset) & IGNORING_CASE;
      const second = this.text.charCodeAt(start - this.offset + 1) & IGNORING_CASE;
      if (first === T && second === D) return "td";
      if (first === T && second === R) return "tr";
      if (first === T && second === H) return "th";
    }
    return end - start > LONGEST_NAME ? "" : this.slice(start, end).toLowerCase();
  }

  /** Text between two places; what began in the part before is put together. */
  private slice(start: number, end: number): string {
    const from = start - this.offset;
    const text = this.text.slice(Math.max(0, from), end - this.offset);
    return from >= 0 ? text : this.previous.slice(from) + text;
  }
}
