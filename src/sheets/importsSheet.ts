import { diagnosticMessage, type SheetTexts } from "../i18n";
import type { Diagnostic, Severity } from "../intake";
import { toSerial } from "../thai";
import { below, cell, columnRange, FIRST_TABLE_ROW, firstCell, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { quoted } from "./references";
import type { CellContent, SheetSpec, TableSpec } from "./spec";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The file, and the sheet or page in it. */
function placeOf({ file, sheet, page }: Diagnostic["source"], texts: SheetTexts): string | null {
  const parts = [file, sheet, page === undefined ? undefined : texts.imports.page(page)];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? null : known.join(" › ");
}

/** One row each, most urgent first; codes that were spelt otherwise share one row, there are too many. */
function diagnosticRows({ diagnostics, texts, language }: SheetModel): readonly (readonly CellContent[])[] {
  const sorted = [...diagnostics].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const repaired = sorted.filter(({ code }) => code === "code-repaired");
  const rows = sorted
    .filter(({ code }) => code !== "code-repaired")
    .map(({ code, severity, source, data }) => [
      texts.severities[severity],
      diagnosticMessage(language, code, data),
      source.row ?? null,
      code,
      placeOf(source, texts),
      source.text ?? null,
    ]);
  if (repaired.length === 0) return rows;
  const pairs = repaired.map(({ data }) => `${String(data?.from ?? "")} = ${String(data?.to ?? "")}`);
  const message = texts.imports.repairedCodes(repaired.length);
  return [...rows, [texts.severities.info, message, null, "code-repaired", null, pairs.join(", ")]];
}

/** The files that were read, one row each. */
function importsTable(model: SheetModel): TableSpec {
  const { texts, sources } = model;
  return table(
    model,
    "tblImports",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "importedOn", style: "date" },
      { key: "file", style: "wrapped" },
      { key: "format", style: "code" },
      { key: "size", style: "integer" },
      { key: "hash", style: "small" },
      { key: "mapping", style: "small" },
      { key: "rowsIn", style: "integer" },
      { key: "records", style: "integer" },
      { key: "headings", style: "integer" },
      { key: "repeats", style: "integer" },
      { key: "unread", style: "integer" },
      { key: "leftOut", style: "integer" },
      { key: "importedAt", style: "code" },
    ],
    sources.map((source) => [
      toSerial(model.today),
      source.name,
      texts.formats[source.format],
      source.size,
      source.hash,
      source.mapping,
      source.rowsIn,
      source.records,
      source.headings,
      source.repeats,
      source.unread,
      source.leftOut,
      model.time,
    ]),
  );
}

/** Everything noticed while reading them. */
function checksTable(model: SheetModel, row: number): TableSpec {
  return table(
    model,
    "tblDiagnostics",
    { row, column: 0 },
    [
      { key: "severity", style: "code" },
      { key: "message", style: "small" },
      { key: "row", style: "integer" },
      { key: "code", style: "small" },
      { key: "file", style: "small" },
      { key: "text", style: "small" },
    ],
    diagnosticRows(model),
  );
}

/** Sheet บันทึกนำเข้า: what came in, and everything noticed while reading it. */
export function importsSheet(model: SheetModel): SheetSpec {
  const { texts } = model;
  const imports = importsTable(model);
  const checks = checksTable(model, below(imports, 2));
  const severity = columnRange(checks, "severity");
  const is = (name: Severity) => `${firstCell(checks, "severity")}=${quoted(texts.severities[name])}`;
  return {
    key: "imports",
    name: texts.names.imports,
    blocks: [
      ...heading(model, texts.imports.title, texts.imports.note, 6),
      cell(checks.row - 1, 0, texts.imports.diagnostics, "section", 6),
    ],
    tables: [imports, checks],
    columnWidths: [15, 54, 11, 20, 24, 50, 12, 12, 12, 9, 11, 9, 9],
    conditionalFormats: [
      { range: severity, formula: is("error"), tone: "poor" },
      { range: severity, formula: is("warning"), tone: "fair" },
      { range: severity, formula: is("info"), tone: "muted" },
    ],
    validations: [],
    charts: [],
    print: { orientation: "landscape", fitWidth: true, titleRows: [checks.row, checks.row] },
  };
}
