import type { FormulaStyle } from "../../formulas";
import { LANGUAGES } from "../../i18n";
import type { Finding, Settled } from "../../plan";
import type { RangeSpec } from "../../sheets";
import {
  day,
  fields,
  finite,
  listOf,
  mapOf,
  oneOf,
  orNull,
  sorted,
  StateFault,
  text,
  whole,
  type Check,
} from "./checked";
import type { PaneMemory, RememberedLimit } from "./paneMemory";
import { migrated, type StateData } from "./migrations";
import { earlierWords } from "./earlierText";
import { pointsData, progressPoints } from "./progressPoint";
import { printedData, printedWords } from "./printedText";
import { STATE_VERSION, type Conversion, type WorkbookState, type WrittenTable } from "./state";
import { jsonOfStateXml, toStateXml } from "./stateXml";

/** How the text of a state part reads. */
export type StateReading =
  | { readonly kind: "known"; readonly state: WorkbookState; readonly version: number }
  /** Written by a later version: nothing in the workbook may be changed. */
  | { readonly kind: "too-new"; readonly version: number }
  /** `problem` says where, for a report. */
  | { readonly kind: "damaged"; readonly problem: string };

/** Hashes of one row in one text; a blank cell is a dash, a person's word has its mark. */
const BLANK = "-";

function toRow(hashes: readonly (string | null)[]): string {
  return hashes.map((hash) => hash ?? BLANK).join(" ");
}

const row: Check<readonly (string | null)[]> = (value, path) => {
  const line = text(value, path);
  if (line === "") return [];
  return line.split(" ").map((hash) => {
    if (!/^(?:-|!?[0-9a-z]{1,7}|!)$/.test(hash)) throw new StateFault(path, "hashes");
    return hash === BLANK ? null : hash;
  });
};

const hash: Check<string> = (value, path) => {
  const found = text(value, path);
  if (!/^[0-9a-z]{1,7}$/.test(found)) throw new StateFault(path, "a hash");
  return found;
};

const table: Check<WrittenTable> = (value, path) => {
  const field = fields(value, path);
  const literals = field("literals", listOf(text));
  const rows = field("rows", mapOf(row));
  if ([...rows.values()].some((hashes) => hashes.length !== literals.length)) {
    throw new StateFault(`${path}.rows`, "a hash for every column");
  }
  return { columns: field("columns", mapOf(hash)), literals, rows };
};

const finding: Check<Finding> = (value, path) => {
  const field = fields(value, path);
  const status = field("status", oneOf("open", "closed", "reopened"));
  switch (status) {
    case "open":
      return { status, score: field("score", finite) };
    case "closed":
      return { status, on: field("on", day), from: field("from", finite), to: field("to", orNull(finite)) };
    case "reopened":
      return { status, on: field("on", day), from: field("from", orNull(finite)), to: field("to", finite) };
  }
};

const place: Check<RangeSpec> = (value, path) => {
  const field = fields(value, path);
  const [row, column, rows, columns] = [
    field("row", whole),
    field("column", whole),
    field("rows", whole),
    field("columns", whole),
  ];
  if (row < 0 || column < 0 || rows < 1 || columns < 1) throw new StateFault(path, "cells");
  return { row, column, rows, columns };
};

const conversion: Check<Conversion> = (value, path) => {
  const field = fields(value, path);
  return {
    sheet: field("sheet", text),
    place: field("place", place),
    formula: field("formula", text),
    by: field("by", oneOf<Conversion["by"]>("formula", "values")),
    left: field("left", hash),
  };
};

const limit: Check<RememberedLimit> = (value, path) => {
  const field = fields(value, path);
  return { here: field("here", finite), sheet: field("sheet", finite) };
};

const pane: Check<PaneMemory> = (value, path) => {
  const field = fields(value, path);
  return {
    step: field("step", text),
    settled: field("settled", mapOf(text)),
    ticked: field("ticked", listOf(text)),
    threshold: field("threshold", orNull(limit)),
    target: field("target", orNull(limit)),
  };
};

const settled: Check<Settled> = (value, path) => {
  const field = fields(value, path);
  return {
    answers: new Set(field("answers", listOf(text))),
    rows: field("rows", mapOf(text)),
    said: field("said", mapOf(text)),
  };
};

const state: Check<WorkbookState> = (value, path) => {
  const field = fields(value, path);
  return {
    createdBy: field("createdBy", text),
    language: field("language", oneOf(...LANGUAGES)),
    agency: field("agency", orNull(text)),
    fiscalYear: field("fiscalYear", orNull(whole)),
    key: field("key", text),
    threshold: field("threshold", finite),
    target: field("target", finite),
    written: field("written", mapOf(table)),
    cells: field("cells", mapOf(hash)),
    names: field("names", mapOf(text)),
    findings: field("findings", orNull(mapOf(finding))),
    printed: field("printed", printedWords),
    earlier: field("earlier", mapOf(earlierWords)),
    style: field("style", orNull(oneOf<FormulaStyle>("native", "resilient"))),
    settled: field("settled", settled),
    returned: field("returned", mapOf(day)),
    points: field("points", progressPoints),
    conversions: field("conversions", listOf(conversion)),
    pane: field("pane", orNull(pane)),
  };
};

/** The state as the XML of its part. */
export function formatState(given: WorkbookState): string {
  const {
    written,
    cells,
    names,
    findings,
    printed,
    earlier,
    settled: dealtWith,
    returned,
    points,
    pane: memory,
    ...rest
  } = given;
  return toStateXml({
    version: STATE_VERSION,
    ...rest,
    written: sorted(written).map(([name, { columns, literals, rows }]) => [
      name,
      { columns: sorted(columns), literals, rows: sorted(rows).map(([key, hashes]) => [key, toRow(hashes)]) },
    ]),
    cells: sorted(cells),
    names: sorted(names),
    findings: findings === null ? null : sorted(findings),
    printed: printedData(printed),
    earlier: sorted(earlier),
    settled: { answers: [...dealtWith.answers].sort(), rows: sorted(dealtWith.rows), said: sorted(dealtWith.said) },
    returned: sorted(returned),
    points: pointsData(points),
    pane: memory === null ? null : { ...memory, settled: sorted(memory.settled) },
  });
}

function parsed(xml: string): StateReading {
  const json = jsonOfStateXml(xml);
  if (json === undefined) throw new StateFault("", "a state");
  const data: unknown = JSON.parse(json);
  const version = fields(data, "")("version", whole);
  if (version > STATE_VERSION) return { kind: "too-new", version };
  if (version < 1) throw new StateFault("version", "1 or more");
  return { kind: "known", state: state(migrated(data as StateData, version), ""), version };
}

/** Reads the XML of a state part of any version; never throws. */
export function parseState(xml: string): StateReading {
  try {
    return parsed(xml);
  } catch (error) {
    // What stands in the part is not quoted: it may name people.
    return { kind: "damaged", problem: error instanceof StateFault ? error.message : "At the root: expected JSON" };
  }
}
