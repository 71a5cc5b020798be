import { diagnosticMessage, texts, type Language } from "../i18n";
import type { Diagnostic, Reading } from "../intake";
import { NATIONAL_TARGET, roundHalfUp, type Assessment } from "../ita";
import { grouped } from "../lists";

/** The reading as the documented JSON, with a sentence for each diagnostic. */
export function toJson(reading: Reading, language: Language): string {
  return JSON.stringify(
    {
      assessments: reading.assessments.map(({ assessment, computed }) => ({ ...assessment, computed })),
      diagnostics: reading.diagnostics.map((diagnostic) => ({
        ...diagnostic,
        message: diagnosticMessage(language, diagnostic.code, diagnostic.data),
      })),
      sources: reading.sources,
    },
    null,
    2,
  );
}

const SHOWN_PER_CODE = 5;
/** A nation has thousands. */
const SHOWN_AGENCIES = 10;
const NAMED_AGENCIES = 3;

/** An agency's name as it is told apart from its namesakes. */
function nameOf({ agency, province }: Assessment, language: Language): string {
  const name = agency ?? texts(language).commandLine.unknown;
  return province === undefined ? name : `${name} (${province})`;
}

/** A few of the agencies by name and year. */
export function agencyLabels(assessments: Reading["assessments"], language: Language): string {
  const labels = assessments
    .slice(0, NAMED_AGENCIES)
    .map(({ assessment }) => `${nameOf(assessment, language)} ${String(assessment.fiscalYear ?? "")}`.trim());
  return [...labels, ...(assessments.length > NAMED_AGENCIES ? ["…"] : [])].join("; ");
}

/** The reading in a few lines for a person. */
export function toText(reading: Reading, language: Language, threshold = NATIONAL_TARGET): string {
  const t = texts(language).commandLine;
  const lines: string[] = [];
  const figure = (value: number | undefined) => (value === undefined ? "–" : roundHalfUp(value).toFixed(2));
  const shown = reading.assessments.slice(0, SHOWN_AGENCIES);
  for (const { assessment, computed } of shown) {
    const scores = Object.values(assessment.items).flatMap((item) => (item?.score === undefined ? [] : [item.score]));
    lines.push(
      `${t.agency}: ${nameOf(assessment, language)}   ${t.fiscalYear}: ${String(assessment.fiscalYear ?? t.unknown)}`,
      `${t.total}: ${t.computed} ${figure(computed.total)}, ${t.reported} ${figure(assessment.reported.total)}   ${t.band}: ${computed.band ?? "–"}`,
      `${String(Object.keys(assessment.indicators).length)} ${t.indicators}, ${String(scores.length)} ${t.items}, ${String(scores.filter((score) => score < threshold).length)} ${t.belowThreshold}`,
    );
  }
  const rest = reading.assessments.length - shown.length;
  if (rest > 0) lines.push(t.moreAgencies(rest));
  for (const { name, rowsIn, records, headings, repeats, unread, leftOut } of reading.sources) {
    lines.push(`${name}: ${t.rows(rowsIn, records, headings, repeats, unread, leftOut)}`);
  }
  return [...lines, ...diagnosticLines(reading.diagnostics, language)].join("\n");
}

function diagnosticLines(diagnostics: readonly Diagnostic[], language: Language): readonly string[] {
  const t = texts(language);
  return [...grouped(diagnostics, ({ code }) => code).values()].flatMap((group) => {
    const lines = group.slice(0, SHOWN_PER_CODE).map(({ code, severity, source, data }) => {
      const place = source.row === undefined ? "" : ` (${t.commandLine.row} ${String(source.row)})`;
      return `[${t.sheets.severities[severity]}] ${diagnosticMessage(language, code, data)}${place}`;
    });
    const rest = group.length - lines.length;
    return rest > 0 ? [...lines, `    ${t.commandLine.more(rest)}`] : lines;
  });
}
