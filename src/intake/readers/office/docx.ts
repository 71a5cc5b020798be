import mammoth from "mammoth";
import { documentParts } from "../../../ooxml";
import type { Refused } from "../../decode";
import type { ReaderResult } from "../../source";
import { readHtml } from "../html/html";
import { refusalOf } from "./refusalOf";

/** Pictures are not read; without a converter they would end up in the page as text. */
const NO_PICTURES = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

/** Longest quotation of a hidden text in a diagnostic. */
const QUOTE = 80;

/** Both names, because the library's builds for Node and for browsers ask for different ones. */
function inputOf(bytes: Uint8Array): { readonly arrayBuffer: ArrayBuffer; readonly buffer: ArrayBuffer } {
  const arrayBuffer = new Uint8Array(bytes).buffer;
  return { arrayBuffer, buffer: arrayBuffer };
}

/**
 * A .docx or .docm file by way of HTML, so that merged cells and tables in tables are understood once.
 * Columns set with tabs are a table too. Headers, footers and the numbers Word makes itself are not in
 * the text of a document and not read.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReaderResult | Refused> {
  let html: string;
  let hidden: readonly string[];
  try {
    const parts = documentParts(bytes);
    const input = inputOf(parts.bytes);
    hidden = parts.hidden;
    const options = { convertImage: NO_PICTURES, includeEmbeddedStyleMap: false, externalFileAccess: false };
    html = (await mammoth.convertToHtml(input, options)).value;
  } catch (error) {
    // What the library says of a document it does not understand is no help to anybody.
    return error instanceof Error && error.name !== "OfficeFileError" ? { code: "damaged" } : refusalOf(error);
  }
  const read = readHtml(html, "columns");
  if (typeof read === "string") return { code: read };
  const [first = ""] = hidden;
  const data = { count: hidden.length, text: first.slice(0, QUOTE) };
  return hidden.length === 0 ? read : { ...read, notices: [{ code: "cells-hidden", at: {}, data }] };
}
