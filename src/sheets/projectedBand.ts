import { BAND, callOf } from "../formulas";
import { bandOf, INSTRUMENTS } from "../ita";
import { formula } from "./layout";
import type { SheetModel } from "./model";
import type { FormulaCell } from "./spec";

/** The band of a projected total, as formula and as value. */
export function projectedBand(model: SheetModel, total: string, value: number | undefined): FormulaCell {
  const { ref, scheme, computed } = model;
  const bands = ref.columns("tblSchemeBands", "level", "instrumentMin");
  const call = callOf(BAND, [total, ref.column("tblInstruments", "score"), bands]);
  const instruments = INSTRUMENTS.map((code) => computed.instruments[code]);
  const band =
    value === undefined || scheme.bands === null ? undefined : bandOf(value, scheme.bands.levels, instruments);
  return formula(
    `IF(COUNT(${ref.column("tblSchemeBands", "min")})=0,"",IFERROR(${call},""))`,
    band?.kind === "level" ? band.level : undefined,
  );
}
