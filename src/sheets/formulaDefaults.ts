import type { ArgumentDefaults } from "../formulas";
import { texts, type Language } from "../i18n";
import { References } from "./references";

/** What a native formula works on where a call leaves out what it cannot do without: the workbook's own scheme. */
export function formulaDefaults(language: Language): ArgumentDefaults {
  const ref = new References(texts(language).sheets.headers);
  return {
    schemeItems: ref.columns("tblSchemeItems", "code", "indicator"),
    schemeIndicators: ref.columns("tblSchemeIndicators", "no", "instrument"),
    schemeWeights: ref.columns("tblSchemeInstruments", "instrument", "weight"),
  };
}
