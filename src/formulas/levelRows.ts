import { tableColumn } from "./definition";

/** Parts of the formulas that look a total up in a band table. */
export interface LevelRows {
  /** Column of the levels' names, and of their lower limits on the total and on every instrument. */
  readonly level: string;
  readonly min: string;
  readonly instrumentMin: string;
  /** Place of the first row that is met, one more than there are rows if none is. */
  readonly place: string;
  /** Every instrument's score is there. */
  readonly complete: string;
  /** The lowest instrument score, rounded; above every limit where none is known. */
  readonly lowest: string;
  /** `found`, or #N/A where no level is met or the one met depends on missing scores. */
  readonly guard: (found: string) => string;
  /** `found`, or the error among the instruments' scores. */
  readonly withoutErrors: (found: string) => string;
}

export function levelRows(total: string, instruments: string, bands: string): LevelRows {
  const level = tableColumn(bands, 1);
  const min = tableColumn(bands, 2);
  const instrumentMin = tableColumn(bands, 3);
  const given = instruments !== "";
  const complete = given ? `COUNT(${instruments})=ROWS(${instruments})*COLUMNS(${instruments})` : "FALSE";
  // A known score can rule a level out; if none is known every limit passes here, and the answer
  // is withheld by the guard.
  const lowest = given ? `IF(COUNT(${instruments})=0,1E+300,ROUND(MIN(${instruments}),2))` : "1E+300";
  const meetsInstruments = `((1-ISNUMBER(${instrumentMin})+(${lowest}>=${instrumentMin}))>0)`;
  const meets = `ISNUMBER(${min})*(ROUND(${total},2)>=${min})*${meetsInstruments}`;
  const place = `ROWS(${min})+1-SUMPRODUCT(MAX(${meets}*(ROWS(${min})+MIN(ROW(${min}))-ROW(${min}))))`;
  const missing = `AND(NOT(${complete}),ISNUMBER(INDEX(${instrumentMin},${place})))`;
  return {
    level,
    min,
    instrumentMin,
    place,
    complete,
    lowest,
    guard: (found) => `IF(${place}>ROWS(${min}),NA(),IF(${missing},NA(),${found}))`,
    withoutErrors: (found) => (given ? `IF(ISERROR(SUM(${instruments})),SUM(${instruments}),${found})` : found),
  };
}
