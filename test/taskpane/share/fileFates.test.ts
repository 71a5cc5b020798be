import { fileFates } from "../../../src/taskpane/share/merge/fileFates";
import type { ReturnedFile } from "../../../src/workbook";
import { asFile, previewOf, returnedPlan } from "./returnedPlans";

const FINANCE = returnedPlan({ unit: "กองคลัง", says: { O2: { status: "done" } } });
const DAMAGED: ReturnedFile = { kind: "refused", file: "เสีย.xlsx", reason: "damaged", data: {} };
const REPEATED = { kind: "refused", file: FINANCE.file, reason: "repeated", data: {} } as const;

describe("files in a preview", () => {
  it("are found again, those that take part and those that do not", () => {
    const finance = asFile(FINANCE);
    const fates = fileFates([DAMAGED, finance], previewOf([FINANCE]));
    expect(fates.get(finance)).toMatchObject({ kind: "used", file: { unit: "กองคลัง" } });
    expect(fates.get(DAMAGED)).toEqual({ kind: "refused", refused: DAMAGED });
  });

  it("that are alike take part once, though they have one name", () => {
    const [one, other] = [asFile(FINANCE), asFile(FINANCE)];
    const fates = fileFates([one, other], { ...previewOf([FINANCE]), refused: [REPEATED] });
    expect([one, other].map((file) => fates.get(file)?.kind)).toEqual(["used", "refused"]);
  });

  it("that the preview does not know yet have no fate", () => {
    expect(fileFates([asFile(FINANCE)], { files: [], refused: [] }).size).toBe(0);
  });
});
