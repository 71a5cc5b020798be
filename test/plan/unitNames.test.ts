import { ownersNamed, sameUnit, unitKey } from "../../src/plan";
import { createPlan } from "../../src/plan";
import { schemeFor, type Assessment } from "../../src/ita";

const units = (...names: string[]) => names.map((name) => ({ name }));

describe("names of units", () => {
  it.each([
    ["สำนักปลัดฯ", "สำนักปลัด"],
    ["สำนักปลัดฯ", "สำนัก ปลัด ฯ"],
    ["สำนักงานปลัด", "สำนักปลัดฯ"],
    ["กองคลัง", "กอง คลัง"],
    ["อบต.ตัวอย่าง", "องค์การบริหารส่วนตำบลตัวอย่าง"],
    ["กองคลัง อบจ.", "กองคลัง องค์การบริหารส่วนจังหวัด"],
    ["ผอ.กองช่าง", "ผู้อำนวยการกองช่าง"],
    ["สนง.เลขานุการ", "สำนักงานเลขานุการ"],
    ["หน.สำนักปลัด", "หัวหน้าสำนักปลัด"],
    ["กองการศึกษาฯ (งานธุรการ)", "กองการศึกษา งานธุรการ"],
    ["กลุ่มที่ ๑", "กลุ่มที่ 1"],
  ])("%s and %s are one", (a, b) => {
    expect(unitKey(a)).toBe(unitKey(b));
  });

  it.each([
    ["กองคลัง", "กองช่าง"],
    ["กองการศึกษา", "กองการศึกษาฯ (งานธุรการ)"],
    ["สำนักปลัด", "สำนักช่าง"],
    ["หนองคาย", "หัวหน้าองคาย"],
    ["กองสอบจบ", "กองสองค์การบริหารส่วนจังหวัดบ"],
    ["รองปลัด", "ปลัด"],
  ])("%s and %s are two", (a, b) => {
    expect(unitKey(a)).not.toBe(unitKey(b));
  });
});

describe("the unit a name stands for", () => {
  it("may be broken off with ฯ, on either side", () => {
    expect(sameUnit("กองการศึกษาฯ", units("กองคลัง", "กองการศึกษา ศาสนาและวัฒนธรรม"))?.name).toBe(
      "กองการศึกษา ศาสนาและวัฒนธรรม",
    );
    expect(sameUnit("สำนักปลัดองค์การบริหารส่วนจังหวัด", units("กองคลัง", "สำนักปลัดฯ"))?.name).toBe("สำนักปลัดฯ");
  });

  it("is nobody where two begin so", () => {
    expect(sameUnit("กองสาธารณสุขฯ", units("กองสาธารณสุขชุมชน", "กองสาธารณสุขและสิ่งแวดล้อม"))).toBeUndefined();
  });

  it("is nobody where all that is left says nothing", () => {
    expect(sameUnit("กองฯ", units("กองคลัง"))).toBeUndefined();
    expect(sameUnit("กองการศึกษา", units("กองการศึกษา ศาสนาและวัฒนธรรม"))).toBeUndefined();
  });

  it("is the one that is spelt the same, whoever else is meant by it", () => {
    expect(sameUnit("สำนักปลัด", units("สำนักปลัดฯ", "สำนักปลัด"))?.name).toBe("สำนักปลัด");
  });
});

describe("a document that spells one unit two ways", () => {
  const assessment: Assessment = {
    agency: "อบต.ตัวอย่าง",
    fiscalYear: 2563,
    respondents: {},
    indicators: {},
    items: {
      O1: { score: 0, owners: ["สำนักปลัด ฯ", "กองคลัง"] },
      O2: { score: 0, owners: ["สำนักปลัด"] },
    },
    reported: { instruments: {} },
  };

  it("has one owner of that name in the directory, and in the plan", () => {
    expect(ownersNamed(assessment).map(({ name }) => name)).toEqual(["สำนักปลัด", "กองคลัง"]);
    expect(createPlan(assessment, schemeFor(2563)).actions.map(({ lead }) => lead)).toEqual(["สำนักปลัด", "สำนักปลัด"]);
  });
});
