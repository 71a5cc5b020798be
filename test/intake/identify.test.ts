import { recognise } from "../../src/intake";
import { firstAssessment, readingOf, textFile } from "../sampleFiles";

const TABLE = "\n\nข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\nO1\tโครงสร้าง\t\t0\n";

function agencyOf(text: string): { agency: string | null; unsure: readonly unknown[] } {
  const reading = readingOf([textFile(text + TABLE)], { fiscalYear: 2564 });
  const unsure = reading.diagnostics.filter(({ code }) => code === "agency-unsure").map(({ data }) => data);
  return { agency: firstAssessment(reading).assessment.agency, unsure };
}

describe("agencies of one name and several numbers", () => {
  it("are not taken for one another, though one number begins like the other", () => {
    const ofArea = (number: number, score: number) =>
      textFile(
        `หน่วยงาน: สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต ${String(number)}\nข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t${String(score)}\n`,
        `${String(number)}.txt`,
      );
    const { assessments, diagnostics } = readingOf([ofArea(1, 0), ofArea(10, 100)], { fiscalYear: 2564 });
    expect(assessments.map(({ assessment }) => [assessment.agency, assessment.items.O1?.score])).toEqual([
      ["สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต 1", 0],
      ["สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต 10", 100],
    ]);
    expect(diagnostics.filter(({ code }) => code === "score-conflict")).toEqual([]);
  });
});

