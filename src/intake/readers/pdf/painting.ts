import { applyTo, IDENTITY, multiply, toMatrix, translate, type Matrix } from "./matrix";
import { intersection, type Box } from "./page";
import { straightLines, type Line, type Points } from "./paths";

/** The parser's numbers for what a page's program does; the others paint nothing we read. */
const OPERATOR = {
  setLineWidth: 2,
  save: 10,
  restore: 11,
  transform: 12,
  clip: 29,
  eoClip: 30,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  markBegin: 69,
  markBeginWithText: 70,
  markEnd: 71,
  formBegin: 74,
  formEnd: 75,
  annotationBegin: 80,
  annotationEnd: 81,
  imageMask: 83,
  image: 85,
  inlineImage: 86,
  solidMask: 90,
  constructPath: 91,
} as const;

const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);
const INVISIBLE_TEXT = 3;
/** More straight lines on a page are a drawing, and none of them is kept. */
const MOST_LINES = 50_000;
/** Programs nest graphics states a few dozen deep. */
const DEEPEST = 10_000;

interface State {
  matrix: Matrix;
  clip: Box;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  fontSize: number;
  fontScale: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** A character as painted: where, in which direction, how large, before the page is turned. */
export interface PaintedGlyph {
  readonly text: string;
  /** From the glyph's own square, one unit of font size, to the page. */
  readonly matrix: Matrix;
  /** Where the pen is after it. */
  readonly end: readonly [x: number, y: number];
  readonly clip: Box;
  readonly invisible: boolean;
  /** The pen was put here. */
  readonly begins: boolean;
}

const EVERYWHERE: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };

/**
 * Follows a page's program and collects the characters, straight lines and pictures it paints. Colours,
 * curves and effects are of no interest. Coordinates are the page's own: y upwards.
 */
export class Painting {
  readonly glyphs: PaintedGlyph[] = [];
  readonly lines: Line[] = [];
  readonly pictures: Box[] = [];
  /** Programs that the page's program called. */
  forms = 0;
  private readonly saved: State[] = [];
  private readonly marks: { readonly text: string | undefined; readonly start: number }[] = [];
  private clipNext = false;
  /** The pen was put somewhere and has painted nothing yet. */
  private penWasPut = true;
  private state: State = {
    matrix: IDENTITY,
    clip: EVERYWHERE,
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    fontSize: 0,
    fontScale: 0.001,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };

  /** @param fontScale units of a font's square, by the font's name; a thousandth unless the font says otherwise. */
  constructor(private readonly fontScale: ReadonlyMap<string, number>) {}

  /** The page is full of lines that are no rules. */
  get isDrawing(): boolean {
    return this.lines.length > MOST_LINES;
  }

  /** One step of the program. */
  step(operator: number, args: readonly unknown[]): void {
    const { state } = this;
    const [first] = args;
    switch (operator) {
      case OPERATOR.save:
        this.save();
        break;
      case OPERATOR.restore:
      case OPERATOR.formEnd:
      case OPERATOR.annotationEnd:
        this.state = this.saved.pop() ?? state;
        break;
      case OPERATOR.transform:
        this.transform(args);
        break;
      case OPERATOR.formBegin:
        this.forms += 1;
        this.save();
        this.transform(first);
        this.clipTo(args[1]);
        break;
      case OPERATOR.annotationBegin:
        this.save();
        this.transform(args[2]);
        this.transform(args[3]);
        break;
      case OPERATOR.clip:
      case OPERATOR.eoClip:
        this.clipNext = true;
        break;
      case OPERATOR.constructPath:
        this.paintPath(args);
        break;
      case OPERATOR.markBegin:
      case OPERATOR.markBeginWithText:
        this.marks.push({ text: actualText(args[1]), start: this.glyphs.length });
        break;
      case OPERATOR.markEnd:
        this.endMark();
        break;
      case OPERATOR.image:
      case OPERATOR.imageMask:
      case OPERATOR.inlineImage:
      case OPERATOR.solidMask:
        this.paintPicture();
        break;
      default:
        this.textStep(operator, args);
    }
  }

  private textStep(operator: number, args: readonly unknown[]): void {
    const { state } = this;
    const [first, second] = args;
    switch (operator) {
      case OPERATOR.beginText:
        state.textMatrix = IDENTITY;
        state.lineMatrix = IDENTITY;
        this.penWasPut = true;
        break;
      case OPERATOR.setCharSpacing:
        state.charSpacing = numberOr(first, 0);
        break;
      case OPERATOR.setWordSpacing:
        state.wordSpacing = numberOr(first, 0);
        break;
      case OPERATOR.setHScale:
        state.horizontalScale = numberOr(first, 100) / 100;
        break;
      case OPERATOR.setLeading:
        state.leading = -numberOr(first, 0);
        break;
      case OPERATOR.setFont:
        state.fontScale = this.fontScale.get(String(first)) ?? 0.001;
        state.fontSize = numberOr(second, 0);
        break;
      case OPERATOR.setTextRenderingMode:
        state.mode = numberOr(first, 0);
        break;
      case OPERATOR.setTextRise:
        state.rise = numberOr(first, 0);
        break;
      case OPERATOR.setTextMatrix:
        state.textMatrix = toMatrix(first) ?? state.textMatrix;
        state.lineMatrix = state.textMatrix;
        this.penWasPut = true;
        break;
      case OPERATOR.moveText:
        this.moveText(numberOr(first, 0), numberOr(second, 0));
        break;
      case OPERATOR.setLeadingMoveText:
        state.leading = numberOr(second, 0);
        this.moveText(numberOr(first, 0), numberOr(second, 0));
        break;
      case OPERATOR.nextLine:
        this.moveText(0, state.leading);
        break;
      case OPERATOR.showText:
        if (Array.isArray(first)) for (const glyph of first) this.show(glyph);
        break;
    }
  }

