import { Parser } from "htmlparser2";
import { OfficeFileError } from "./officeFileError";
import type { OfficePackage } from "./officePackage";

export type XmlAttributes = Readonly<Record<string, string>>;

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

/**
 * Reads a part of an Office file as it is inflated. Office writes no document type, so one with
 * entities of its own is refused, as is XML that is cut short, badly nested, or absurdly deep.
 */
export function readXml(file: OfficePackage, part: string, handler: XmlHandler): void {
  const reader = xmlReader(handler);
  let decoder: TextDecoder | undefined;
  file.pour(part, (piece, last) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = decoder.decode(piece, { stream: !last });
    if (text !== "") reader.write(text);
  });
  reader.end();
}

/** Reads XML that is at hand as a part is read. */
export function readXmlText(xml: string, handler: XmlHandler): void {
  const reader = xmlReader(handler);
  reader.write(xml);
  reader.end();
}

function xmlReader(handler: XmlHandler): { readonly write: (text: string) => void; readonly end: () => void } {
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
    write: (text) => {
      parser.write(text);
    },
    end: () => {
      parser.end();
      if (elements === 0 || depth !== 0) damaged();
    },
  };
}

/** By its first bytes; Office writes UTF-8. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
