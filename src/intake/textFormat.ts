import type { SourceFormat } from "./source";

/** Text formats that are not read, by how they begin. */
const NOT_READ: readonly (readonly [string, RegExp])[] = [
  ["RTF", /^\s*\{\\rtf/],
  ["MHTML (.mht)", /^(?:[\w-]+:[^\n]*\n)*(?:MIME-Version|Content-Type:\s*multipart\/related)/i],
  [
    "XML Spreadsheet 2003",
    /^[^<]*(?:<\?[^>]*\?>\s*)*<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/,
  ],
];

/** The name of a text format we know and do not read. */
export function unreadTextFormat(text: string): string | undefined {
  const start = text.slice(0, 4_000);
  return NOT_READ.find(([, pattern]) => pattern.test(start))?.[0];
}

/** Offsets of the Windows clipboard, XML prolog, comments and conditions of Office before the first tag. */
const BEFORE_PAGE = /^(?:\s+|\uFEFF|Version:[\s\S]{0,500}?(?=<)|<\?[^>]*>|<!--[\s\S]*?-->|<!\[[^>]*>)*/;
const PAGE_TAG =
  /^<(?:!doctype\s+html|html|head|body|meta|link|title|style|script|table|caption|colgroup|col|thead|tbody|tfoot|tr|t[dh])[\s>/]/i;
const BLOCK_TAG = /^<(?:div|p|span|center|h[1-6]|section|article|main|ul|ol|dl|form|font|b|br|a|img)[\s>/]/i;
const LAST_TAG = /<\/[a-z][a-z0-9]*>\s*(?:<!--[^>]*-->\s*)*$/i;
/** Enough to see what a file is; a title page may stand above its first table. */
const LOOKED_AT = 200_000;

/**
 * What kind of text a file holds. HTML begins with a tag of a page, or has a table with cells; a text
 * that only speaks of tags has neither.
 */
export function textFormat(name: string, text: string): Extract<SourceFormat, "text" | "html" | "csv"> {
  const start = text.slice(0, LOOKED_AT);
  const page = start.slice(BEFORE_PAGE.exec(start)?.[0].length ?? 0);
  if (PAGE_TAG.test(page) || hasTable(start)) return "html";
  if (BLOCK_TAG.test(page) && LAST_TAG.test(text.slice(-200)) && !text.includes("\t")) return "html";
  return /\.(?:csv|tsv)$/i.test(name) ? "csv" : "text";
}

function hasTable(text: string): boolean {
  const cells = text.match(/<t[dh](?:\s[^<>]*)?>/gi)?.length ?? 0;
  return cells >= 2 && /<table[\s>]/i.test(text) && /<tr[\s>]/i.test(text);
}
