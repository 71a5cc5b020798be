import { readFiles } from "../../src/intake";
import { ofAnother } from "../../src/intake/recognise/identity/whose";
import { readText } from "../../src/intake/readers/text";

const ABOUT = { agency: "เทศบาลตำบลทุ่งสมมุติ", fiscalYear: 2564 };

async function reportedIn(text: string) {
  const result = await readFiles([{ name: "a.txt", bytes: new TextEncoder().encode(text) }], { fiscalYear: 2564 });
  return result.ok ? result.reading.assessments[0]?.assessment.reported : undefined;
}

describe("the words before a figure", () => {
  it.each([
    ["an earlier year", "เมื่อปีงบประมาณ พ.ศ. 2563 หน่วยงาน"],
    ["an earlier year in two digits", "ผล ITA ปี 63 "],
    ["a later year right in front of it", "ในปี 2565 "],
    ["another agency", "ทั้งนี้ อบต.ข้างเคียง "],
    ["another assessment", "ผลการประเมิน ITA และผลการประเมิน LPA "],
    ["an average of many", "คะแนนเฉลี่ยของจังหวัดแบบอย่าง "],
  ])("give it to %s", (_, before) => {
    expect(ofAnother(before, ABOUT)).toBe(true);
  });

  it.each([
    ["the year of the result", "เมื่อปีงบประมาณ พ.ศ. 2563 และในปีงบประมาณ พ.ศ. 2564 "],
    ["a plan of a later year further away", "เพื่อจัดทำแผนปรับปรุงประจำปีงบประมาณ พ.ศ. 2565 ของเทศบาลตำบลทุ่งสมมุติ "],
    ["the agency under its short name", "อบต.ข้างเคียง ส่วน ทต.ทุ่งสมมุติ "],
    ["this assessment after another", "ผลการประเมิน LPA และผลการประเมิน ITA "],
    ["the year behind the figure of another", "ปี 2563 ได้ 80.00 ปี 2564 "],
    ["a number of years", "ในรอบ 2 ปี 10 เดือน "],
  ])("leave it to %s", (_, before) => {
    expect(ofAnother(before, ABOUT)).toBe(false);
  });
});

describe("a band", () => {
  it("belongs to the score before it, not to the next one", async () => {
    const text = "เทศบาลตำบลทุ่งสมมุติ ปี 2563 ได้คะแนน 66.10 ระดับ C ปี 2564 ได้คะแนน 79.91\n";
    expect(await reportedIn(text)).toEqual({ total: 79.91 });
  });
});

