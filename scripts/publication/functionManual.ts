import { CellError, type CellValue, type FunctionDefinition, type Matrix, type TwinKind } from "../../src/formulas";

/** A row of the published table of cases. */
export interface PublishedCase {
  readonly id: string;
  readonly args: readonly (CellValue | Matrix | undefined)[];
  readonly gives: CellValue | Matrix;
  readonly th: string;
  readonly en: string;
}

const WITHOUT_ADD_IN: Readonly<Record<TwinKind, string>> = {
  formula: "ไม่มีส่วนเสริม: สูตรธรรมดาให้ผลเดียวกัน · Without the add-in: a native formula gives the same answer.",
  sheetColumns:
    "ไม่มีส่วนเสริม: ต้องใช้คอลัมน์ช่วย เมื่อเตรียมส่งต่อจะกลายเป็นค่า · Without the add-in: only with helper columns; becomes a value when a workbook is prepared for sharing.",
  none: "ไม่มีส่วนเสริม: เมื่อเตรียมส่งต่อจะกลายเป็นค่า · Without the add-in: becomes a value when a workbook is prepared for sharing.",
};

const INTRODUCTION = `# ฟังก์ชัน ITAS / ITAS functions

ช่องว่างหมายถึงไม่ได้ประเมิน ไม่ใช่ 0 และผลที่คำนวณไม่ได้จะเป็นช่องว่าง ใต้แต่ละฟังก์ชันบอกว่าเครื่องที่ไม่มีส่วนเสริมจะเห็นอะไร

A blank is not assessed, never 0, and what cannot be computed is blank. Each function says what a machine without the add-in shows instead.

## ช่วงเซลล์ / Ranges

| ในเซลล์ / in a cell | ผล | what happens |
| --- | --- | --- |
| ทั้งคอลัมน์ / a column | ได้ทั้งคอลัมน์ในสูตรเดียว แถวที่เสียผิดพลาดเฉพาะแถวนั้น | one formula answers the whole column; a bad row is an error in its place only |
| เซลล์เดียว / one cell | ได้ค่าเดียว | one value |
| ว่าง / blank | ไม่ได้ประเมิน ผลเป็นว่าง | not assessed: the answer is blank |
| ค่าผิดพลาด / an error | คอลัมน์คะแนนรายข้อ: ไม่ได้ประเมิน ที่อื่น: ผลผิดพลาดเหมือนกัน (ที่ไม่ใช่ #N/A และ #DIV/0! เป็น #VALUE!) | in the columns of scores and codes: not assessed; elsewhere the answer is the same error (other than #N/A and #DIV/0!: #VALUE!) |
| ตัวเลขที่เป็นข้อความ / digits as text | ไม่ใช่คะแนน แปลงด้วย ITAS.NUM ก่อน | no score: turn it into a number with ITAS.NUM first |
| TRUE, FALSE | ไม่ใช่คะแนน (LibreOffice นับเป็น 1 และ 0 เมื่ออยู่ในช่วงของสูตรธรรมดา) | no score (in a range of a native formula LibreOffice counts them as 1 and 0) |

ในตารางตัวอย่าง \`blank\` คือเซลล์ว่าง \`{a; b}\` คือคอลัมน์ \`{a, b}\` คือแถว วันที่เป็นเลขลำดับของ Excel และข้อความในวงเล็บหลังค่าผิดพลาดคือคำอธิบายที่ Excel แสดง

In the examples \`blank\` is an empty cell, \`{a; b}\` a column, \`{a, b}\` a row; dates are Excel's serial numbers, and what stands in brackets behind an error is the text Excel shows with it.`;

function cellShown(cell: CellValue): string {
  if (cell === null) return "blank";
  if (cell instanceof CellError) return cell.message === "" ? cell.code : `${cell.code} (${cell.message})`;
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  return typeof cell === "number" ? String(Number(cell.toPrecision(10))) : String(cell).toUpperCase();
}

function isMatrix(value: CellValue | Matrix): value is Matrix {
  return Array.isArray(value);
}

function shown(value: CellValue | Matrix | undefined): string {
  if (value === undefined) return "";
  if (!isMatrix(value)) return cellShown(value);
  return `{${value.map((row) => row.map(cellShown).join(", ")).join("; ")}}`;
}

/** A code span of a table cell. */
function code(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}

function section(
  { id, description, parameters, twinKind }: FunctionDefinition,
  cases: readonly PublishedCase[],
): string {
  const signature = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ");
  const parameterRows = parameters.map(
    ({ name, description: { th, en }, optional }) =>
      `| \`${name}\`${optional === true ? " (ไม่บังคับ / optional)" : ""} | ${th} | ${en} |`,
  );
  const caseRows = cases.map(
    ({ args, gives, th, en }) =>
      `| ${code(`ITAS.${id}(${args.map(shown).join(", ")})`)} | ${code(shown(gives))} | ${th} | ${en} |`,
  );
  return [
    `## ITAS.${id}`,
    `\`=ITAS.${id}(${signature})\``,
    description.th,
    description.en,
    WITHOUT_ADD_IN[twinKind],
    ["| อาร์กิวเมนต์ / argument | คำอธิบาย | description |", "| --- | --- | --- |", ...parameterRows].join("\n"),
    ["| ตัวอย่าง / call | ผล / gives | เพราะ | because |", "| --- | --- | --- | --- |", ...caseRows].join("\n"),
  ].join("\n\n");
}

/** The reference of all functions, in both languages, with the table of cases of each. */
export function functionManual(definitions: readonly FunctionDefinition[], cases: readonly PublishedCase[]): string {
  const sections = definitions.map((definition) =>
    section(
      definition,
      cases.filter(({ id }) => id === definition.id),
    ),
  );
  return `${[INTRODUCTION, ...sections].join("\n\n")}\n`;
}
