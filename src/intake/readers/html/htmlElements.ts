import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Attributes } from "./htmlHidden";

/** What a page consists of, in order; the depth of an element counts itself. */
export interface ElementHandler {
  open(name: string, attributes: Attributes, depth: number): void;
  text(text: string): void;
  close(name: string, depth: number): void;
}

/** Attributes a handler is told of; a table's cells have many others. */
const TOLD: ReadonlySet<string> = new Set(["hidden", "style", "colspan", "rowspan", "x:num", "type", "value"]);
const NO_ATTRIBUTES: Attributes = Object.freeze({});

const words = (text: string): readonly string[] => text.split(" ");
const VOID: ReadonlySet<string> = new Set(
  words("area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr"),
);
const FORM_PARTS = words("input option optgroup select button datalist textarea");
/** Elements that end where certain others begin, though nobody closed them. */
const ENDS_BEFORE: readonly (readonly [opened: string, ended: readonly string[]])[] = [
  ["tr", words("tr th td")],
  ["th", ["th"]],
  ["td", words("thead th td")],
  ["body", words("head link script")],
  ["a", ["a"]],
  ["li", ["li"]],
  ["option", ["option"]],
  ["optgroup", words("optgroup option")],
  ...words("h1 h2 h3 h4 h5 h6").map((name) => [name, words("h1 h2 h3 h4 h5 h6 p")] as const),
  ...words("select input output button datalist textarea").map((name) => [name, FORM_PARTS] as const),
  ...words("dd dt").map((name) => [name, words("dd dt")] as const),
  ...words("rt rp").map((name) => [name, words("rt rp")] as const),
  ...words("tbody tfoot").map((name) => [name, words("thead tbody")] as const),
  ...words(
    "p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul",
  ).map((name) => [name, ["p"]] as const),
];

/** Whose rules hold inside an element: only in drawings and formulas may `<a/>` be a whole element. */
type Rules = "html" | "svg" | "math";
const BACK_TO_HTML: ReadonlySet<string> = new Set(words("mi mo mn ms mtext annotation-xml desc title"));

interface Tag {
  readonly name: string;
  readonly isVoid: boolean;
  readonly ends: ReadonlySet<string> | undefined;
}

const ENDED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ENDS_BEFORE.map(([opened, ended]) => [opened, new Set(ended)]),
);

function newTag(name: string): Tag {
  return { name, isVoid: VOID.has(name), ends: ENDED.get(name) };
}

/** A page has a few dozen kinds of tags, each in one or two spellings. */
const MOST_SPELLINGS = 500;
const LONGEST_KNOWN = 12;
const CELL = "td";
/** More than any letter's code. */
const LETTERS = 0x10000;
/** So much of the page before the newest part is kept, for a name that was cut in two. */
const LONGEST_CUT = 4_096;

/**
 * Puts the tags of a page together to elements, those that nobody closed as well, by the rules of
 * htmlparser2's `Parser`; but it makes nothing of the many tags and attributes a table does without.
 */
export class HtmlElements implements TokenizerCallbacks {
  private readonly tokenizer = new Tokenizer({}, this);
  /** The tags of cells and rows, which are most of a page, by their letters' codes: no text is made of them. */
  private readonly ofTwoLetters = new Map<number, Tag>();
  private readonly spellings = new Map<string, Tag>();
  private readonly stack: Tag[] = [];
  private readonly rules: { readonly rules: Rules; readonly depth: number }[] = [];
  /** The newest part and the one before it, and where the newest begins. */
  private part = "";
  private before = "";
  private partStart = 0;
  /** The tag being read; undefined where it is of no account. */
  private tag: Tag | undefined;
  private attributes: Record<string, string> | undefined;
  private attribute = "";
  private value = "";
  deepest = 0;

  constructor(private readonly handler: ElementHandler) {}

  write(part: string): void {
    this.partStart += this.part.length;
    this.before = this.part.length < LONGEST_CUT ? (this.before + this.part).slice(-LONGEST_CUT) : this.part;
    this.part = part;
    this.tokenizer.write(part);
  }

  end(): void {
    this.tokenizer.end();
  }

  isInForeignContext(): boolean {
    return this.rules.length > 0 && this.rulesHere() !== "html";
  }

