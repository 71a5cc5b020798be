import { typedStatus } from "../../src/workbook/checks/typedStatus";

const meant = (typed: string) => typedStatus(typed, "th").statusMeant;

describe("a status that is not one of the list", () => {
  it.each(["เรียบร้อย", "เรียบร้อยแล้ว", "ดำเนินการเรียบรอยแล้ว", "สำเร็จ", "✓", "✔️", "☑", "/", "Done"])(
    "%s is taken to mean done",
    (typed) => {
      expect(typedStatus(typed, "th")).toEqual({ status: typed, statusMeant: "done" });
    },
  );

  it("is taken to mean the one it is a usual word for", () => {
    expect(["กำลังจัดทำ", "ยังไม่ได้เริ่ม", "ตรวจสอบเรียบร้อย"].map(meant)).toEqual(["in-progress", "not-started", "verified"]);
  });

  it.each(["ไม่เรียบร้อย", "ยังไม่สำเร็จ", "x", "?", "-", "//", "50%"])("%s means nothing that can be told", (typed) => {
    expect(typedStatus(typed, "th")).toEqual({ status: typed });
  });

  it("is none where the word is the list's own, however it is spaced", () => {
    expect(typedStatus(" ดำเนินการ แล้วเสร็จ", "th")).toEqual({ status: "done" });
    expect(typedStatus("", "th")).toEqual({ status: null });
  });
});
