import type { SentRow } from "../../../src/plan";
import type { CellContent } from "../../../src/sheets";
import { sentCells, sentRowIn } from "../../../src/workbook/sharing/split/sentRows";

const ROW: SentRow = {
  id: "ABCDE-2563-O2-1",
  subject: "O2",
  entries: { measure: "ทำหน้าเว็บ\nแล้วแจ้ง", publishBy: "2021-03-01", status: "not-started", budget: "5000" },
};

const cellsOf = (changed: Readonly<Record<string, CellContent>> = {}) => {
  const cells: Readonly<Record<string, CellContent>> = { ...sentCells(ROW), ...changed };
  return (key: string) => cells[key] ?? null;
};

describe("a row as it was sent", () => {
  it("is read back as it was written, with what was blank", () => {
    const row = sentRowIn(cellsOf());
    expect(row).toMatchObject(ROW);
    expect(row?.entries.note).toBe("");
  });

  it("is read back where a program made figures of texts and other ends of lines", () => {
    expect(sentRowIn(cellsOf({ budget: 5000, measure: "ทำหน้าเว็บ\r\nแล้วแจ้ง" }))).toMatchObject(ROW);
  });

  it.each(["id", "item", "measure", "note", "checksum"])("counts no more once somebody changed its %s", (key) => {
    expect(sentRowIn(cellsOf({ [key]: key === "item" ? "O3" : "อื่น" }))).toBeUndefined();
  });
});
