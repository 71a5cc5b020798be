import type { RefusalCode } from "../../result";
import { Conversation } from "./conversation";
import { Painting } from "./painting";
import { turned } from "./turned";
import type { PaintedPage } from "./page";
import { inspectStreams } from "./streams";

/** A nation's result has a few hundred pages. */
const MOST_PAGES = 2_000;
/** Steps of one page's program; a page full of small print has about ten thousand. */
const MOST_STEPS = 200_000;
/** Characters of one page; a large sheet in small print has about thirty thousand. */
const MOST_GLYPHS = 100_000;
/** Programs a page's program may call, each of which may call others. */
const MOST_FORMS = 4_000;
/** Steps of all pages. */
const MOST_STEPS_IN_ALL = 4_000_000;

/** For display, with what is filled into forms, and each step as the page has it. */
const INTENT = 0x102;

const SETTINGS = {
  maxImageSize: 1,
  disableFontFace: false,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: -1,
  fontExtraProperties: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
};

/** Thrown where a file asks for more than any document needs. */
export class TooMuch extends Error {}

/** An opened PDF. */
export interface PdfFile {
  readonly pageCount: number;
  /** What could not be looked at as it should: streams that are broken, or an encrypted file. */
  readonly doubts: readonly string[];
  /** What page `number`, from 1, paints; undefined if the page is broken. Throws `TooMuch`. */
  readonly page: (number: number) => Promise<PaintedPage | undefined>;
  readonly close: () => void;
}

/** Opens a PDF; nothing is fetched, run or drawn. */
export async function openPdf(file: Uint8Array): Promise<PdfFile | RefusalCode> {
  const { bytes, tooLarge, broken, encrypted } = await inspectStreams(file);
  if (tooLarge) return "damaged";
  const fontScale = new Map<string, number>();
  const opened = await new Promise<{ conversation: Conversation; pageCount: number } | RefusalCode>((resolve) => {
    const conversation = new Conversation((action, data) => {
      if (action === "commonobj") noteFont(data, fontScale);
      else if (action === "PasswordRequest") resolve("locked");
      else if (action === "DocException") resolve("damaged");
      else if (action === "GetDoc") resolve({ conversation, pageCount: pageCountOf(data) });
    });
    conversation.open({
      data: bytes,
      password: null,
      disableAutoFetch: true,
      rangeChunkSize: 65_536,
      length: bytes.length,
      docBaseUrl: null,
      enableXfa: false,
      evaluatorOptions: SETTINGS,
    });
  });
  if (typeof opened === "string") return opened;
  const { conversation, pageCount } = opened;
  if (pageCount > MOST_PAGES) {
    conversation.end();
    return "too-many-pages";
  }
  let steps = 0;
  return {
    pageCount,
    doubts: [...(broken > 0 ? [`stream × ${String(broken)}`] : []), ...(encrypted ? ["Encrypt"] : [])],
    page: async (number) => {
      const painted = await paintPage(conversation, number - 1, fontScale, (more) => {
        steps += more;
        return steps > MOST_STEPS_IN_ALL;
      });
      return painted;
    },
    close: () => {
      conversation.end();
    },
  };
}

async function paintPage(
  conversation: Conversation,
  pageIndex: number,
  fontScale: ReadonlyMap<string, number>,
  count: (steps: number) => boolean,
): Promise<PaintedPage | undefined> {
  const painting = new Painting(fontScale);
  let steps = 0;
  let frame: unknown;
  try {
    frame = await conversation.ask("GetPage", { pageIndex });
    await new Promise<void>((resolve, reject) => {
      const request = {
        pageId: pageIndex,
        pageIndex,
        intent: INTENT,
        cacheKey: "",
        annotationStorage: null,
        modifiedIds: null,
      };
      const receive = (chunk: unknown) => {
        const { fnArray = [], argsArray = [] } = chunk as {
          fnArray?: readonly number[];
          argsArray?: readonly unknown[];
        };
        steps += fnArray.length;
        let tooMuch = count(fnArray.length) || steps > MOST_STEPS;
        for (const [index, operator] of fnArray.entries()) {
          if (tooMuch) break;
          painting.step(operator, argsOf(argsArray[index]));
          tooMuch = painting.glyphs.length > MOST_GLYPHS || painting.forms > MOST_FORMS;
        }
        if (!tooMuch) return;
        conversation.end();
        reject(new TooMuch());
      };
      conversation.follow("GetOperatorList", request, receive).then(resolve, reject);
    });
  } catch (reason) {
    if (reason instanceof TooMuch) throw reason;
    return undefined;
  }
  const { view = [], rotate = 0 } = frame as { view?: readonly number[]; rotate?: number };
  return turned(painting, view, rotate);
}

function argsOf(args: unknown): readonly unknown[] {
  if (Array.isArray(args)) return args as readonly unknown[];
  return args instanceof Float32Array ? [...args] : [];
}

function pageCountOf(data: unknown): number {
  const { pdfInfo } = data as { readonly pdfInfo?: { readonly numPages?: unknown } };
  return typeof pdfInfo?.numPages === "number" ? pdfInfo.numPages : 0;
}

/** Where the parser packs a font's matrix: a flag, then six numbers of which the first is its scale. */
const FONT_MATRIX = 36;

function noteFont(data: unknown, fontScale: Map<string, number>): void {
  if (!Array.isArray(data)) return;
  const [name, kind, font] = data as readonly unknown[];
  if (kind !== "Font" || typeof font !== "object" || font === null) return;
  const { data: packed } = font as { readonly data?: unknown };
  if (!(packed instanceof ArrayBuffer) || packed.byteLength < FONT_MATRIX + 9) return;
  const view = new DataView(packed);
  const scale = view.getFloat64(FONT_MATRIX + 1, true);
  if (view.getUint8(FONT_MATRIX) > 0 && scale > 0) fontScale.set(String(name), scale);
}