describe("the agency", () => {
  it.each<[string, string]>([
    ["หน่วยงาน: กรมตัวอย่างการค้า", "กรมตัวอย่างการค้า"],
    ["หน่วยงาน : สำนักงานตัวอย่างแห่งชาติ กระทรวงสมมุติ", "สำนักงานตัวอย่างแห่งชาติ"],
    ["หน่วยงานที่รับการประเมิน มหาวิทยาลัยราชภัฏตัวอย่าง", "มหาวิทยาลัยราชภัฏตัวอย่าง"],
    ["หน่วยงานที่เข้ารับการประเมิน: การไฟฟ้าตัวอย่างแห่งประเทศไทย", "การไฟฟ้าตัวอย่างแห่งประเทศไทย"],
    ["ชื่อหน่วยงาน: สถาบันตัวอย่าง (องค์การมหาชน)", "สถาบันตัวอย่าง (องค์การมหาชน)"],
    ["ชื่อหน่วยงาน: บริษัท ตัวอย่างขนส่ง จำกัด (มหาชน)", "บริษัท ตัวอย่างขนส่ง จำกัด (มหาชน)"],
    ["ชื่อหน่วยงาน: ธนาคารเพื่อตัวอย่างและสมมุติ", "ธนาคารเพื่อตัวอย่างและสมมุติ"],
    ["หน่วยงาน: กองทุนตัวอย่างเพื่อการศึกษา ประจำปีงบประมาณ 2564", "กองทุนตัวอย่างเพื่อการศึกษา"],
    ["หน่วยงาน: สภาตัวอย่างผู้บริโภค", "สภาตัวอย่างผู้บริโภค"],
    ["หน่วยงาน: ศาลตัวอย่าง", "ศาลตัวอย่าง"],
    ["หน่วยงาน: จังหวัดสมมุติ", "จังหวัดสมมุติ"],
    ["หน่วยงาน: กระทรวงตัวอย่าง", "กระทรวงตัวอย่าง"],
    ["หน่วยงาน: สำนักงานปลัดกระทรวงตัวอย่าง", "สำนักงานปลัดกระทรวงตัวอย่าง"],
    ["หน่วยงาน\tกรมตัวอย่างการค้า", "กรมตัวอย่างการค้า"],
    ["ส่วนราชการ กองกลาง สำนักงานเลขานุการกรม กรมตัวอย่างการค้า โทร. ๐ ๒๑๒๓ ๔๕๖๗", "กรมตัวอย่างการค้า"],
    ["ส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่างทอง", "องค์การบริหารส่วนตำบลตัวอย่างทอง"],
    ["รายงานผลการประเมิน ITA ของกรมตัวอย่างการค้า ประจำปีงบประมาณ พ.ศ. 2564", "กรมตัวอย่างการค้า"],
    ["ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ของจังหวัดสมมุติ ประจำปี 2564", "จังหวัดสมมุติ"],
    ["ผลการประเมินที่สำนักงาน ป.ป.ช. แจ้ง ของเทศบาลตำบลตัวอย่างสุข อำเภอเมือง จังหวัดสมมุติ ประจำปี 2564", "เทศบาลตำบลตัวอย่างสุข"],
    ["องค์การบริหารส่วนตำบลตัวอย่างทอง\nจังหวัดสมมุติ", "องค์การบริหารส่วนตำบลตัวอย่างทอง"],
    ["กรมตัวอย่างการค้า\n\nรายงาน", "กรมตัวอย่างการค้า"],
    ["รายงานขององค์การ บริหารส่วน\nตำบลตัวอย่างทอง", "องค์การบริหารส่วนตำบลตัวอย่างทอง"],
    ["รายงานของ อบต.ตัวอย่างทอง", "องค์การบริหารส่วนตำบลตัวอย่างทอง"],
    ["ประกาศกรุงเทพมหานคร เรื่อง ผล", "กรุงเทพมหานคร"],
    ["หน่วยงาน: สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต ๒", "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต 2"],
    ["สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต 10\n\nรายงาน", "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต 10"],
    ["หน่วยงาน: ศาลปกครองตัวอย่างภาค 5", "ศาลปกครองตัวอย่างภาค 5"],
    ["ผลการประเมิน ITA ของ อบต.ตัวอย่างที่ 2 ประจำปี 2564", "องค์การบริหารส่วนตำบลตัวอย่างที่ 2"],
    ["หน่วยงาน: กรมตัวอย่างการค้า ที่ 12/2564", "กรมตัวอย่างการค้า"],
    ["หน่วยงาน: เทศบาลตำบลตัวอย่างสุข 85.50", "เทศบาลตำบลตัวอย่างสุข"],
  ])("of “%s” is %s", (text, agency) => {
    expect(agencyOf(text)).toEqual({ agency, unsure: [] });
  });

  it.each([
    "สำนักงาน ป.ป.ช. ได้แจ้งผลการประเมิน",
    "หน่วยงาน: สำนักงาน ป.ป.ช.",
    "หน่วยงาน: สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ",
    "ผลการประเมินของสำนักงาน ป.ป.ท. ประจำปี 2564",
    "หน่วยงาน: กองคลัง",
    "หน่วยงาน: สำนักปลัด",
    "ที่อยู่ 1 หมู่ 2 อำเภอเมือง จังหวัดสมมุติ",
    "ข้อมูลจากระบบของกรมบัญชีกลาง",
    "หน่วยงาน\tผู้ประสานงาน",
    "ผลการประเมินจากการสำรวจที่จังหวัดสมมุติจัดขึ้นทุกแห่งและทุกครั้งก่อนประชุม ประจำปี 2564",
    "จังหวัดสมมุติ",
    "เลขที่ 1 แขวงตัวอย่าง เขตสมมุติ กรุงเทพมหานคร",
    "กรุงเทพมหานคร 10200",
    "เทศบาลตำบลทุกแห่งและองค์การบริหารส่วนตำบลในพื้นที่",
    "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปี 2564",
  ])("is not taken from “%s”", (text) => {
    expect(agencyOf(text)).toEqual({ agency: null, unsure: [] });
  });

  it("is what a statement says, not what is mentioned more often", () => {
    const text = "หน่วยงาน: เทศบาลตำบลตัวอย่างสุข\n\nเทศบาลเมืองสมมุติ และเทศบาลเมืองสมมุติ กับเทศบาลเมืองสมมุติ";
    expect(agencyOf(text).agency).toBe("เทศบาลตำบลตัวอย่างสุข");
  });

  it("stays open where two names are equally strong, and both are quoted", () => {
    expect(agencyOf("เทศบาลตำบลตัวอย่างสุข\n\nเทศบาลเมืองสมมุติ")).toEqual({
      agency: null,
      unsure: [{ first: "เทศบาลตำบลตัวอย่างสุข", second: "เทศบาลเมืองสมมุติ", firstRow: 1, secondRow: 3 }],
    });
    expect(agencyOf("หน่วยงาน: กรมตัวอย่างหนึ่ง\n\nหน่วยงาน: กรมตัวอย่างสอง").unsure).toHaveLength(1);
  });

  it("of two statements is the first where that is mentioned twice as often", () => {
    const text = "หน่วยงาน: เทศบาลเมืองสมมุติ\n\nหน่วยงาน: เทศบาลตำบลตัวอย่างสุข\n\nเทศบาลเมืองสมมุติ ได้รับแจ้ง";
    expect(agencyOf(text)).toEqual({ agency: "เทศบาลเมืองสมมุติ", unsure: [] });
  });

  it("is not a short name that one mention of a longer one happens to begin with", () => {
    const long = "รายงานของเทศบาลตำบลตัวอย่างสุข ";
    expect(agencyOf(`${long.repeat(2)}\n\nรายงานของเทศบาลตำบลตัว อย่างสุข`).agency).toBe("เทศบาลตำบลตัวอย่างสุข");
  });

  it("of a memo from another body is not a local name that it only mentions", () => {
    expect(agencyOf("หน่วยงาน: กรมตัวอย่างการค้า ร่วมกับเทศบาลตำบลตัวอย่างสุข").agency).toBe("กรมตัวอย่างการค้า");
  });

  it("of two statements is the one that is mentioned twice as often", () => {
    const text = "หน่วยงาน: เทศบาลตำบลตัวอย่างสุข\n\nหน่วยงาน: เทศบาลเมืองสมมุติ\n\nเทศบาลเมืองสมมุติ ได้รับแจ้ง";
    expect(agencyOf(text)).toEqual({ agency: "เทศบาลเมืองสมมุติ", unsure: [] });
  });
});