  private save(): void {
    if (this.saved.length < DEEPEST) this.saved.push({ ...this.state });
  }

  private transform(value: unknown): void {
    const matrix = toMatrix(value);
    if (matrix !== undefined) this.state.matrix = multiply(this.state.matrix, matrix);
  }

  private moveText(x: number, y: number): void {
    this.state.lineMatrix = translate(this.state.lineMatrix, x, y);
    this.state.textMatrix = this.state.lineMatrix;
    this.penWasPut = true;
  }

  /** A glyph, or a number that moves the pen back by thousandths of the font size. */
  private show(glyph: unknown): void {
    const { state } = this;
    const { fontSize, horizontalScale } = state;
    if (typeof glyph === "number") {
      state.textMatrix = translate(state.textMatrix, (-glyph / 1000) * fontSize * horizontalScale, 0);
      return;
    }
    if (typeof glyph !== "object" || glyph === null) return;
    const { unicode, width, isSpace } = glyph as Readonly<Record<string, unknown>>;
    const advance = numberOr(width, 0) * state.fontScale * fontSize * horizontalScale;
    const spacing = (state.charSpacing + (isSpace === true ? state.wordSpacing : 0)) * horizontalScale;
    const toPage = multiply(state.matrix, state.textMatrix);
    this.glyphs.push({
      text: typeof unicode === "string" ? unicode : "",
      matrix: multiply(toPage, [fontSize * horizontalScale, 0, 0, fontSize, 0, state.rise]),
      end: applyTo(toPage, advance, state.rise),
      clip: state.clip,
      invisible: state.mode === INVISIBLE_TEXT,
      begins: this.penWasPut,
    });
    this.penWasPut = false;
    state.textMatrix = translate(state.textMatrix, advance + spacing, 0);
  }

  /** The glyphs since the mark began stand for the text it gives. */
  private endMark(): void {
    const { text, start } = this.marks.pop() ?? { text: undefined, start: 0 };
    const painted = this.glyphs.slice(start);
    const [first] = painted;
    const last = painted.at(-1);
    if (text === undefined || first === undefined || last === undefined || painted.length > LONGEST_CLUSTER) return;
    if (digitsOf(text) !== digitsOf(painted.map((glyph) => glyph.text).join(""))) return;
    this.glyphs.splice(start, painted.length, { ...first, text, end: last.end });
  }

  private paintPath([kind, data, extent]: readonly unknown[]): void {
    const [points] = Array.isArray(data) ? (data as readonly unknown[]) : [];
    if (points instanceof Float32Array) this.paintLines(numberOr(kind, 0), points);
    if (this.clipNext) this.clipTo(extent);
    this.clipNext = false;
  }

  private paintLines(kind: number, points: Points): void {
    if (this.lines.length > MOST_LINES) return;
    const { matrix } = this.state;
    const place = (x: number, y: number) => applyTo(matrix, x, y);
    for (const line of straightLines(points, place, STROKES.has(kind), FILLS.has(kind))) this.lines.push(line);
  }

  private clipTo(extent: unknown): void {
    if (!Array.isArray(extent) && !(extent instanceof Float32Array)) return;
    const [left, top, right, bottom] = extent as readonly unknown[];
    if (![left, top, right, bottom].every((edge) => typeof edge === "number" && Number.isFinite(edge))) return;
    this.state.clip = intersection(
      this.state.clip,
      this.boxOf(left as number, top as number, right as number, bottom as number),
    );
  }

  private paintPicture(): void {
    this.pictures.push(intersection(this.state.clip, this.boxOf(0, 0, 1, 1)));
  }

  private boxOf(left: number, top: number, right: number, bottom: number): Box {
    const corners = [
      applyTo(this.state.matrix, left, top),
      applyTo(this.state.matrix, right, top),
      applyTo(this.state.matrix, left, bottom),
      applyTo(this.state.matrix, right, bottom),
    ];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }
}

/** A text of more glyphs is no cluster, and what is painted counts. */
const LONGEST_CLUSTER = 12;

/** A text string as a file has it: UTF-16 with its mark, else a byte a character. */
function actualText(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (!value.startsWith("\u00FE\u00FF")) return value;
  let text = "";
  for (let at = 2; at + 1 < value.length; at += 2) {
    text += String.fromCharCode((value.charCodeAt(at) << 8) | value.charCodeAt(at + 1));
  }
  return text === "" ? undefined : text;
}

/** A figure is what is painted, whatever a file says it stands for. */
function digitsOf(text: string): string {
  return text.replace(/[^0-9๐-๙]/g, "");
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}
