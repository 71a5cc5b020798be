import { KnownPeople, looksLikePerson } from "../../src/plan";

describe("a name that reads as a person's", () => {
  it.each([
    "นายสมมุติ ทดลอง",
    "นายกิตติ ทดลอง",
    "นาย ก",
    "นางสาว ตัวอย่าง คนหนึ่ง",
    "น.ส.ตัวอย่าง",
    "ด.ต. สมมุติ",
    "ว่าที่ ร.ต.สมมุติ",
    "ว่าที่ร้อยตรีสมมุติ",
    "จ.ส.อ.สมมุติ ทดลอง",
    "พันตำรวจโทสมมุติ",
    "ดร.สมมุติ",
    "ผศ.ดร.สมมุติ",
    "คุณสมมุติ",
    "Mr. Sommut",
    "mrs tuayang",
  ])("is %s", (name) => {
    expect(looksLikePerson(name)).toBe(true);
  });

  it.each([
    "นายกองค์การบริหารส่วนตำบล",
    "นายก",
    "นายกเทศมนตรี",
    "นายช่างโยธา",
    "นายแพทย์สาธารณสุขจังหวัด",
    "นางพยาบาล",
    "คุณธรรมและความโปร่งใส",
    "กองคลัง",
    "หัวหน้าสำนักปลัด",
    "ว่าที่ประชุม",
    "สิบเอกสาร",
    "Drawing office",
  ])("is not %s", (name) => {
    expect(looksLikePerson(name)).toBe(false);
  });
});

const hidden = (text: string, names: readonly string[] = [], kept: readonly string[] = []) => {
  const stretches = new KnownPeople(names, kept).in(text);
  return [...stretches].reverse().reduce((shown, { from, to }) => `${shown.slice(0, from)}*${shown.slice(to)}`, text);
};

describe("people in a text", () => {
  it.each([
    ["มอบนายสมมุติ ทดลอง ดำเนินการ", "มอบ* ดำเนินการ"],
    ["นางสาวตัวอย่าง คนหนึ่ง และ ด.ต.สมมุติ ทดลอง", "* และ *"],
    ["ติดต่อ sommut.t@example.go.th หรือ 081-234-5678", "ติดต่อ * หรือ *"],
    ["แจ้งนายกกิตติมศักดิ์", "แจ้ง*"],
  ])("are found behind titles and by numbers: %s", (text, shown) => {
    expect(hidden(text)).toBe(shown);
  });

  it.each([
    "เสนอนายกองค์การบริหารส่วนตำบลเพื่อทราบ",
    "เทศบาลเมืองนางรอง",
    "องค์การบริหารส่วนตำบลนางแล",
    "องค์การบริหารส่วนตำบลนายูง",
    "ทนายความของหน่วยงาน",
    "มีคุณภาพและคุณธรรม",
    "ทราบว่าที่ประชุมเห็นชอบ",
    "ที่ดิน น.ส.3 ก.",
    "ปี พ.ศ. 2564 และ 1 ต.ค. 2563",
    "https://example.go.th/news/0812345678",
    "0123456789abcdef0123456789abcdef",
    "53.40",
  ])("are not taken for: %s", (text) => {
    expect(hidden(text)).toBe(text);
  });

  it.each([
    ["ให้สมมุติ ทดลองเป็นผู้รับผิดชอบ", "ให้*เป็นผู้รับผิดชอบ"],
    ["สมมุติ\u00A0 ทดลอง", "*"],
    ["สมมุติทดลอง", "*"],
    ["โทรหาคุณสมมุติก่อน", "โทรหา*ก่อน"],
    ["สมมุติ", "*"],
    ["กรณีสมมุติของหน่วยงาน", "กรณีสมมุติของหน่วยงาน"],
    ["by sommut TODLONG.", "by *."],
  ])("are found by name however it is spaced: %s", (text, shown) => {
    expect(hidden(text, ["นายสมมุติ ทดลอง", "Sommut Todlong"])).toBe(shown);
  });

  it("are found by a single name only where it stands alone or behind a title", () => {
    expect(hidden("แดง, พี่แดง และสีแดงเข้ม", ["แดง"])).toBe("*, * และสีแดงเข้ม");
    expect(new KnownPeople(["สมบูรณ์"]).doubtfulIn("ข้อมูลไม่สมบูรณ์")).toEqual(["สมบูรณ์"]);
  });

  it("are nobody in the name of a unit", () => {
    expect(hidden("ศูนย์นายสมมุติ ทดลอง แจ้งนายสมมุติ ทดลอง", [], ["ศูนย์นายสมมุติ ทดลอง"])).toBe("ศูนย์นายสมมุติ ทดลอง แจ้ง*");
  });
});
