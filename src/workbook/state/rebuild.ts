import { LANGUAGES, texts, type Language } from "../../i18n";
import { OWN_AGENCY_FIELDS } from "../../intake";
import { NATIONAL_TARGET, parseNumber } from "../../ita";
import { NO_WORDS, NOTHING_SETTLED, planKey } from "../../plan";
import { NAMES, type CellContent } from "../../sheets";
import { textKey } from "../../thai";
import type { WorkbookContent } from "../content";
import { PRODUCT_VERSION } from "../productVersion";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";
import type { WorkbookState } from "./state";

/** What the sheets themselves say about the workbook now. */
export interface SheetsSay {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly threshold: number | null;
  readonly target: number | null;
}

/** A figure, as a number or as a text that reads as one. */
export function figureIn(content: CellContent): number | null {
  const value = valueOf(content);
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const parsed = parseNumber(value);
  return parsed.kind === "number" ? parsed.value : null;
}

/** Reads identity and settings where people see and edit them. */
export function whatSheetsSay(content: WorkbookContent): SheetsSay {
  const agencyRows = viewOf(content, "tblAgency")?.rows ?? [];
  const field = (names: readonly string[]): CellContent =>
    agencyRows.find((cell) => names.includes((saying(valueOf(cell("field"))) ?? "").trim()))?.("value") ?? null;
  const setting = (name: string, row: number): number | null => {
    const named = content.cells.find((cell) => cell.name === name)?.content;
    return figureIn(named ?? viewOf(content, "tblSettings")?.rows[row]?.("value") ?? null);
  };
  const year = figureIn(field(OWN_AGENCY_FIELDS.fiscalYear));
  return {
    agency: saying(valueOf(field(OWN_AGENCY_FIELDS.agency)))?.trim() ?? null,
    fiscalYear: Number.isInteger(year) ? year : null,
    target: setting(NAMES.target, 0),
    threshold: setting(NAMES.threshold, 1),
  };
}

/** The language most headers are in. */
function languageOf({ tables }: WorkbookContent): Language {
  const seen = new Set(tables.flatMap(({ headers }) => headers.map(textKey)));
  const found = (language: Language) =>
    Object.values(texts(language).sheets.headers)
      .flatMap((headers) => Object.values(headers))
      .filter((header) => seen.has(textKey(header))).length;
  return LANGUAGES.reduce((best, language) => (found(language) > found(best) ? language : best));
}

/** What the ids of the plan begin with, as most of them do. */
function keyIn(content: WorkbookContent): string | undefined {
  const counts = new Map<string, number>();
  for (const cell of viewOf(content, "tblPlan")?.rows ?? []) {
    const key = /^([0-9A-Z]{5}-\d{1,4})-[IEO]\d+-\d+$/.exec(saying(valueOf(cell("id"))) ?? "")?.[1];
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A state from the sheets alone: what we wrote nobody knows, so every filled cell counts as a person's. */
export function rebuiltState(content: WorkbookContent): WorkbookState {
  const { agency, fiscalYear, threshold, target } = whatSheetsSay(content);
  return {
    createdBy: PRODUCT_VERSION,
    language: languageOf(content),
    agency,
    fiscalYear,
    key: keyIn(content) ?? planKey(agency, fiscalYear),
    threshold: threshold ?? NATIONAL_TARGET,
    target: target ?? NATIONAL_TARGET,
    written: new Map(),
    cells: new Map(),
    names: new Map(),
    findings: null,
    printed: NO_WORDS,
    earlier: new Map(),
    style: null,
    settled: NOTHING_SETTLED,
    returned: new Map(),
    points: [],
    conversions: [],
    pane: null,
  };
}
