import { codeRanges } from "../codeRanges";
import type { diagnostics as thDiagnostics, refusals as thRefusals } from "../th/reading";

type Data = Readonly<Record<string, string | number>>;
const text = (data: Data, key: string): string => String(data[key] ?? "");

const BODIES: Readonly<Record<string, string>> = {
  schools: "schools (the ITA of schools or school districts)",
  hospitals: "hospitals or health offices (MOPH ITA)",
  vocational: "vocational colleges",
  other: "offices of education or health",
};

/** Whose figure it is, as a clerk calls it. */
function subject(name: string): string {
  if (/^[OIE]\d{1,2}$/.test(name)) return `Item ${name}`;
  if (/^\d{1,2}$/.test(name)) return `Indicator ${name}`;
  if (/^[IEO]IT$/.test(name)) return `Instrument ${name}`;
  if (name.endsWith(" respondents")) return `Number of ${name}`;
  return { total: "The total", band: "The band", rank: "The rank" }[name] ?? name;
}

const FIELDS: Readonly<Record<string, string>> = {
  name: "names",
  comment: "comments",
  recommendation: "recommendations",
  owner: "owners",
  monitor: "monitors",
};

/** Where one side of a contradiction stands: `file a.txt, line 12`; empty if it is not known. */
function at(data: Data, side: "first" | "second"): string {
  const part = (word: string, key: string) =>
    data[side + key] === undefined ? [] : [`${word} ${text(data, side + key)}`];
  const row = data[`${side}Sheet`] === undefined ? "line" : "row";
  return [
    ...part("file", "File"),
    ...part("sheet", "Sheet"),
    ...part("page", "Page"),
    ...part("table", "Table"),
    ...part(row, "Row"),
  ].join(", ");
}

const inBrackets = (place: string): string => (place === "" ? "" : ` (${place})`);
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What two places say: `line 12 has 0, but line 40 has 100`. */
function both(data: Data, quote: (words: string) => string = (words) => words): string {
  const [first, second] = [at(data, "first"), at(data, "second")];
  const [one, two] = [quote(text(data, "first")), quote(text(data, "second"))];
  return first === "" || second === "" ? `${one} and ${two}` : `${first} has ${one}, but ${second} has ${two}`;
}

const quoted = (words: string): string => `“${words}”`;

/** A sentence of the document that its own scores do not bear out. */
function statement(data: Data): string {
  const place = at(data, "second");
  const said = `${place === "" ? "The document" : capital(place)} says ${quoted(text(data, "second"))}`;
  const seen = inBrackets(at(data, "first"));
  switch (text(data, "reason")) {
    case "number":
      return `${said}, but that is the name of indicator ${text(data, "no")} ${text(data, "first")}${seen}; please check the number`;
    case "range":
      return `${said}, but ${text(data, "value")} is the score of all of OIT (${text(data, "first")}), not of ${text(data, "from")}–${text(data, "to")} only`;
    case "not-weak":
      return `${said}, but item ${text(data, "stated")} has ${text(data, "first")}${seen}; please check that it is the same item`;
    default: {
      const how = text(data, "reason") === "highest" ? "higher" : "lower";
      return `${said}, but ${lowered(subject(text(data, "first")))} has ${text(data, "firstScore")}${seen}, which is ${how} than the ${text(data, "statedScore")} of ${lowered(subject(text(data, "stated")))}`;
    }
  }
}

function yearInferred(data: Data): string {
  const year = text(data, "year");
  if (data.quote !== undefined) {
    return `The document does not state the fiscal year of the result; ${year} is taken from ${quoted(text(data, "quote"))} until you confirm`;
  }
  return `The document states no clear year; fiscal year ${year} is used because ${text(data, "agreeing")} of ${text(data, "named")} item names are that year’s, such as ${text(data, "evidence")}; please confirm`;
}

