import { diagnosticMessage, texts, type Language } from "../i18n";
import type { Diagnostic, Reading } from "../intake";
import { NATIONAL_TARGET, roundHalfUp } from "../ita";

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

/** The reading in a few lines for a person. */
export function toText(reading: Reading, language: Language, threshold = NATIONAL_TARGET): string {
  const t = texts(language).commandLine;
  const lines: string[] = [];
  const figure = (value: number | undefined) => (value === undefined ? "–" : roundHalfUp(value).toFixed(2));
  for (const { assessment, computed } of reading.assessments) {
    const scores = Object.values(assessment.items).flatMap((item) => (item?.score === undefined ? [] : [item.score]));
    lines.push(
      `${t.agency}: ${assessment.agency ?? t.unknown}   ${t.fiscalYear}: ${String(assessment.fiscalYear ?? t.unknown)}`,
      `${t.total}: ${t.computed} ${figure(computed.total)}, ${t.reported} ${figure(assessment.reported.total)}   ${t.band}: ${computed.band ?? "–"}`,
      `${String(Object.keys(assessment.indicators).length)} ${t.indicators}, ${String(scores.length)} ${t.items}, ${String(scores.filter((score) => score < threshold).length)} ${t.belowThreshold}`,
    );
  }
  for (const { name, rowsIn, records, headings, repeats, unread } of reading.sources) {
    lines.push(`${name}: ${t.rows(rowsIn, records, headings, repeats, unread)}`);
  }
  return [...lines, ...diagnosticLines(reading.diagnostics, language)].join("\n");
}

function diagnosticLines(diagnostics: readonly Diagnostic[], language: Language): readonly string[] {
  const t = texts(language);
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = byCode.get(diagnostic.code);
    if (group === undefined) byCode.set(diagnostic.code, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...byCode.values()].flatMap((group) => {
    const lines = group.slice(0, SHOWN_PER_CODE).map(({ code, severity, source, data }) => {
      const place = source.row === undefined ? "" : ` (${t.commandLine.row} ${String(source.row)})`;
      return `[${t.sheets.severities[severity]}] ${diagnosticMessage(language, code, data)}${place}`;
    });
    const rest = group.length - lines.length;
    return rest > 0 ? [...lines, `    ${t.commandLine.more(rest)}`] : lines;
  });
}
