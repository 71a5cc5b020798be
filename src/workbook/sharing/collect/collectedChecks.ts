import { collectedTexts, diagnosticMessage, planCheckMessage, type CollectedTexts, type Language } from "../../../i18n";
import type { Diagnostic } from "../../../intake";
import { roundHalfUp } from "../../../ita";
import type { CheckSeverity, CollectedAgency, CollectedCheck, StackedAgency } from "../../../sheets";
import { shortDate } from "../../../thai";
import type { SheetFinding } from "../../checks/checkWorkbook";
import { grouped } from "../../../lists";
import type { Stack, StackNote } from "./stack";

/** What the file or the whole is about. */
export type About = Pick<CollectedCheck, "agency" | "fiscalYear" | "file">;

const NOBODY: About = { agency: null, fiscalYear: null, file: null };
/** Said of a year or an agency as a whole instead. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(["scheme-unverified", "year-unknown"]);

export function aboutRow({ agency, fiscalYear, file }: CollectedAgency): About {
  return { agency, fiscalYear, file };
}

/** One check for all things that are of a kind, with the first one's words. */
function once<T>(
  all: readonly T[],
  kindOf: (thing: T) => string,
  say: (first: T) => Omit<CollectedCheck, "count">,
  { checks }: CollectedTexts,
): readonly CollectedCheck[] {
  return [...grouped(all, kindOf).values()].flatMap((things) => {
    const [first] = things;
    if (first === undefined) return [];
    const said = say(first);
    const count = things.length;
    return [{ ...said, count, found: count === 1 ? said.found : checks.more(said.found, count - 1) }];
  });
}

/** What the checks found in the plan of an agency's workbook. */
export function planChecks(
  findings: readonly SheetFinding[],
  about: About,
  language: Language,
): readonly CollectedCheck[] {
  return once(
    findings,
    ({ code, field, severity }) => `${code} ${field} ${severity}`,
    (finding) => {
      const { found, toDo } = planCheckMessage(language, finding, (date) => shortDate(date, language));
      const { place, code, severity } = finding;
      return {
        ...about,
        severity,
        code,
        found,
        toDo,
        place: place === undefined ? null : `${place.sheet}!${place.cell}`,
      };
    },
    collectedTexts(language),
  );
}

/** What was noticed while a file was read; what is for the record only is left in the file. */
export function readingChecks(
  diagnostics: readonly Diagnostic[],
  about: About,
  language: Language,
): readonly CollectedCheck[] {
  return once(
    diagnostics.filter(({ code, severity }) => severity !== "info" && !SAID_OTHERWISE.has(code)),
    ({ code, severity }) => `${code} ${severity}`,
    ({ code, severity, source, data }) => ({
      ...about,
      severity,
      code,
      found: diagnosticMessage(language, code, data),
      toDo: null,
      place: [source.sheet, source.row].filter((part) => part !== undefined).join("!") || null,
    }),
    collectedTexts(language),
  );
}

type Code = keyof CollectedTexts["found"];

/** Something noticed of the whole, or of one row in it. */
export function ownCheck(
  language: Language,
  severity: CheckSeverity,
  code: Code,
  data: Readonly<Record<string, string | number>> = {},
  about: About = NOBODY,
): CollectedCheck {
  return { ...about, ...collectedTexts(language).found[code](data), severity, code, place: null, count: 1 };
}

const figure = (score: number): string => roundHalfUp(score).toFixed(2);

function noteCheck(note: StackNote, language: Language): CollectedCheck {
  if (note.code === "agency-unsure") {
    return ownCheck(language, "warning", note.code, { provinces: note.provinces.join(", ") }, aboutRow(note.row));
  }
  const { counted, others, totalsAgree, isExpected } = note;
  const numbers = (rows: readonly StackedAgency[]) => rows.map(({ no }) => no).join(", ");
  const all = [...(counted === null ? [] : [counted]), ...others];
  const data = {
    counted: counted?.no ?? "–",
    others: numbers(others),
    totals: all.map(({ total }) => (total === null ? "–" : figure(total.score))).join(", "),
  };
  const [first] = all;
  const about = first === undefined ? NOBODY : { ...aboutRow(first), file: all.map(({ file }) => file).join(", ") };
  if (!totalsAgree) return ownCheck(language, "error", "agency-contradicted", data, about);
  return ownCheck(language, isExpected ? "info" : "warning", "agency-repeated", data, about);
}

/** What only shows where all rows lie side by side. */
export function stackChecks({ agencies, notes }: Stack, language: Language): readonly CollectedCheck[] {
  const years = [...new Set(agencies.map(({ fiscalYear }) => fiscalYear))];
  const named = years.map((year) => year ?? collectedTexts(language).words.unknownYear).join(", ");
  const estimates = years.flatMap((fiscalYear) => {
    const count = agencies.filter((row) => row.fiscalYear === fiscalYear && row.total?.source === "estimate").length;
    return count === 0 ? [] : [ownCheck(language, "info", "estimate", { count }, { ...NOBODY, fiscalYear })];
  });
  return [
    ...(years.length > 1 ? [ownCheck(language, "info", "years-mixed", { years: named })] : []),
    ...estimates,
    ...notes.map((note) => noteCheck(note, language)),
    ...agencies.flatMap((row) => [
      ...(row.agency === null ? [ownCheck(language, "warning", "agency-unknown", {}, aboutRow(row))] : []),
      ...(row.fiscalYear === null ? [ownCheck(language, "warning", "year-unknown", {}, aboutRow(row))] : []),
      ...(row.total === null ? [ownCheck(language, "warning", "total-missing", {}, aboutRow(row))] : []),
    ]),
  ];
}
