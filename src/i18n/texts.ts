import { commandLine as enCommandLine } from "./en/commandLine";
import { diagnostics as enDiagnostics, refusals as enRefusals } from "./en/reading";
import { sheets as enSheets } from "./en/sheets";
import type { Language } from "./language";
import { commandLine as thCommandLine } from "./th/commandLine";
import { diagnostics as thDiagnostics, refusals as thRefusals } from "./th/reading";
import { sheets as thSheets } from "./th/sheets";

const TEXTS = {
  th: { diagnostics: thDiagnostics, refusals: thRefusals, sheets: thSheets, commandLine: thCommandLine },
  en: { diagnostics: enDiagnostics, refusals: enRefusals, sheets: enSheets, commandLine: enCommandLine },
};

/** All texts of one language but the pane's; every language has the same keys. */
export function texts(language: Language): (typeof TEXTS)[Language] {
  return TEXTS[language];
}