export const refusals: typeof thRefusals = {
  empty: (file) =>
    `${file}: there is nothing in it. Nothing was read or written; choose the file again or copy the result table anew.`,
  "too-large": (file, data) =>
    `${file}: ${text(data, "unpacked") === "" ? "larger" : "unpacks to more"} than ${text(data, "limitMegabytes")} MB. Nothing was read or written; choose only the part with the result tables.`,
  picture: (file) =>
    `${file}: this is a picture, so there is no text to read. Nothing was written; use text or a table copied from ITAS.`,
  scanned: (file) =>
    `${file}: this is a scanned document; its pages are pictures and there is no text to read. Nothing was read or written; ask for the original (Word, Excel, or a PDF whose text can be selected) or copy the table from ITAS.`,
  garbled: (file) =>
    `${file}: the fonts of this PDF do not say which letters they show, so its text comes out as strange characters. Nothing was read or written; ask for the original or copy the table from ITAS.`,
  locked: (file) =>
    `${file}: it opens with a password only. Nothing was read or written; open it with the password and save or print it to a file without one.`,
  "too-many-pages": (file) =>
    `${file}: it has too many pages, or pages too intricate. Nothing was read or written; choose only the pages with the result tables.`,
  "not-text": (file) =>
    `${file}: this is not a kind of file that can be read. Nothing was read or written; save it as .xlsx, .docx, HTML or CSV and try again.`,
  format: (file, data) =>
    text(data, "format") === "ole"
      ? `${file}: an old Excel or Word file (.xls, .doc), or one locked with a password. Nothing was read or written; open it in Excel or Word, save it as .xlsx or .docx without a password and try again.`
      : `${file}: ${text(data, "format")} files are not read by this version. Nothing was written; save it as .xlsx, .docx, HTML or CSV, or copy the table out of it and paste it.`,
  "too-many-cells": (file) =>
    `${file}: it has too many cells. Nothing was read or written; choose only the result tables.`,
  damaged: (file) =>
    `${file}: it is damaged, cut short or nested absurdly deep. Nothing was read or written; open it in its own program and save it anew, or copy only the result table and paste it.`,
  "look-alike": (file, data) =>
    `${file}: this looks like the result of another scheme, of ${BODIES[text(data, "body")] ?? "another body"} (“${text(data, "code")}” was found), not of ITA from ITAS. Nothing was read or written; choose a result from ITAS.`,
  "unit-workbook": (file) =>
    `${file}: this is a workbook that was sent to a unit, not a result. Nothing was read or written; merge it into the plan it was split from.`,
  "collected-workbook": (file) =>
    `${file}: several agencies were collected in this workbook; it is no result of one. Nothing was read or written; choose the agency's own file, or collect again to add agencies.`,
  "no-scores": (file) =>
    `${file}: no score of any indicator or item was found. Nothing was written; check that the table has item codes (O1 …) or indicators with scores.`,
};