function yearOf(text: string, table = TABLE): { year: number | null; codes: readonly string[] } {
  const reading = readingOf([textFile(text + table)]);
  const codes = reading.diagnostics.map(({ code }) => code).filter((code) => /^(?:year|date)-/.test(code));
  return { year: firstAssessment(reading).assessment.fiscalYear, codes };
}

describe("the fiscal year", () => {
  it.each<[string, number | null, readonly string[]]>([
    ["ผลการประเมิน ITA ประจำปี พ.ศ. 2564", 2564, []],
    ["รายงานผลคะแนน ปีงบ ๖๔", 2564, []],
    ["ผลการประเมิน ITA ปี ๖๓", 2563, []],
    ["ผลการประเมิน ประจำปีงบประมาณ ค.ศ. 2021", 2564, ["date-era"]],
    ["ITA Result FY2021", 2564, ["date-era"]],
    ["ITA FY2564", 2564, []],
    ["ITA 2020", 2563, ["date-era"]],
    ["เอกสารประจำปี 2564", 2564, ["year-inferred"]],
    ["ระเบียบปีงบประมาณ 2540", null, ["year-unknown"]],
    ["ผลการประเมิน ประจำปีงบประมาณ 2600", null, ["year-unknown"]],
    ["ผลการประเมินจากผู้ตอบในปีงบประมาณ 64 คน", null, ["year-unknown"]],
    ["แผนปี 2564 และแผนปี 2565", null, ["year-unknown"]],
  ])("of “%s” is %s", (text, year, codes) => {
    expect(yearOf(text)).toEqual({ year, codes });
  });

  it("is not taken from a comment in a table", () => {
    expect(yearOf("", "\nข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\nO1\tโครงสร้าง\tไม่พบข้อมูลปี 2562\t0\n").year).toBeNull();
  });

  it("is inferred from names and says which", () => {
    const table =
      "\nข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\nO10\tนโยบายคุ้มครองข้อมูลส่วนบุคคล\t0\nO11\tแผนดำเนินงานและการใช้งบประมาณประจำปี\t0\n";
    const { diagnostics } = readingOf([textFile(table)]);
    expect(diagnostics.find(({ code }) => code === "year-inferred")?.data).toEqual({
      year: 2566,
      agreeing: 3,
      named: 3,
      evidence: "O10 “นโยบายคุ้มครองข้อมูลส่วนบุคคล”, O11 “แผนดำเนินงานและการใช้งบประมาณประจำปี”",
    });
  });

  it("is decided by a code that other years do not have, where names leave two", () => {
    const shared = "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ";
    const table = (last: string) =>
      `\nข้อ\tประเด็นการตรวจ\tคะแนน\nO2\tข้อมูลผู้บริหาร\t0\nO17\tแนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ\t0\nO18\t${shared}\t0\n${last}\tอื่น\t0\n`;
    expect(yearOf("", table("O24")).year).toBe(2568);
    expect(yearOf("", table("O43")).year).not.toBe(2568);
  });

  it("that is stated is doubted where the items are clearly another year's, and both places are quoted", () => {
    const rows = [
      "O29\tแนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ\t0",
      "O30\tช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ\t0",
      "O31\tข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ\t0",
    ].join("\n");
    const reading = readingOf([textFile(`ผลการประเมิน ปีงบประมาณ 2563\n\nข้อ\tประเด็นการตรวจ\tคะแนน\n${rows}\n`)]);
    expect(firstAssessment(reading).assessment.fiscalYear).toBe(2563);
    expect(reading.diagnostics.find(({ code }) => code === "year-conflict")).toMatchObject({
      source: { row: 4 },
      other: { row: 1 },
      data: { year: 2563, years: "2563, 2564", firstRow: 1, secondRow: 4 },
    });
  });

  it("that is stated is not doubted for a few names more, nor where its own names are not known", () => {
    const names = ["O10\tนโยบายคุ้มครองข้อมูลส่วนบุคคล\t0", "O11\tแผนดำเนินงานและการใช้งบประมาณประจำปี\t0", "O1\tโครงสร้าง\t0"];
    const table = `\n\nข้อ\tประเด็นการตรวจ\tคะแนน\n${names.join("\n")}\n`;
    expect(yearOf("ผลการประเมิน ปีงบประมาณ 2564", table)).toEqual({ year: 2564, codes: [] });
    expect(yearOf("ผลการประเมิน ปีงบประมาณ 2565", table)).toEqual({ year: 2565, codes: [] });
  });

  it("of two stated ones quotes both places", () => {
    const reading = readingOf([textFile(`ผลการประเมิน ปีงบประมาณ 2563\n\nผลการประเมิน ปีงบประมาณ 2564${TABLE}`, "a.txt")]);
    expect(reading.diagnostics.find(({ code }) => code === "year-conflict")).toMatchObject({
      other: { file: "a.txt", row: 3 },
      source: { file: "a.txt", row: 1 },
      data: { first: expect.stringContaining("2564") as string, second: expect.stringContaining("2563") as string },
    });
  });
});

