import { bandOf, LATEST_CONFIRMED } from "../ita";
import { CellError, flat, scalar } from "./cells";
import { SCHEME_PARAMETERS, tableColumn, type FunctionDefinition } from "./definition";
import { levelsFromRows, schemeTables } from "./schemeTables";

const DEFAULT_BANDS = schemeTables(LATEST_CONFIRMED).bands;

export const BAND: FunctionDefinition = {
  id: "BAND",
  description: {
    th: "ระดับผลการประเมินของคะแนนรวม เทียบขีดจำกัดล่างกับคะแนนที่ปัดเป็นทศนิยม 2 ตำแหน่ง",
    en: "Band of a total score, by lower limits on the total rounded to 2 decimals",
  },
  parameters: [
    { name: "total", description: { th: "คะแนนรวม 0–100", en: "Total score, 0–100" } },
    {
      name: "instruments",
      optional: true,
      matrix: true,
      description: {
        th: "คะแนน IIT EIT OIT จำเป็นเมื่อระดับมีเกณฑ์รายแบบวัด",
        en: "Scores of IIT, EIT and OIT; needed where a level has limits on instruments",
      },
    },
    SCHEME_PARAMETERS.bands,
  ],
  compute: ([totalArgument, instruments, bands]) => {
    const total = scalar(totalArgument);
    if (typeof total !== "number") return "";
    const scores =
      instruments === undefined ? [] : flat(instruments).map((cell) => (typeof cell === "number" ? cell : undefined));
    const result = bandOf(total, levelsFromRows(bands ?? DEFAULT_BANDS), scores);
    if (result.kind === "level") return result.level;
    return new CellError("#N/A", result.kind === "undetermined" ? result.levels.join(" / ") : "");
  },
  twin: ([total = "", instruments = "", bands = ""]) => {
    const level = tableColumn(bands, 1);
    const min = tableColumn(bands, 2);
    const instrumentMin = tableColumn(bands, 3);
    const complete = `COUNT(${instruments})=ROWS(${instruments})*COLUMNS(${instruments})`;
    // A known score can rule a level out; if none is known every limit passes here, and the answer
    // is withheld below.
    const lowest = `IF(COUNT(${instruments})=0,1E+300,ROUND(MIN(${instruments}),2))`;
    const meetsInstruments = `((1-ISNUMBER(${instrumentMin})+(${lowest}>=${instrumentMin}))>0)`;
    const meets = `ISNUMBER(${min})*(ROUND(${total},2)>=${min})*${meetsInstruments}`;
    const place = `ROWS(${min})+1-SUMPRODUCT(MAX(${meets}*(ROWS(${min})+MIN(ROW(${min}))-ROW(${min}))))`;
    const found = `IF(${place}>ROWS(${min}),NA(),IF(AND(NOT(${complete}),ISNUMBER(INDEX(${instrumentMin},${place}))),NA(),INDEX(${level},${place})))`;
    return `IF(ISNUMBER(${total}),${found},IF(ISERROR(${total}),${total},""))`;
  },
};