export const diagnostics: typeof thDiagnostics = {
  "code-repaired": (data) => `Item code “${text(data, "from")}” read as ${text(data, "to")}`,
  "unknown-code": (data) =>
    `${text(data, "item")} is not in the scheme of ${text(data, "year")}; kept, but not computed with`,
  "duplicate-item": (data) =>
    `Item ${text(data, "item")} has two ${FIELDS[text(data, "field")] ?? "texts"}: ${both(data, quoted)}; the first is used`,
  "score-conflict": (data) =>
    `${subject(text(data, "subject"))} has two values: ${both(data)}; the first is used until you confirm which is right`,
  "score-out-of-range": (data) =>
    `${subject(text(data, "subject"))}: score ${text(data, "value")} is outside 0–100 and not used; please check the original`,
  "score-unreadable": (data) =>
    `${subject(text(data, "subject"))}: score “${text(data, "value")}” cannot be read and is left blank; please fill it in`,
  "score-weighted": (data) =>
    data.full === undefined
      ? `Instrument ${text(data, "instrument")}: ${text(data, "value")} is a weighted score (out of ${text(data, "weight")}), because the three instruments add up to the total; it is not kept as the score`
      : `Instrument ${text(data, "instrument")}: ${text(data, "value")} is a weighted score (${text(data, "full")} × ${text(data, "weight")}%) and not kept as the score`,
  "scale-doubtful": (data) =>
    `None of the ${text(data, "count")} scores of ${text(data, "of")} is above ${text(data, "highest")}: they may be out of ${text(data, "scale")} and not out of 100. They are kept as printed; please check the original`,
  "score-shared": (data) =>
    `All ${text(data, "count")} items from ${text(data, "first")} to ${text(data, "last")} have the score ${text(data, "score")}: it may be what they have together, in a merged cell, and not the score of each. Please check the original`,
  "name-differs": (data) =>
    text(data, "expected") === "–"
      ? `${subject(text(data, "item"))}: the document’s name “${text(data, "found")}” is not that of the indicator; please check that it is the same one`
      : `Item ${text(data, "item")}: the document’s name “${text(data, "found")}” differs from the scheme’s “${text(data, "expected")}”`,
  "text-damaged": (data) => `Text may be damaged by copying: “${text(data, "found")}”`,
  "recomputed-differs": (data) =>
    `${subject(text(data, "subject"))}: the document reports ${text(data, "reported")}, computed ${text(data, "computed")}`,
  "band-differs": (data) =>
    `The document reports band ${text(data, "reported")}, the total computes to ${text(data, "computed")}`,
  "instrument-weighted": (data) =>
    `Column “${text(data, "header")}” holds weighted scores (such as ${text(data, "value")}) and is not used as the score of ${text(data, "instrument")}`,
  "agency-repeated": (data) =>
    `“${text(data, "agency")}” stands in row ${text(data, "row")} already, with other figures; they are kept as two agencies, please check`,
  "total-of-nobody": (data) =>
    `The text does not say which agency of the table the score ${text(data, "value")} belongs to, so it is not used`,
  "total-of-another": (data) =>
    `The score ${text(data, "value")} is said of another year, agency or assessment, so it is not used as the total`,
  "table-of-another-year": (data) =>
    `The heading above says that this table is of ${text(data, "year")}, another year than the result’s, so it was not read; choose its kind yourself if it is ours`,
  "total-is-instrument": (data) =>
    `The “total” ${text(data, "value")} (band ${text(data, "band")}) is the score of ${text(data, "instrument")}, the only instrument in the document, and is kept as that`,
  "page-without-text": (data) =>
    `Page ${text(data, "page")} has a large picture and no text in it, so what the picture shows was not used; check whether it holds scores or a table`,
  "columns-by-gaps": (data) =>
    `The table on page ${text(data, "page")} has no ruling lines, so its columns were told by the gaps between texts; check that texts and scores stand in their own cells`,
  "statement-differs": statement,
  "owner-missing": (data) =>
    `${subject(text(data, "item"))} has ${text(data, "score")}${inBrackets(at(data, "second"))}, below the threshold, but no owner in the table of owners${inBrackets(at(data, "first"))}; please name one`,
  "item-missing": (data) =>
    text(data, "where") === "actions"
      ? `Indicators or items ${codeRanges(text(data, "items"))} are below the threshold, but no measure in the document’s own plan mentions them`
      : `Items ${codeRanges(text(data, "items"))} have no score in the document and count as no data (not 0)`,
  "cell-unused": (data) =>
    text(data, "header") === "?"
      ? `The cell “${text(data, "text")}” has no column header, so its meaning is not known and it is not used`
      : `The meaning of column “${text(data, "header")}” is not known and it is not used, for example “${text(data, "text")}”`,
  "cell-shifted": (data) =>
    `${subject(text(data, "subject"))}: the cells of this row stand beside their columns, so ${text(data, "value")} is taken for the score; it is used until you confirm`,
  "row-uneven": (data) =>
    `${subject(text(data, "subject"))}: this row does not have the cells its header has, so ${text(data, "value")} under the score may be something else; please confirm`,
  "file-unmatched": (data) => `${text(data, "file")}: no result matches this file’s agency or year, so it is not used`,
  "table-without-tabs": (data) =>
    `${text(data, "count")} lines look like a table without tabs between its columns, such as “${text(data, "text")}”, and were not read; copy the table from the web page or Word and paste it anew`,
  "answers-sum": (data) =>
    `Item ${text(data, "item")}: the answers add up to ${text(data, "sum")} percent, not 100; a figure may be misread or misprinted.`,
  "group-differs": (data) =>
    text(data, "score") === ""
      ? `Item ${text(data, "item")} is in group “${text(data, "first")}” and in group “${text(data, "second")}”; it belongs in one only, a code may be cut short.`
      : `Item ${text(data, "item")} is in group “${text(data, "first")}” but scored ${text(data, "score")}.`,
  "sheet-hidden": (data) =>
    `${text(data, "count")} hidden sheets were not read (${text(data, "sheets")}); unhide them and read again if they belong to the result`,
  "rows-hidden": (data) =>
    `${text(data, "rows")} hidden rows and ${text(data, "columns")} hidden columns were read, because a filter does not change a result`,
  "cells-hidden": (data) =>
    `${text(data, "count")} hidden texts of the page were not read, for example “${text(data, "text")}”`,
  "own-workbook": (data) =>
    `This is a workbook of this program: the result was read from its tables, the other sheets (${text(data, "sheets")}) were not read`,
  "text-unattributed": (data) =>
    `These lines stand between items and it cannot be told whose they are; put them where they belong: “${text(data, "text")}”`,
  "unread-row": (data) => `This row was not used: “${text(data, "text")}”`,
  "people-left-out": (data) =>
    `Table ${text(data, "table")} has ${text(data, "rows")} row(s) with names or numbers of persons; they are not imported and not shown`,
  "more-of-a-kind": (data) =>
    `${text(data, "more")} more findings of the kind “${text(data, "of")}” in this file are counted but not listed; the file is hardly a result as it stands`,
  "scheme-unverified": (data) =>
    `${text(data, "year") === "?" ? "The year of the scheme is not known" : `The scheme of ${text(data, "year")} is not confirmed`}: only reported indicators are used and the total is an estimate`,
  "agency-unsure": (data) =>
    `Two names of agencies are equally strong: ${both(data, quoted)}; neither is taken, please say which it is`,
  "year-inferred": yearInferred,
  "year-unknown": () =>
    "No fiscal year was found; please state it, because the same codes mean other items in other years",
  "year-conflict": (data) =>
    `More than one fiscal year was found (${text(data, "years")}): ${both(data, quoted)}; ${text(data, "year")} is used until you confirm`,
  "date-era": (data) =>
    data.year === undefined
      ? `The date “${text(data, "found")}” may be Buddhist or Common Era`
      : `“${text(data, "found")}” is a year of the Common Era and read as fiscal year ${text(data, "year")} of the Buddhist Era; please confirm`,
};
