import { suggestCombination, type TravellingField } from "../../../src/plan";
import { back, merged, returnedPlan, standingRow } from "./returnedPlans";

/** What is suggested where one after the other answers in a cell that said something else. */
function suggested(field: TravellingField, standing: string, ...texts: readonly string[]): string | null {
  const sent = [standingRow("O2", { measure: "งาน", [field]: "ส่งไป" })];
  const files = texts.map((text, at) =>
    returnedPlan(
      `คน ${String(at)}`,
      sent,
      sent.map((row) => back(row, { [field]: text })),
    ),
  );
  const [difference] = merged([standingRow("O2", { measure: "งาน", [field]: standing })], files).differences;
  if (difference === undefined) throw new Error("nobody differs");
  return suggestCombination(difference);
}

describe("answers put together", () => {
  it("are all their lines, what stands first, each once", () => {
    expect(suggested("steps", "1. ก\n2. ข", "1. ก\r\n2. ค", " 2. ข \n3. ง")).toBe("1. ก\n2. ข\n2. ค\n3. ง");
  });

  it("are a list of names with each name once", () => {
    expect(suggested("support", "กองช่าง, กองคลัง", "กองคลัง, สำนักปลัด", "กองคลัง,กองการศึกษา")).toBe(
      "กองช่าง, กองคลัง, สำนักปลัด, กองการศึกษา",
    );
  });

  it.each(["start", "publishBy", "approveBy", "completedOn", "status", "lead", "monitor", "budget"] as const)(
    "are none where there can be but one: %s",
    (field) => {
      expect(suggested(field, "หนึ่ง", "สอง", "สาม")).toBeNull();
    },
  );

  it("are none where only one says anything", () => {
    expect(suggested("progress", "", "ครบ", "")).toBeNull();
  });
});
