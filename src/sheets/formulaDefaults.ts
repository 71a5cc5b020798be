import type { ArgumentDefaults } from "../formulas";
import { texts, type Language } from "../i18n";
import { References } from "./references";

/** What a native formula works on where a call leaves an optional argument out: the workbook's own scheme. */
export function formulaDefaults(language: Language): ArgumentDefaults {
  const ref = new References(texts(language).sheets.headers);
  return {
    schemeItems: ref.columns("tblSchemeItems", "code", "indicator"),
    schemeIndicators: ref.columns("tblSchemeIndicators", "no", "instrument"),
    schemeWeights: ref.columns("tblSchemeInstruments", "instrument", "weight"),
    schemeBands: ref.columns("tblSchemeBands", "level", "instrumentMin"),
    groups: ref.columns("tblSchemeGroups", "group", "above"),
    weights: ref.column("tblSchemeInstruments", "weight"),
    // A cell that never holds a number: no instrument's score is known.
    instruments: ref.headerCell("tblSchemeBands", "level"),
  };
}