describe("a second figure of a sentence", () => {
  const table = "ตัวชี้วัด\tคะแนน\n6. คุณภาพการดำเนินงาน\t85.00\n";

  it.each([
    ["an indicator", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ปี 2563 ได้คะแนน 80.00 และปี 2564 ได้คะแนน 90.00"],
    ["an indicator, without a word between", "ตัวชี้วัดที่ 1 ปี 2563 ได้คะแนน 80.00 ปี 2564 ได้คะแนน 90.00"],
    ["an item", "ข้อ O1 รอบแรกได้คะแนน 0.00 หลังชี้แจงได้คะแนน 100.00"],
  ])("is still about %s", async (_, text) => {
    expect(await reportedIn(`เทศบาลตำบลทุ่งสมมุติ\n\n${text}\n\n${table}`)).toEqual({});
  });

  it.each([
    ["the agency", "ตัวชี้วัดที่ 1 ได้คะแนน 80.00 ทั้งนี้ เทศบาลตำบลทุ่งสมมุติได้คะแนน 85.00"],
    ["all of it", "ตัวชี้วัดที่ 1 ได้คะแนน 80.00 และในภาพรวมได้คะแนน 85.00"],
    ["a sentence further on", "ตัวชี้วัดที่ 1 ได้คะแนน 80.00 ซึ่งเป็นที่น่าพอใจของทุกฝ่ายที่ร่วมกันทำงานมาตลอดปี แล้วจึงได้คะแนน 85.00"],
  ])("is about the whole where it names %s", async (_, text) => {
    expect(await reportedIn(`เทศบาลตำบลทุ่งสมมุติ\n\n${text}\n\n${table}`)).toEqual({ total: 85 });
  });
});

describe("an average somebody got", () => {
  it.each([
    ["a band is behind it", "เทศบาลตำบลทุ่งสมมุติได้คะแนนเฉลี่ย 81.45 คะแนน อยู่ในระดับ B", { total: 81.45, band: "B" }],
    ["the assessment is named", "ผลการประเมิน ITA มีผลคะแนนเฉลี่ยร้อยละ 81.45 สูงกว่าปีที่แล้ว", { total: 81.45 }],
  ])("is the overall score where %s", async (_, text, reported) => {
    expect(await reportedIn(`${text}\n`)).toEqual(reported);
  });

  it.each([
    ["of a survey", "ผู้รับบริการมีคะแนนเฉลี่ย 4.21 คะแนน"],
    ["of a part", "ผลการประเมิน ITA ด้านการจัดซื้อ ได้คะแนนเฉลี่ย 92.50 คะแนน"],
    ["of last year", "ผลการประเมิน ITA ปี 2563 ได้คะแนนเฉลี่ย 70.11 คะแนน ระดับ C"],
    ["of the country", "ผลการประเมิน ITA ทั้งประเทศ มีคะแนนเฉลี่ย 87.57 คะแนน"],
  ])("is not, where it is %s", async (_, text) => {
    const table = "ตัวชี้วัด\tคะแนน\n1. การปฏิบัติหน้าที่\t85.00\n";
    expect(await reportedIn(`${text}\n\n${table}`)).toEqual({});
  });
});

describe("indicators in one paragraph", () => {
  const indicatorsIn = async (text: string) => {
    const head = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564 เทศบาลตำบลทุ่งสมมุติ\n\n";
    const bytes = new TextEncoder().encode(`${head}${text}\n`);
    const result = await readFiles([{ name: "a.txt", bytes }]);
    const { indicators = {} } = (result.ok ? result.reading.assessments[0]?.assessment : undefined) ?? {};
    return Object.fromEntries(Object.entries(indicators).map(([no, indicator]) => [no, indicator?.score]));
  };

  it("are read from a numbered list that lost its lines", async () => {
    const text =
      "1) การปฏิบัติหน้าที่ คะแนน 85.00 2) การใช้งบประมาณ คะแนน 80.50 ๓. การใช้อำนาจ คะแนน 81.25 4) การใช้ทรัพย์สินของราชการ คะแนน 79.10";
    expect(await indicatorsIn(text)).toEqual({ "1": 85, "2": 80.5, "3": 81.25, "4": 79.1 });
  });

  it("do not take the number of the heading behind them for their score", async () => {
    const text =
      "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 85.20 และตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 9.1 ข้อมูลพื้นฐาน 9.2 การบริหารงาน " +
      "ตัวชี้วัดที่ 10 การป้องกันการทุจริต 10.2) มาตรการภายในเพื่อป้องกันการทุจริต";
    expect(await indicatorsIn(text)).toEqual({ "1": 85.2 });
  });

  it("may score as low as a number of a heading", async () => {
    const text = "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 9.1 และตัวชี้วัดที่ 10 การป้องกันการทุจริต 12.50 อยู่ในระดับ F";
    expect(await indicatorsIn(text)).toEqual({ "9": 9.1, "10": 12.5 });
  });
});

describe("a quote that a copied cell opens", () => {
  const rowsOf = (text: string) => {
    const read = readText(text);
    return typeof read === "string" ? [] : read.lines.flatMap((line) => (line.kind === "row" ? [line.cells] : []));
  };

  it("is closed some lines below", () => {
    expect(rowsOf('O1\t"a\n\nb ""c"""\t0\nO2\t\t100\n')).toEqual([
      ["O1", 'a\n\nb "c"', "0"],
      ["O2", "", "100"],
    ]);
  });

  it("swallows no other row, although a quote closes further below", () => {
    expect(rowsOf('O1\t"a\t0\nO2\t\t100\nO3\tb"\t0\n')).toHaveLength(3);
    expect(rowsOf('O1\t0\t"a\nO2\t\t100\nb"\t0\n')).toHaveLength(3);
  });
});
