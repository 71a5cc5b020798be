import { diagnostics as enDiagnostics, refusals as enRefusals } from "./en/reading";
import type { Language } from "./language";
import { diagnostics as thDiagnostics, refusals as thRefusals } from "./th/reading";

const DIAGNOSTICS = { th: thDiagnostics, en: enDiagnostics };
const REFUSALS = { th: thRefusals, en: enRefusals };

type Data = Readonly<Record<string, string | number>>;

/** The sentence for a diagnostic. */
export function diagnosticMessage(language: Language, code: string, data: Data = {}): string {
  return DIAGNOSTICS[language][code]?.(data) ?? code;
}

/** The sentence for an input that was refused: what happened, what is untouched, what to do. */
export function refusalMessage(language: Language, code: string, file: string, data: Data = {}): string {
  return REFUSALS[language][code]?.(file, data) ?? code;
}