function refusalOf(text: string): unknown {
  const { lines } = { lines: text.split("\n") };
  const result = recognise([
    {
      file: "a.txt",
      format: "text",
      size: 1,
      hash: "0",
      damaged: false,
      broken: [],
      lines: lines.map((line, index) =>
        line === ""
          ? { kind: "blank", row: index + 1 }
          : line.includes("\t")
            ? { kind: "row", cells: line.split("\t"), table: 1, row: index + 1 }
            : { kind: "text", text: line, row: index + 1 },
      ),
    },
  ]);
  return result.ok ? "read" : result.refusal;
}

describe("another body's assessment", () => {
  it.each<[string, string, string]>([
    ["hospitals", "ผลการประเมิน MOPH ITA โรงพยาบาลตัวอย่าง", "MOPH ITA"],
    ["schools", "ผลการประเมิน ITA สถานศึกษา ปีงบประมาณ 2564", "ITA สถานศึกษา"],
    ["schools", "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของสถานศึกษา", "โปร่งใสในการดำเนินงานของสถานศึกษา"],
    ["schools", "ITA Online ของ สพฐ.", "ITA Online ของ สพฐ"],
    ["vocational", "ผลการประเมิน ITA อาชีวศึกษา", "ITA อาชีวศึกษา"],
  ])("of %s is refused by its title “%s”, although its items look like ours", (body, title, code) => {
    expect(refusalOf(title + TABLE)).toEqual({ code: "look-alike", file: "a.txt", data: { body, code } });
  });

  it.each<[string, string]>([
    ["hospitals", "โรงพยาบาลตัวอย่าง\nMOIT 1\nMOIT 2\nMOIT 22"],
    ["schools", "โรงเรียนตัวอย่าง\nEB1\nEB2\nEB3"],
    ["other", "EBIT 1\nEBIT 2\nEBIT 3"],
  ])("of %s is refused by its codes", (body, text) => {
    expect(refusalOf(text)).toMatchObject({ code: "look-alike", data: { body } });
  });

  it("that is mentioned far below the title, or by one code, does not count", () => {
    const far = `${"เทศบาลตำบลตัวอย่าง\n".repeat(25)}โรงเรียนเข้าร่วม ITA Online`;
    expect(refusalOf(far + TABLE)).toBe("read");
    expect(refusalOf("เทศบาลได้คะแนนรวม 88\nMOIT1 ของโรงพยาบาล")).toBe("read");
  });

  it("that is only mentioned does not keep a result of ITAS from being read", () => {
    const mention = "เทศบาลตำบลตัวอย่าง ผลจากระบบ ITAS ปีงบประมาณ 2564\nโรงเรียนในสังกัดเข้าร่วม ITA Online ด้วย";
    expect(refusalOf(mention + TABLE)).toBe("read");
    expect(refusalOf(`เทศบาลตำบลตัวอย่าง ปีงบประมาณ 2564\n\nMOIT1 MOIT2 MOIT3 ของโรงพยาบาล${TABLE}`)).toBe("read");
  });
});
