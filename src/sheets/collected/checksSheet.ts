import { below, cell, columnRange, FIRST_TABLE_ROW, firstCell } from "../layout";
import { quoted } from "../references";
import type { CellContent, SheetSpec } from "../spec";
import { collectedTable } from "./collectedTable";
import type { CheckSeverity } from "./model";
import type { Stacked } from "./stacked";

const ORDER: readonly CheckSeverity[] = ["error", "warning", "info"];

/** Sheet ที่ต้องตรวจสอบ: every file that was given, and everything to look at, most urgent first. */
export function checksSheet(model: Stacked): SheetSpec {
  const { ref, texts, own } = model;
  const files = collectedTable(
    ref,
    "tblCollectedFiles",
    FIRST_TABLE_ROW,
    [
      { key: "source", style: "small" },
      { key: "file", style: "small" },
      { key: "agencies", style: "integer" },
      { key: "reason", style: "small" },
    ],
    model.files.map(({ source, file, agencies, reason }) => [texts.words.sources[source], file, agencies, reason]),
  );
  const sorted = [...model.checks].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const checks = collectedTable(
    ref,
    "tblCollectedChecks",
    below(files, 2),
    [
      { key: "severity", style: "code" },
      { key: "agency", style: "small" },
      { key: "year", style: "year" },
      { key: "found", style: "small" },
      { key: "toDo", style: "small" },
      { key: "count", style: "integer" },
      { key: "place", style: "small" },
      { key: "file", style: "small" },
      { key: "code", style: "small" },
    ],
    sorted.map((check): readonly CellContent[] => [
      own.severities[check.severity],
      check.agency,
      check.fiscalYear,
      check.found,
      check.toDo,
      check.count,
      check.place,
      check.file,
      check.code,
    ]),
  );
  const severity = columnRange(checks, "severity");
  const is = (name: CheckSeverity) => `${firstCell(checks, "severity")}=${quoted(own.severities[name])}`;
  return {
    key: "collectedChecks",
    name: texts.names.checks,
    blocks: [
      cell(0, 0, texts.checks.title, "title", 9),
      cell(1, 0, texts.checks.note, "note", 9),
      cell(files.row - 1, 0, texts.checks.files, "section", 9),
      cell(checks.row - 1, 0, texts.checks.found, "section", 9),
    ],
    tables: [files, checks],
    columnWidths: [20, 34, 14, 52, 46, 9, 24, 30, 22],
    conditionalFormats: [
      { range: severity, formula: is("error"), tone: "poor" },
      { range: severity, formula: is("warning"), tone: "fair" },
      { range: severity, formula: is("info"), tone: "muted" },
    ],
    validations: [],
    charts: [],
    print: { orientation: "landscape", fitWidth: true, titleRows: [checks.row, checks.row], lastColumn: 7 },
  };
}
