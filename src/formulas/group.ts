import { DEFAULT_GROUPS, groupOf } from "../ita";
import { asNumber, CellError } from "./cells";
import { tableColumn, whereScored, type FunctionWithTwin } from "./definition";
import { groupRows, groupsFromRows } from "./schemeTables";

const DEFAULT_ROWS = groupRows(DEFAULT_GROUPS);

export const GROUP: FunctionWithTwin = {
  id: "GROUP",
  description: {
    th: "กลุ่มของคะแนนตามการแบ่งกลุ่มของหน่วยงาน (ต่ำกว่า 60 / 60 - 85 / เกินกว่า 85 หรือกำหนดเอง)",
    en: "Group of a score in an office's own grouping (below 60 / 60–85 / above 85, or your own)",
  },
  parameters: [
    {
      name: "score",
      each: true,
      score: true,
      description: { th: "คะแนน 0–100 เซลล์เดียวหรือทั้งคอลัมน์", en: "Score, 0–100; a cell or a column" },
    },
    {
      name: "groups",
      optional: true,
      matrix: true,
      description: {
        th: "ตารางกลุ่ม: ชื่อกลุ่ม ตั้งแต่ มากกว่า เรียงจากต่ำไปสูง",
        en: "Group table: name, at least, above; lowest first",
      },
    },
  ],
  compute: ([, rows = DEFAULT_ROWS]) => {
    const groups = groupsFromRows(rows);
    return ([score]) => groupOf(asNumber(score), groups) ?? new CellError("#N/A");
  },
  twinKind: "formula",
  twin: ([score = "", groups = ""]) => {
    const group = groups === "" ? defaultGroup(score) : groupInTable(score, groups);
    return whereScored(score, group);
  },
};

function groupInTable(score: string, groups: string): string {
  const name = tableColumn(groups, 1);
  const atLeast = tableColumn(groups, 2);
  const above = tableColumn(groups, 3);
  const meetsAtLeast = `((1-ISNUMBER(${atLeast})+(ROUND(${score},2)>=${atLeast}))>0)`;
  const meetsAbove = `((1-ISNUMBER(${above})+(ROUND(${score},2)>${above}))>0)`;
  const meets = `(${name}<>"")*${meetsAtLeast}*${meetsAbove}`;
  const place = `SUMPRODUCT(MAX(${meets}*(ROW(${name})-MIN(ROW(${name}))+1)))`;
  return `IF(${place}=0,NA(),INDEX(${name},${place})&"")`;
}

/** Without a table of groups: the last one, in ascending order, whose limits are met. */
function defaultGroup(score: string): string {
  return DEFAULT_GROUPS.reduce((others, { name, atLeast, above }) => {
    const limits = [
      ...(atLeast === null ? [] : [`ROUND(${score},2)>=${String(atLeast)}`]),
      ...(above === null ? [] : [`ROUND(${score},2)>${String(above)}`]),
    ];
    return limits.length === 0 ? `"${name}"` : `IF(AND(${limits.join(",")}),"${name}",${others})`;
  }, "NA()");
}
