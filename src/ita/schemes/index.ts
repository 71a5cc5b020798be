import { itemCode } from "../codes";
import type { BandTable, Provenance, Scheme, SchemeItem, SchemeSubindicator } from "../scheme";
import { OIT_ITEMS_2563, OIT_ITEMS_2564, type OitItemRow } from "./confirmedItems";
import { KNOWN_ITEMS_2566, KNOWN_ITEMS_2568, KNOWN_ITEMS_2569, type KnownItemName } from "./knownItems";
import { FIVE_LEVELS, instruments, letterBands, perceptionItems, TEN_INDICATORS } from "./shared";

export { NATIONAL_TARGET } from "./shared";

const SUBINDICATORS: readonly SchemeSubindicator[] = [
  { code: "9.1", indicator: 9, name: "ข้อมูลพื้นฐาน" },
  { code: "9.2", indicator: 9, name: "การบริหารงาน" },
  { code: "9.3", indicator: 9, name: "การบริหารเงินงบประมาณ" },
  { code: "9.4", indicator: 9, name: "การบริหารและพัฒนาทรัพยากรบุคคล" },
  { code: "9.5", indicator: 9, name: "การส่งเสริมความโปร่งใส" },
  { code: "10.1", indicator: 10, name: "การดำเนินการเพื่อป้องกันการทุจริต" },
  { code: "10.2", indicator: 10, name: "มาตรการภายในเพื่อป้องกันการทุจริต" },
];

function confirmedScheme(
  fiscalYear: number,
  rows: readonly OitItemRow[],
  weightProvenance: Provenance,
  bands: BandTable,
): Scheme {
  const oit = rows.map((row, index): SchemeItem => ({
    code: itemCode("O", index + 1),
    indicator: Number(row.subindicator.split(".")[0]),
    subindicator: row.subindicator,
    name: row.name,
    group: row.group,
    provenance: row.provenance,
  }));
  return {
    fiscalYear,
    confirmed: true,
    instruments: instruments(weightProvenance),
    indicators: TEN_INDICATORS,
    subindicators: SUBINDICATORS,
    items: [...oit, ...perceptionItems()],
    bands,
  };
}

function unconfirmedScheme(
  fiscalYear: number | null,
  known: readonly KnownItemName[],
  bands: BandTable | null,
): Scheme {
  return {
    fiscalYear,
    confirmed: false,
    // Carried over from FY2564: the weights of later years are not confirmed by any text we have.
    instruments: instruments("memory"),
    indicators: TEN_INDICATORS,
    subindicators: [],
    items: known.map(({ code, name, provenance }) => ({
      code,
      indicator: null,
      subindicator: null,
      name,
      group: null,
      provenance,
    })),
    bands,
  };
}

/** The latest year whose structure is confirmed: what functions use when no scheme is passed. */
export const LATEST_CONFIRMED = confirmedScheme(2564, OIT_ITEMS_2564, "recomputed", letterBands("document-other-year"));

/** Every fiscal year we know something about, oldest first. */
export const SCHEMES: readonly Scheme[] = [
  confirmedScheme(2563, OIT_ITEMS_2563, "document", letterBands("document")),
  LATEST_CONFIRMED,
  unconfirmedScheme(2565, [], letterBands("document")),
  unconfirmedScheme(2566, KNOWN_ITEMS_2566, null),
  unconfirmedScheme(2567, [], FIVE_LEVELS),
  unconfirmedScheme(2568, KNOWN_ITEMS_2568, FIVE_LEVELS),
  unconfirmedScheme(2569, KNOWN_ITEMS_2569, FIVE_LEVELS),
];

/**
 * The scheme of a fiscal year (Buddhist era). A year we know nothing about gets the ten indicators,
 * unconfirmed and without bands; no year at all likewise.
 */
export function schemeFor(fiscalYear: number | null): Scheme {
  return SCHEMES.find((scheme) => scheme.fiscalYear === fiscalYear) ?? unconfirmedScheme(fiscalYear, [], null);
}
