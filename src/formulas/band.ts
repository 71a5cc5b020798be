import { bandOf, LATEST_CONFIRMED } from "../ita";
import { asNumber, CellError } from "./cells";
import { SCHEME_PARAMETERS, whereScored, type FunctionWithTwin, type Parameter } from "./definition";
import { instrumentScores } from "./instrumentScores";
import { levelRows } from "./levelRows";
import { levelsFromRows, schemeTables } from "./schemeTables";

const { bands: DEFAULT_BANDS } = schemeTables(LATEST_CONFIRMED);
const DEFAULT_LEVELS = [...levelsFromRows(DEFAULT_BANDS)].reverse();

/** A total and the scores that levels with limits on instruments need. */
export const LEVEL_PARAMETERS = [
  {
    name: "total",
    each: true,
    score: true,
    description: { th: "คะแนนรวม 0–100 เซลล์เดียวหรือทั้งคอลัมน์", en: "Total score, 0–100; a cell or a column" },
  },
  {
    name: "instruments",
    optional: true,
    matrix: true,
    byRow: true,
    description: {
      th: "คะแนน IIT EIT OIT จำเป็นเมื่อระดับมีเกณฑ์รายแบบวัด (หลายคะแนนรวม = แถวละหน่วยงาน)",
      en: "Scores of IIT, EIT and OIT; needed where a level has limits on instruments (several totals: a row for each)",
    },
  },
  SCHEME_PARAMETERS.bands,
] as const satisfies readonly Parameter[];

export const BAND: FunctionWithTwin = {
  id: "BAND",
  description: {
    th: "ระดับผลการประเมินของคะแนนรวม เทียบขีดจำกัดล่างกับคะแนนที่ปัดเป็นทศนิยม 2 ตำแหน่ง",
    en: "Band of a total score, by lower limits on the total rounded to 2 decimals",
  },
  parameters: LEVEL_PARAMETERS,
  compute: ([totals, instruments, bands = DEFAULT_BANDS]) => {
    const levels = levelsFromRows(bands);
    const scoresOf = instrumentScores(instruments, totals);
    return ([total], row) => {
      const scores = scoresOf(row);
      if (scores instanceof CellError) return scores;
      const result = bandOf(asNumber(total), levels, scores);
      if (result.kind === "level") return result.level;
      return new CellError("#N/A", result.kind === "undetermined" ? result.levels.join(" / ") : "");
    };
  },
  twinKind: "formula",
  twin: ([total = "", instruments = "", bands = ""]) => {
    const rows = levelRows(total, instruments, bands);
    const found = bands === "" ? defaultBand(total) : rows.guard(`INDEX(${rows.level},${rows.place})&""`);
    return whereScored(total, rows.withoutErrors(found));
  },
};

/** Without a band table: the letters have no limits on instruments, and ascend from F. */
function defaultBand(total: string): string {
  const limits = DEFAULT_LEVELS.map(({ min }) => String(min)).join(",");
  const letters = DEFAULT_LEVELS.map(({ level }) => `"${level}"`).join(",");
  return `IFERROR(LOOKUP(ROUND(${total},2),{${limits}},{${letters}}),NA())`;
}
