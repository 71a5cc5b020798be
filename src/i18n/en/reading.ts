import type { diagnostics as thDiagnostics, refusals as thRefusals } from "../th/reading";

type Data = Readonly<Record<string, string | number>>;
const text = (data: Data, key: string): string => String(data[key] ?? "");

export const refusals: typeof thRefusals = {
  empty: (file) =>
    `${file}: there is nothing in it. Nothing was read or written; choose the file again or copy the result table anew.`,
  "too-large": (file, data) =>
    `${file}: ${text(data, "unpacked") === "" ? "larger" : "unpacks to more"} than ${text(data, "limitMegabytes")} MB. Nothing was read or written; choose only the part with the result tables.`,
  picture: (file) =>
    `${file}: this is a picture, so there is no text to read. Nothing was written; use text or a table copied from ITAS.`,
  "not-text": (file) =>
    `${file}: this is not a text file. Nothing was read or written; save it as text, HTML or CSV and try again.`,
  format: (file, data) =>
    text(data, "format") === "ole"
      ? `${file}: an old Excel or Word file (.xls, .doc), or one locked with a password. Nothing was read or written; open it in Excel or Word, save it as .xlsx or .docx without a password and try again.`
      : `${file}: ${text(data, "format")} files are not read by this version. Nothing was written; save it as .xlsx, .docx, HTML or CSV, or copy the table out of it and paste it.`,
  "too-many-cells": (file) =>
    `${file}: it has too many cells. Nothing was read or written; choose only the result tables.`,
  damaged: (file) =>
    `${file}: it is damaged, cut short or nested absurdly deep. Nothing was read or written; open it in its own program and save it anew, or copy only the result table and paste it.`,
  "look-alike": (file, data) =>
    `${file}: this looks like the result of another scheme (${text(data, "code")}), not of ITA from ITAS. Nothing was read or written; choose a result from ITAS.`,
  "no-scores": (file) =>
    `${file}: no score of any indicator or item was found. Nothing was written; check that the table has item codes (O1 …) or indicators with scores.`,
};

export const diagnostics: typeof thDiagnostics = {
  "code-repaired": (data) => `Item code “${text(data, "from")}” read as ${text(data, "to")}`,
  "unknown-code": (data) =>
    `${text(data, "item")} is not in the scheme of ${text(data, "year")}; kept, but not computed with`,
  "duplicate-item": (data) => `Item ${text(data, "item")} stands twice; what was found first is used`,
  "score-conflict": (data) =>
    `${text(data, "subject")} has two scores: ${text(data, "first")} and ${text(data, "second")}; the first is used until you confirm`,
  "score-out-of-range": (data) =>
    `${text(data, "subject")}: score ${text(data, "value")} is outside 0–100 and not used`,
  "score-unreadable": (data) =>
    `${text(data, "subject")}: score “${text(data, "value")}” cannot be read and is left blank`,
  "name-differs": (data) =>
    `Item ${text(data, "item")}: the document's name “${text(data, "found")}” differs from the scheme's “${text(data, "expected")}”`,
  "text-damaged": (data) => `Text may be damaged by copying: “${text(data, "found")}”`,
  "recomputed-differs": (data) =>
    `${text(data, "subject")}: the document reports ${text(data, "reported")}, computed ${text(data, "computed")}`,
  "band-differs": (data) =>
    `The document reports band ${text(data, "reported")}, the total computes to ${text(data, "computed")}`,
  "total-is-instrument": (data) =>
    `The “total” ${text(data, "value")} (band ${text(data, "band")}) is the score of ${text(data, "instrument")}, the only instrument in the document, and is kept as that`,
  "owner-missing": (data) => `Item ${text(data, "item")} is below the threshold but has no owner in the document`,
  "item-missing": (data) => `Items ${text(data, "items")} are not in the document and count as no data (not 0)`,
  "cell-unused": (data) =>
    `The meaning of column “${text(data, "header")}” is not known and it is not used, for example “${text(data, "text")}”`,
  "cell-shifted": (data) =>
    `${text(data, "subject")}: the score cell is empty but ${text(data, "value")} stands elsewhere in a row that slipped; it is used until you confirm`,
  "file-unmatched": (data) => `${text(data, "file")}: no result matches this file’s agency or year, so it is not used`,
  "table-without-tabs": (data) =>
    `${text(data, "count")} lines look like a table without tabs between its columns, such as “${text(data, "text")}”, and were not read; copy the table from the web page or Word and paste it anew`,
  "sheet-hidden": (data) =>
    `${text(data, "count")} hidden sheets were not read (${text(data, "sheets")}); unhide them and read again if they belong to the result`,
  "rows-hidden": (data) =>
    `${text(data, "rows")} hidden rows and ${text(data, "columns")} hidden columns were read, because a filter does not change a result`,
  "cells-hidden": (data) =>
    `${text(data, "count")} hidden texts of the page were not read, for example “${text(data, "text")}”`,
  "own-workbook": (data) =>
    `This is a workbook of this program: the result was read from its tables, the other sheets (${text(data, "sheets")}) were not read`,
  "unread-row": (data) => `This row was not used: “${text(data, "text")}”`,
  "scheme-unverified": (data) =>
    `The scheme of ${text(data, "year")} is not confirmed: only reported indicators are used and the total is an estimate`,
  "year-inferred": (data) =>
    `The document states no clear year; fiscal year ${text(data, "year")} is taken from the item names (${text(data, "evidence")})`,
  "year-unknown": () =>
    "No fiscal year was found; please state it, because the same codes mean other items in other years",
  "year-conflict": (data) =>
    `More than one fiscal year was found (${text(data, "years")}); ${text(data, "year")} is used until you confirm`,
  "date-era": (data) => `The date “${text(data, "found")}” may be Buddhist or Common Era`,
};
