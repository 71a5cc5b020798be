import { codeList, groupRange } from "../../src/intake/recognise/tables/groupTables";
import { mentioned } from "../../src/intake/recognise/tables/actionTables";

describe("a cell of codes", () => {
  it.each<[string, readonly string[]]>([
    ["O1, O3 - O5 และ O8", ["O1", "O3", "O4", "O5", "O8"]],
    ["๐๑ 0๒ O๓", ["O1", "O2", "O3"]],
    ["E2, 5 และ E๑", ["E2", "E5", "E1"]],
    ["ข้อ I1 ข้อ I12", ["I1", "I12"]],
    ["1๑๑ ถึง 1๑๓", ["I11", "I12", "I13"]],
    ["-", []],
  ])("is read as its codes: %s", (cell, codes) => {
    expect(codeList(cell)).toEqual(codes);
  });

  it.each(["O1 โครงสร้าง", "12, 13", "O1 85.50", "ไม่มี"])("is no list with anything else in it: %s", (cell) => {
    expect(codeList(cell)).toBeUndefined();
  });
});

describe("a group's header", () => {
  it.each<[string, number, number, boolean, boolean]>([
    ["ต่ำกว่า 60", 0, 60, true, false],
    ["คะแนนต่ำกว่าร้อยละ ๖๐", 0, 60, true, false],
    ["60 – 85", 60, 85, true, true],
    ["ร้อยละ 60 ถึงร้อยละ 84.99", 60, 84.99, true, true],
    ["สูงกว่า 85", 85, 100, false, true],
    ["85 คะแนนขึ้นไป", 85, 100, true, true],
  ])("states a range: %s", (cell, from, to, includesFrom, includesTo) => {
    expect(groupRange(cell)).toMatchObject({ from, to, includesFrom, includesTo });
  });

  it.each(["คะแนน", "ปี 2563", "85 - 60", "ข้อ 1 – 3 ที่ต้องปรับปรุงให้แล้วเสร็จภายในปีงบประมาณนี้ตามแผนของหน่วยงานและจังหวัด"])(
    "states none: %s",
    (cell) => {
      expect(groupRange(cell)).toBeUndefined();
    },
  );
});

describe("what an action is about", () => {
  it("is what its text names by code, number or name", () => {
    expect(mentioned("แก้ไขข้อ O1 และ O๓๔ ตามตัวชี้วัดที่ ๙")).toEqual(["O1", "O34", "9"]);
    expect(mentioned("พัฒนาประสิทธิภาพการสื่อสาร")).toEqual(["7"]);
    expect(mentioned("การเปิดเผยข้อมูลสาธารณะ (OIT) ตัวชี้วัดย่อยที่ 9.1")).toEqual([]);
  });
});
