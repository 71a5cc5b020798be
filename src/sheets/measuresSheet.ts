import { LANGUAGES, LIBRARY_PARTS, measureRows, texts, type LibraryPart } from "../i18n";
import { librarySections, TOPICS } from "../plan";
import { textKey } from "../thai";
import { FIRST_TABLE_ROW, heading, table } from "./layout";
import type { SheetModel } from "./model";
import type { SheetSpec } from "./spec";

/** The part of the library a cell names, in any language; what it says where it names none. */
export function partIn(text: string): string {
  const key = textKey(text);
  const named = (part: LibraryPart) =>
    LANGUAGES.some((language) => textKey(texts(language).sheets.library.parts[part]) === key);
  return LIBRARY_PARTS.find((part) => textKey(part) === key || named(part)) ?? text;
}

/** What a topic of the library is about, in words a person knows it by. */
function nameOf({ texts: t }: SheetModel, topic: string): string {
  if (Object.hasOwn(TOPICS, topic)) return TOPICS[topic as keyof typeof TOPICS].names[0] ?? "";
  return Object.hasOwn(t.causes, topic) ? t.causes[topic as keyof typeof t.causes] : "";
}

/** Sheet คลังมาตรการ: the steps measures are proposed with, for the office to edit and to add to. */
export function measuresSheet(model: SheetModel): SheetSpec {
  const { texts: t, language, scheme, library } = model;
  const rows = measureRows(language, librarySections(scheme), library).map((row) => [
    t.library.parts[row.part],
    nameOf(model, row.topic),
    row.no,
    row.text,
    t.library.sources[row.provenance],
    row.topic,
  ]);
  const spec = table(
    model,
    "tblMeasures",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "part", style: "wrapped" },
      { key: "name", style: "wrapped" },
      { key: "no", style: "integer" },
      { key: "text", style: "input" },
      { key: "source", style: "note" },
      { key: "topic", style: "small" },
    ],
    rows,
  );
  return {
    key: "measures",
    name: t.names.measures,
    blocks: heading(model, t.library.title, t.library.note, 5),
    tables: [spec],
    columnWidths: [26, 36, 8, 90, 26, 22],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 0 },
    print: {
      orientation: "landscape",
      fitWidth: true,
      titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW],
      lastColumn: 4,
    },
  };
}
