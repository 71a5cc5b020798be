import { collectedTexts, LANGUAGES, sheetTexts } from "../../../i18n";
import {
  CAUSES,
  INSTRUMENTS,
  isIndicatorNumber,
  isItemCode,
  parseItemCode,
  type Cause,
  type InstrumentCode,
  type ItemCode,
  type Subject,
} from "../../../ita";
import { STATUSES, type Status } from "../../../plan";
import {
  INDICATOR_COLUMNS,
  type CellContent,
  type CheckSeverity,
  type CollectedAgency,
  type CollectedCheck,
  type CollectedTable,
  type OpenFinding,
  type TotalSource,
} from "../../../sheets";
import { fromSerial, textKey, type IsoDate } from "../../../thai";
import type { TableContent, WorkbookContent } from "../../content";
import { grouped } from "../../../lists";
import { figureIn } from "../../state/rebuild";
import { saying, valueOf } from "../../tables/cells";
import { subjectIn } from "../../useCases/planRows";

/** Tables a collected workbook is read back from. */
export const READ_BACK = ["tblAgencies", "tblOpenFindings", "tblItemScores", "tblCollectedChecks"] as const;

/** A workbook in which agencies are stacked; it is no agency's own. */
export function isCollected({ foreignTables }: WorkbookContent): boolean {
  const names = new Set(foreignTables.map(({ name }) => name));
  return names.has("tblAgencies") && names.has("tblOpenFindings");
}

type Cell = (key: string) => CellContent;

const AFTER_LAST_SERIAL = 2_958_466;

function textIn(content: CellContent): string | null {
  const text = (saying(valueOf(content)) ?? "").trim();
  return text === "" ? null : text;
}

function dayIn(content: CellContent): IsoDate | null {
  const serial = figureIn(content);
  return serial !== null && serial >= 1 && serial < AFTER_LAST_SERIAL ? fromSerial(serial) : null;
}

/** Rows by column key, in whichever language the headers are; undefined where a column that must be is gone. */
function rowsOf(
  tables: readonly TableContent[],
  name: CollectedTable,
  needed: readonly string[],
): readonly Cell[] | undefined {
  const table = tables.find((other) => other.name === name);
  if (table === undefined) return undefined;
  const at = new Map<string, number>();
  const seen = table.headers.map(textKey);
  for (const language of LANGUAGES) {
    for (const [key, header] of Object.entries(collectedTexts(language).headers[name])) {
      const index = seen.indexOf(textKey(header));
      if (index >= 0 && !at.has(key)) at.set(key, index);
    }
  }
  if (needed.some((key) => !at.has(key))) return undefined;
  return table.rows.map((row) => (key: string) => row[at.get(key) ?? table.headers.indexOf(key)] ?? null);
}

/** The key a word stands for in either language. */
function keyOf<T extends string>(
  content: CellContent,
  keys: readonly T[],
  wordOf: (key: T, language: (typeof LANGUAGES)[number]) => string,
): T | null {
  const word = textKey(textIn(content) ?? "");
  return keys.find((key) => LANGUAGES.some((language) => textKey(wordOf(key, language)) === word)) ?? null;
}

const causeIn = (content: CellContent): Cause | null =>
  keyOf(content, CAUSES, (cause, language) => sheetTexts(language).causes[cause]);
const statusIn = (content: CellContent): Status | null =>
  keyOf(content, STATUSES, (status, language) => sheetTexts(language).statuses[status]);
const isWord = (content: CellContent, word: "no" | "unassigned" | "unknownAgency"): boolean =>
  keyOf(content, [word], (key, language) => collectedTexts(language).words[key]) !== null;

function findingIn(cell: Cell): OpenFinding | undefined {
  const subject: Subject | undefined = subjectIn(textIn(cell("item")) ?? "");
  if (subject === undefined) return undefined;
  return {
    subject,
    name: textIn(cell("finding")),
    score: figureIn(cell("score")),
    cause: causeIn(cell("cause")),
    lead: textIn(cell("lead")),
    unit: isWord(cell("unit"), "unassigned") ? null : textIn(cell("unit")),
    status: statusIn(cell("status")),
    publishBy: dayIn(cell("publishBy")),
    impact: figureIn(cell("impact")),
  };
}

function scoresIn(cell: Cell, headers: readonly string[]): Partial<Record<ItemCode, number>> {
  const scores: Partial<Record<ItemCode, number>> = {};
  for (const header of headers) {
    const code = parseItemCode(header)?.code;
    const score = figureIn(cell(header));
    if (code !== undefined && isItemCode(code) && score !== null) scores[code] = score;
  }
  return scores;
}

