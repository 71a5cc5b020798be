import { DEFAULT_GROUPS, groupOf } from "../ita";
import { CellError, scalar } from "./cells";
import { tableColumn, type FunctionDefinition } from "./definition";
import { groupRows, groupsFromRows } from "./schemeTables";

const DEFAULT_ROWS = groupRows(DEFAULT_GROUPS);

export const GROUP: FunctionDefinition = {
  id: "GROUP",
  description: {
    th: "กลุ่มของคะแนนตามการแบ่งกลุ่มของหน่วยงาน (ต่ำกว่า 60 / 60 - 85 / เกินกว่า 85 หรือกำหนดเอง)",
    en: "Group of a score in an office's own grouping (below 60 / 60–85 / above 85, or your own)",
  },
  parameters: [
    { name: "score", description: { th: "คะแนน 0–100", en: "Score, 0–100" } },
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
  compute: ([scoreArgument, groups]) => {
    const score = scalar(scoreArgument);
    if (typeof score !== "number") return "";
    return groupOf(score, groupsFromRows(groups ?? DEFAULT_ROWS)) ?? new CellError("#N/A");
  },
  twin: ([score = "", groups = ""]) => {
    const name = tableColumn(groups, 1);
    const atLeast = tableColumn(groups, 2);
    const above = tableColumn(groups, 3);
    const meetsAtLeast = `((1-ISNUMBER(${atLeast})+(ROUND(${score},2)>=${atLeast}))>0)`;
    const meetsAbove = `((1-ISNUMBER(${above})+(ROUND(${score},2)>${above}))>0)`;
    const meets = `(${name}<>"")*${meetsAtLeast}*${meetsAbove}`;
    const place = `SUMPRODUCT(MAX(${meets}*(ROW(${name})-MIN(ROW(${name}))+1)))`;
    return `IF(ISNUMBER(${score}),IF(${place}=0,NA(),INDEX(${name},${place})),IF(ISERROR(${score}),${score},""))`;
  },
};