  ontext(start: number, end: number): void {
    this.handler.text(this.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.handler.text(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.isInForeignContext()) this.handler.text(this.slice(start, end - offset));
  }

  onopentagname(start: number, end: number): void {
    this.enter(this.tagAt(start, end));
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    if (TOLD.has(this.attribute)) this.value += this.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    const { attribute, value } = this;
    this.value = "";
    if (!TOLD.has(attribute)) return;
    this.attributes ??= {};
    // Of two attributes of one name, the first counts.
    this.attributes[attribute] ??= value;
  }

  onopentagend(): void {
    this.open(this.tag);
  }

  onselfclosingtag(): void {
    const { tag } = this;
    const isWhole = this.isInForeignContext();
    this.open(tag);
    if (isWhole && tag !== undefined && this.stack.at(-1) === tag) this.leave();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.tagAt(start, end);
    if (tag.name === "br") {
      this.handler.open("br", NO_ATTRIBUTES, this.stack.length + 1);
      this.handler.close("br", this.stack.length + 1);
    }
    if (tag.isVoid) return;
    const at = this.stack.lastIndexOf(tag);
    if (at >= 0) while (this.stack.length > at) this.leave();
    else if (tag.name === "p") {
      this.enter(tag);
      this.open(tag);
      this.leave();
    }
  }

  onend(): void {
    while (this.stack.length > 0) this.leave();
  }

  oncomment(): void {
    // Nobody sees it.
  }

  ondeclaration(): void {
    // Says nothing about the text.
  }

  onprocessinginstruction(): void {
    // Says nothing about the text.
  }

  /** A tag's name is read: it ends others and begins an element, whose attributes follow. */
  private enter(tag: Tag): void {
    this.attributes = undefined;
    const { name, ends } = tag;
    // A form within a form is none.
    const isNothing = name === "form" && this.stack.includes(tag);
    this.tag = isNothing ? undefined : tag;
    if (isNothing) return;
    if (ends !== undefined) {
      for (let last = this.stack.at(-1); last !== undefined && ends.has(last.name); last = this.stack.at(-1)) {
        this.leave();
      }
    }
    if (tag.isVoid) return;
    const inside = this.rulesInside(name);
    this.stack.push(tag);
    const depth = this.stack.length;
    if (inside !== undefined) this.rules.push({ rules: inside, depth });
    if (depth > this.deepest) this.deepest = depth;
  }

  private open(tag: Tag | undefined): void {
    if (tag === undefined) return;
    const { name, isVoid } = tag;
    const depth = this.stack.length + (isVoid ? 1 : 0);
    this.handler.open(name, this.attributes ?? NO_ATTRIBUTES, depth);
    if (isVoid) this.handler.close(name, depth);
    this.tag = undefined;
  }

  private leave(): void {
    const depth = this.stack.length;
    const tag = this.stack.pop();
    if (this.rules.at(-1)?.depth === depth) this.rules.pop();
    if (tag !== undefined) this.handler.close(tag.name, depth);
  }

  private rulesHere(): Rules {
    return this.rules.at(-1)?.rules ?? "html";
  }

  /** The rules inside an element, where they are others than outside. */
  private rulesInside(name: string): Rules | undefined {
    if (name === "svg" || name === "math") return name;
    const back = BACK_TO_HTML.has(name) || (name === "foreignobject" && this.rulesHere() === "svg");
    return back && this.rules.length > 0 ? "html" : undefined;
  }

  private tagAt(start: number, end: number): Tag {
    if (end - start !== CELL.length || start < this.partStart) return this.namedTag(start, end);
    const at = start - this.partStart;
    const letters = this.part.charCodeAt(at) * LETTERS + this.part.charCodeAt(at + 1);
    const known = this.ofTwoLetters.get(letters);
    if (known !== undefined) return known;
    const tag = this.namedTag(start, end);
    if (this.ofTwoLetters.size < MOST_SPELLINGS) this.ofTwoLetters.set(letters, tag);
    return tag;
  }

  private namedTag(start: number, end: number): Tag {
    const spelled = this.slice(start, end);
    const tag = this.spellings.get(spelled) ?? this.learn(spelled);
    return tag.name === "image" && !this.isInForeignContext() ? this.learn("img") : tag;
  }

  /** One object for each name, so that tags can be compared. */
  private learn(spelled: string): Tag {
    const name = spelled.toLowerCase();
    const tag = this.spellings.get(name) ?? this.stack.find((open) => open.name === name) ?? newTag(name);
    if (spelled.length <= LONGEST_KNOWN && this.spellings.size < MOST_SPELLINGS) {
      this.spellings.set(spelled, tag);
      this.spellings.set(name, tag);
    }
    return tag;
  }

  /** A piece of the page; a name may begin in the part before. */
  private slice(start: number, end: number): string {
    const from = start - this.partStart;
    const to = end - this.partStart;
    if (from >= 0) return this.part.slice(from, to);
    return this.before.slice(from, to < 0 ? to : undefined) + this.part.slice(0, Math.max(0, to));
  }
}
