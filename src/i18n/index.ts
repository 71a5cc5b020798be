import { commandLine as enCommandLine } from "./en/commandLine";
import { commands as enCommands } from "./en/commands";
import { pane as enPane } from "./en/pane";
import { diagnostics as enDiagnostics, refusals as enRefusals } from "./en/reading";
import { sheets as enSheets } from "./en/sheets";
import { commandLine as thCommandLine } from "./th/commandLine";
import { commands as thCommands } from "./th/commands";
import { pane as thPane } from "./th/pane";
import { diagnostics as thDiagnostics, refusals as thRefusals } from "./th/reading";
import { sheets as thSheets } from "./th/sheets";

export type Language = "th" | "en";
export const LANGUAGES: readonly Language[] = ["th", "en"];

const TEXTS = {
  th: {
    pane: thPane,
    diagnostics: thDiagnostics,
    refusals: thRefusals,
    sheets: thSheets,
    commandLine: thCommandLine,
    commands: thCommands,
  },
  en: {
    pane: enPane,
    diagnostics: enDiagnostics,
    refusals: enRefusals,
    sheets: enSheets,
    commandLine: enCommandLine,
    commands: enCommands,
  },
};

/** All texts of one language; every language has the same keys. */
export function texts(language: Language): (typeof TEXTS)[Language] {
  return TEXTS[language];
}

type Data = Readonly<Record<string, string | number>>;

/** The sentence for a diagnostic. */
export function diagnosticMessage(language: Language, code: string, data: Data = {}): string {
  return texts(language).diagnostics[code]?.(data) ?? code;
}

/** The sentence for an input that was refused: what happened, what is untouched, what to do. */
export function refusalMessage(language: Language, code: string, file: string, data: Data = {}): string {
  return texts(language).refusals[code]?.(file, data) ?? code;
}

/** Texts of the worksheets in one language. */
export type SheetTexts = typeof thSheets;