function totalIn(cell: Cell): CollectedAgency["total"] {
  const score = figureIn(cell("total"));
  if (score === null) return null;
  const sources: readonly TotalSource[] = ["computed", "estimate", "reported"];
  const source = keyOf(
    cell("totalSource"),
    sources,
    (key, language) => collectedTexts(language).words.totalSources[key],
  );
  return { score, source: source ?? "reported" };
}

function instrumentsIn(cell: Cell): Partial<Record<InstrumentCode, number>> {
  return Object.fromEntries(
    INSTRUMENTS.flatMap((code) => {
      const score = figureIn(cell(code));
      return score === null ? [] : [[code, score] as const];
    }),
  );
}

function indicatorsIn(cell: Cell): Partial<Record<string, number>> {
  return Object.fromEntries(
    INDICATOR_COLUMNS.flatMap((column, index) => {
      const score = figureIn(cell(column));
      const no = String(index + 1);
      return score === null || !isIndicatorNumber(no) ? [] : [[no, score] as const];
    }),
  );
}

/** Cells by the number of the agency they belong to. */
const byNumber = (rows: readonly Cell[]): ReadonlyMap<number, readonly Cell[]> =>
  grouped(rows, (cell) => figureIn(cell("no")));

const SEVERITIES: readonly CheckSeverity[] = ["error", "warning", "info"];
/** What shows where rows lie side by side is said anew of those that lie there now. */
const SAID_ANEW: ReadonlySet<string> = new Set([
  "years-mixed",
  "estimate",
  "agency-repeated",
  "agency-contradicted",
  "agency-unsure",
  "agency-unknown",
  "year-unknown",
  "total-missing",
]);

/** What was to be looked at when the workbook was collected; nobody has done anything about it since. */
export function earlierChecks(tables: readonly TableContent[], file: string): readonly CollectedCheck[] {
  const rows = rowsOf(tables, "tblCollectedChecks", ["severity", "found", "code"]) ?? [];
  return rows.flatMap((cell): readonly CollectedCheck[] => {
    const severity = keyOf(cell("severity"), SEVERITIES, (key, language) => sheetTexts(language).severities[key]);
    const [found, code] = [textIn(cell("found")), textIn(cell("code"))];
    if (severity === null || found === null || code === null || SAID_ANEW.has(code)) return [];
    return [
      {
        severity,
        agency: textIn(cell("agency")),
        fiscalYear: figureIn(cell("year")),
        file: behind(file, textIn(cell("file"))),
        code,
        found,
        toDo: textIn(cell("toDo")),
        place: textIn(cell("place")),
        count: figureIn(cell("count")) ?? 1,
      },
    ];
  });
}

/** A file by the workbook it was collected in. */
function behind(file: string, before: string | null): string {
  return before === null ? file : `${file} › ${before}`;
}

/**
 * The agencies of a workbook that was collected before, as it stands now. Undefined where its table of agencies
 * was changed beyond reading.
 */
export function readCollected(tables: readonly TableContent[], file: string): readonly CollectedAgency[] | undefined {
  const rows = rowsOf(tables, "tblAgencies", ["no", "agency", "year", "total", "band"]);
  const findings = rowsOf(tables, "tblOpenFindings", ["no", "item", "status", "impact"]);
  if (rows === undefined || findings === undefined) return undefined;
  const findingsOf = byNumber(findings);
  const scoresOf = byNumber(rowsOf(tables, "tblItemScores", ["no"]) ?? []);
  const headers = tables.find(({ name }) => name === "tblItemScores")?.headers ?? [];
  return rows.flatMap((cell): readonly CollectedAgency[] => {
    const no = figureIn(cell("no"));
    if (no === null) return [];
    const [scores] = scoresOf.get(no) ?? [];
    const agency = textIn(cell("agency"));
    const hasPlan = figureIn(cell("finished")) !== null;
    return [
      {
        agency: isWord(cell("agency"), "unknownAgency") ? null : agency,
        fiscalYear: figureIn(cell("year")),
        agencyType: textIn(cell("agencyType")),
        district: textIn(cell("district")),
        province: textIn(cell("province")),
        instruments: instrumentsIn(cell),
        indicators: indicatorsIn(cell),
        items: scores === undefined ? {} : scoresIn(scores, headers),
        total: totalIn(cell),
        band: textIn(cell("band")),
        attainable: figureIn(cell("attainable")),
        findings: (findingsOf.get(no) ?? []).flatMap((row) => findingIn(row) ?? []),
        plan: hasPlan ? { projected: figureIn(cell("projected")), projectedBand: textIn(cell("projectedBand")) } : null,
        source: "collected",
        file: behind(file, textIn(cell("file"))),
        asOf: dayIn(cell("asOf")),
        setAside: isWord(cell("counted"), "no"),
      },
    ];
  });
}
