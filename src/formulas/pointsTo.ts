import { LATEST_CONFIRMED, nextLevel } from "../ita";
import { LEVEL_PARAMETERS } from "./band";
import { asNumber, CellError } from "./cells";
import { whereScored, type FunctionWithTwin } from "./definition";
import { instrumentScores } from "./instrumentScores";
import { levelRows, type LevelRows } from "./levelRows";
import { levelsFromRows, schemeTables } from "./schemeTables";

const { bands: DEFAULT_BANDS } = schemeTables(LATEST_CONFIRMED);
const DEFAULT_LIMITS = levelsFromRows(DEFAULT_BANDS)
  .map(({ min }) => min)
  .sort((a, b) => a - b);

export const POINTSTO: FunctionWithTwin = {
  id: "POINTSTO",
  description: {
    th: "คะแนนรวมที่ยังขาดเพื่อขึ้นระดับถัดไป (ระดับสูงสุดแล้ว = 0 ถ้าต้องเพิ่มคะแนนรายแบบวัดด้วย = #N/A)",
    en: "Points the total lacks to the next better band (0 at the best; #N/A where instruments lack points too)",
  },
  parameters: LEVEL_PARAMETERS,
  compute: ([totals, instruments, bands = DEFAULT_BANDS]) => {
    const levels = levelsFromRows(bands);
    const scoresOf = instrumentScores(instruments, totals);
    return ([total], row) => {
      const scores = scoresOf(row);
      if (scores instanceof CellError) return scores;
      const next = nextLevel(asNumber(total), levels, scores);
      if (next.kind === "points") return next.points;
      if (next.kind === "best") return levels.length === 0 ? new CellError("#N/A") : 0;
      if (next.kind === "undetermined") return new CellError("#N/A", next.levels.join(" / "));
      return new CellError("#N/A", `${next.level}: IIT, EIT, OIT ≥ ${String(next.instrumentMin)}`);
    };
  },
  twinKind: "formula",
  twin: ([total = "", instruments = "", bands = ""]) => {
    const rows = levelRows(total, instruments, bands);
    const points = bands === "" ? defaultPoints(total) : pointsInTable(total, rows);
    return whereScored(total, rows.withoutErrors(points));
  },
};

function pointsInTable(total: string, { min, instrumentMin, place, complete, lowest }: LevelRows): string {
  const position = `(ROW(${min})-MIN(ROW(${min}))+1)`;
  // The last level before the one that is reached; 0 where that is the best.
  const next = `SUMPRODUCT(MAX(ISNUMBER(${min})*(${position}<${place})*${position}))`;
  const reachedLimit = `INDEX(${instrumentMin},${place})`;
  const nextLimit = `INDEX(${instrumentMin},${next})`;
  const unmet = `IF(ISNUMBER(${nextLimit}),IF(${complete},${lowest}<${nextLimit},TRUE),FALSE)`;
  return (
    `IF(COUNT(${min})=0,NA(),IF(AND(NOT(${complete}),ISNUMBER(IFERROR(${reachedLimit},""))),NA(),` +
    `IF(${next}=0,0,IF(${unmet},NA(),ROUND(INDEX(${min},${next})-ROUND(${total},2),2)))))`
  );
}

/** Without a band table: the letters have no limits on instruments. */
function defaultPoints(total: string): string {
  const rounded = `ROUND(${total},2)`;
  const from = ["-1E+300", ...DEFAULT_LIMITS.slice(0, -1).map(String)].join(",");
  const best = String(DEFAULT_LIMITS.at(-1));
  return `IF(${rounded}>=${best},0,ROUND(LOOKUP(${rounded},{${from}},{${DEFAULT_LIMITS.join(",")}})-${rounded},2))`;
}
