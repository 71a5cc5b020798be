import fc from "fast-check";
import { callOf, FUNCTIONS, type FunctionDefinition } from "../../src/formulas";

/** References of a workbook in Thai, by the parameter a twin needs them for. */
export const SCHEME_REFERENCES: Readonly<Record<string, string>> = {
  schemeItems: "tblSchemeItems[[ข้อ]:[ตัวชี้วัด]]",
  schemeIndicators: "tblSchemeIndicators[[ตัวชี้วัด]:[แบบวัด]]",
  schemeWeights: "tblSchemeInstruments[[แบบวัด]:[น้ำหนัก]]",
};

const oneCell = fc.constantFrom(
  "A1",
  "$B$7",
  "'แผ่น ที่ 1'!C3",
  "ITAS_Total",
  "tblItems[[#This Row],[คะแนน]]",
  "tblItems[[#This Row],[คะแนน (เต็ม 100)]]",
  "tblเอง[[#This Row],[a'#b]]",
  "91.85",
  '"ITAS.BAND(A1)"',
  '"ก ""ข"""',
  "TRUE",
);
const manyCells = fc.constantFrom("A1:A9", "$A:$B", "'แผ่น ที่ 1'!C3:D9", "tblItems[คะแนน]", "tblItems[[ข้อ]:[คะแนน]]");

const OTHER_REFERENCES: Readonly<Record<string, string>> = {
  schemeBands: "tblSchemeBands[[ระดับ]:[ขั้นต่ำรายแบบวัด]]",
  groups: "tblSchemeGroups[[กลุ่ม]:[มากกว่า]]",
  weights: "tblSchemeInstruments[น้ำหนัก]",
  instruments: "tblInstruments[คะแนน]",
};

const withTwin = FUNCTIONS.filter(({ twinKind }) => twinKind === "formula");

function call(definition: FunctionDefinition, scalar: fc.Arbitrary<string>, complete: boolean): fc.Arbitrary<string> {
  const args = definition.parameters.map(({ name, matrix, optional, neededByTwin }) => {
    if (matrix !== true) return scalar;
    const usual = SCHEME_REFERENCES[name] ?? OTHER_REFERENCES[name];
    if (optional !== true || usual === undefined) return manyCells;
    return complete && neededByTwin === true ? fc.constant(usual) : fc.constantFrom(usual, "");
  });
  return fc.tuple(...args).map((texts) => {
    while (texts.at(-1) === "") texts.pop();
    return callOf(definition, texts);
  });
}

/** Formulas with calls in canonical form; complete ones leave nothing out that a twin needs. */
export function canonicalFormulas(complete: boolean): fc.Arbitrary<string> {
  const { formula } = fc.letrec<{ formula: string; operand: string; call: string }>((tie) => ({
    call: fc.constantFrom(...withTwin).chain((definition) => call(definition, tie("operand"), complete)),
    operand: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      oneCell,
      fc.tuple(oneCell, fc.constantFrom("+", " - ", "*", "&"), oneCell).map((parts) => parts.join("")),
      oneCell.map((cell) => `(${cell})`),
      oneCell.map((cell) => ` ${cell}`),
      oneCell.map((cell) => `-${cell}`),
      tie("call"),
      tie("call").map((inner) => `ROUND( ${inner},2)`),
    ),
    formula: fc.oneof(
      tie("call"),
      tie("call").map((inner) => `IFERROR(${inner},"")`),
      fc.tuple(tie("call"), tie("operand")).map(([inner, other]) => `2*${inner}+IF( A1="", ${other} ,1E+3)%`),
      tie("call").map((inner) => `SUM(1,,{1,2;3,4}, ${inner})`),
    ),
  }));
  return formula;
}

/** Formulas of somebody who never heard of us. */
export const foreignFormulas: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'IFERROR(VLOOKUP(A1,B:C,2,0)," ITAS.BAND(A1) ")',
    "IFERROR(A1,A1)",
    "SUM( A1:A3 , 2 )",
    "COUNTA(tblPlan[ผู้รับผิดชอบหลัก])",
    "LET(x,1,x+1)",
    "[1]!ITAS.BAND(3)",
    "'itas.xlam'!ITAS.BAND(3)",
    "ITAS_BAND(3)",
    "ITASBAND(3)",
    "tblItems[[#Headers],[คะแนน]]",
    "IF(ISNUMBER(A1),A1,0)",
    '"unclosed',
    "SUM(",
    "A1)",
    "tbl[#REF!]+#REF!",
  ),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."(){}[]@#,;:!'\"A1+- \nITAS.BAND".split("")) }),
);
