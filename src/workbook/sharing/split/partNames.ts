/** Names of files that mail systems keep: some cut or garble a name that is longer than this once it is encoded. */
const MOST_BYTES = 80;
const ENDING = ".xlsx";
/** Vowels written before their consonant: at the end of what is left of a name they stand for nothing. */
const LEADING_VOWELS = /[เ-ไ]+$/;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Letters, figures and marks of any script; everything else is a hyphen, as spaces get lost. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}()]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** As much of a text as fits, without half a syllable where that can be told. */
function fitted(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "grapheme" }).segment(text)) {
    if (bytesOf(kept + segment) > most) break;
    kept += segment;
  }
  return kept.replace(LEADING_VOWELS, "").replace(/[-(]+$/, "");
}

export interface PartNames {
  /** `ITA2563-01-กองคลัง.xlsx` */
  readonly fileName: string;
  /** `ITA2563-01-0R3AB.xlsx`: the number tells parts of one plan apart, the letters those of several agencies. */
  readonly asciiName: string;
}

/** Names of the workbook of the `number`th unit (from 1); numbers make them differ whatever becomes of the unit's. */
export function partNames(year: number | null, number: number, unit: string, agencyKey: string): PartNames {
  const start = `ITA${year === null ? "" : String(year)}-${String(number).padStart(2, "0")}`;
  const name = fitted(plain(unit), MOST_BYTES - bytesOf(`${start}-${ENDING}`));
  return {
    fileName: `${[start, name].filter((part) => part !== "").join("-")}${ENDING}`,
    asciiName: `${start}-${agencyKey.replace(/[^0-9A-Z]/gi, "")}${ENDING}`,
  };
}
