import { Parser } from "htmlparser2";
import { OfficeFileError } from "./officeFileError";
import type { OfficePackage } from "./officePackage";

export type XmlAttributes = Readonly<Record<string, string>>;

/** How an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/**
 * What is told of a part; names come without their prefix. `from` and `to` are where the tag stands in the
 * part's text; an element without content closes where it opens.
 */
export interface XmlHandler {
  readonly open?: (name: string, attributes: XmlAttributes, from: number, to: number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, from: number, to: number) => void;
}

/** Office nests some dozens of levels, a table in a table in a table included. */
const DEEPEST = 1_000;
/** Two million cells, each with a value, and as many again that are only coloured; some five seconds. */
const MOST_ELEMENTS = 10_000_000;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function damaged(): never {
  throw new OfficeFileError("damaged");
}

/** A parser of pieces of text, with the limits every part is held to. */
function xmlReading(handler: XmlHandler) {
  let depth = 0;
  let elements = 0;
  let openedAt = -1;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        openedAt = parser.endIndex;
        if (depth > DEEPEST) damaged();
        if (elements > MOST_ELEMENTS) throw new OfficeFileError("too-many-cells");
        handler.open?.(localName(name), attributes, parser.startIndex, parser.endIndex + 1);
      },
      ontext(text) {
        handler.text?.(text);
      },
      onclosetag(name, isImplied) {
        depth -= 1;
        // A self-closing tag ends where it opens; any other must be closed by name.
        if (isImplied && parser.endIndex !== openedAt) damaged();
        handler.close?.(localName(name), parser.startIndex, parser.endIndex + 1);
      },
      onprocessinginstruction(name) {
        if (name.startsWith("!")) damaged();
      },
    },
    { xmlMode: true },
  );
  return {
    write(text: string): void {
      parser.write(text);
    },
    end(): void {
      parser.end();
      if (elements === 0 || depth !== 0) damaged();
    },
  };
}

/**
 * Reads a part of an Office file as it is inflated. Office writes no document type, so one with
 * entities of its own is refused, as is XML that is cut short, badly nested, or absurdly deep.
 */
export function readXml(file: OfficePackage, part: string, handler: XmlHandler): void {
  const reading = xmlReading(handler);
  let decoder: TextDecoder | undefined;
  file.pour(part, (piece, last) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = decoder.decode(piece, { stream: !last });
    if (text !== "") reading.write(text);
  });
  reading.end();
}

/** The same of a part whose text is there. */
export function readXmlText(xml: string, handler: XmlHandler): void {
  const reading = xmlReading(handler);
  reading.write(xml);
  reading.end();
}

/** By its first bytes; Office writes UTF-8. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
