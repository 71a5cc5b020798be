import { sheetTexts } from "../../../src/i18n";
import { decideAll, mergeReturned, previewMerge, regenerate, type ReturnedFile } from "../../../src/workbook";
import { roundHalfUp } from "../../../src/ita";
import { type MemoryWorkbook } from "../memoryWorkbook";
import { buengKan, MERGED_ON, partFor, partsOf, planCell, rowsIn, sentBack, typeInto, type Typing } from "./exchange";

const today = MERGED_ON;
const time = "09:30";
const FINANCE = "กองคลัง";
const { statuses } = sheetTexts("th");
const done: Typing = ({ role }) => (role === "หลัก" ? { status: statuses.done, result: "เผยแพร่แล้ว" } : {});

const finance = (workbook: MemoryWorkbook, typing: Typing = done): Promise<ReturnedFile> =>
  sentBack(partFor(workbook.content, FINANCE), "กองคลัง.xlsx", typing);

describe("Bueng Kan's plan, split by lead", () => {
  it("goes to six units with 10, 6, 2, 2, 1 and 1 fixes", () => {
    expect(partsOf(buengKan().content).map(({ counts }) => counts.fix)).toEqual([10, 6, 2, 2, 1, 1]);
  });

  it("comes to 6 of 22 fixes, 76.95 and band B once the finance division has done its six", async () => {
    const workbook = buengKan();
    const { outcome, followUp } = await mergeReturned(workbook, [await finance(workbook)], { today, time });
    expect(outcome).toBe("updated");
    expect(followUp.counts).toMatchObject({ fixes: 22, finished: 6, outstanding: 16 });
    expect(roundHalfUp(followUp.percent ?? 0)).toBe(27.27);
    expect(roundHalfUp(followUp.total?.projected ?? 0)).toBe(76.95);
    expect(followUp.total?.band).toMatchObject({ level: "B" });
    expect(followUp.unitsOutstanding).toBe(5);
    expect(followUp.unitsReturned).toBe(1);
  });
});

describe("a merge", () => {
  it("writes what came back into the plan as if somebody had typed it, and names the file in its log", async () => {
    const workbook = buengKan();
    const file = await finance(workbook);
    await mergeReturned(workbook, [file], { today, time });
    const plan = rowsIn(workbook.content, "tblPlan");
    const written = plan.filter(({ status }) => status === statuses.done);
    const fixes = written.filter(({ kind }) => JSON.stringify(kind).endsWith('"value":"แก้ไข"}'));
    expect(fixes.map(({ item }) => item)).toEqual(["O15", "O16", "O18", "O20", "O36", "O37"]);
    const [id = ""] = written.flatMap((row) => (typeof row.id === "string" ? [row.id] : []));
    expect(planCell(workbook.content, id, "result")).toBe("เผยแพร่แล้ว");
    const logged = rowsIn(workbook.content, "tblChanges").filter((line) => line.id === id);
    expect(logged).toContainEqual(
      expect.objectContaining({
        field: sheetTexts("th").headers.tblPlan.status,
        before: statuses["not-started"],
        after: statuses.done,
        source: "ไฟล์ กองคลัง.xlsx",
      }),
    );
    await regenerate(workbook, { today });
    expect(planCell(workbook.content, id, "result")).toBe("เผยแพร่แล้ว");
    expect(planCell(workbook.content, id, "status")).toBe(statuses.done);
  });

  it("of the same file again changes nothing and asks nothing", async () => {
    const workbook = buengKan();
    const file = await finance(workbook);
    await mergeReturned(workbook, [file], { today, time });
    const before = workbook.content;
    const again = await mergeReturned(workbook, [file], { today: "2020-12-28", time });
    expect(again.outcome).toBe("unchanged");
    expect(workbook.content).toBe(before);
    expect(again.preview.conflicts).toEqual([]);
  });

  it("notes what came back without an answer as returned, once", async () => {
    const workbook = buengKan();
    const file = await finance(workbook, () => ({}));
    const { outcome, followUp, preview } = await mergeReturned(workbook, [file], { today, time });
    expect([outcome, followUp.unitsReturned, followUp.counts.finished]).toEqual(["updated", 1, 0]);
    expect(preview.files.map(({ isKnown, differences }) => [isKnown, differences.length])).toEqual([[false, 0]]);
    const again = await mergeReturned(workbook, [file], { today: "2020-12-28", time });
    expect([again.outcome, again.preview.files[0]?.isKnown]).toEqual(["unchanged", true]);
  });

  it("gives the same workbook whatever the order of the files", async () => {
    const part = partFor(buengKan().content, FINANCE);
    const [first, second, third] = await Promise.all([
      sentBack(part, "ก.xlsx", ({ role }, index) => (role === "หลัก" ? { progress: `ก ${String(index)}` } : {})),
      sentBack(part, "ข.xlsx", ({ role }, index) =>
        role === "หลัก" && index % 2 === 0 ? { progress: `ข ${String(index)}`, status: statuses.done } : {},
      ),
      sentBack(partFor(buengKan().content, "สำนักปลัด"), "ค.xlsx", done),
    ]);
    const files = [first, second, third];
    const merged = await Promise.all(
      [files, files.toReversed(), files.with(0, second).with(1, first)].map(async (order) => {
        const workbook = buengKan();
        await mergeReturned(workbook, order, { today, time });
        return workbook.content;
      }),
    );
    expect(merged[1]).toEqual(merged[0]);
    expect(merged[2]).toEqual(merged[0]);
  });
});

describe("a cell the analyst typed since", () => {
  const change = async (decide: "standing" | "returned" | "nothing") => {
    const workbook = buengKan();
    const file = await finance(workbook, ({ role }) => (role === "หลัก" ? { progress: "จากกองคลัง" } : {}));
    const [first] = previewMerge(workbook.content, [file]).actions;
    const id = String(first?.id);
    typeInto(workbook, id, "progress", "จากผู้วิเคราะห์");
    const preview = previewMerge(workbook.content, [file]);
    expect(preview.conflicts).toHaveLength(1);
    const [conflict] = preview.conflicts;
    expect(conflict?.candidates.map(({ text }) => text)).toEqual(["จากผู้วิเคราะห์", "จากกองคลัง"]);
    expect(conflict?.combined).toBe("จากผู้วิเคราะห์\nจากกองคลัง");
    const decisions = decide === "nothing" ? new Map() : decideAll(preview, decide);
    await mergeReturned(workbook, [file], { today, time, decisions, basis: preview.basis });
    const fates = rowsIn(workbook.content, "tblMerges").filter((line) => line.id === id);
    return { text: planCell(workbook.content, id, "progress"), fates: fates.map(({ fate }) => fate) };
  };

  it("stays without a decision, and the log says that it waits", async () => {
    expect(await change("nothing")).toEqual({ text: "จากผู้วิเคราะห์", fates: ["ขัดแย้ง รอตัดสิน"] });
  });

  it("stays when a person decides for it", async () => {
    expect(await change("standing")).toEqual({ text: "จากผู้วิเคราะห์", fates: ["ไม่รับ"] });
  });

  it("gives way when a person decides for what came back", async () => {
    expect(await change("returned")).toEqual({ text: "จากกองคลัง", fates: ["ตัดสินแล้ว"] });
  });
});
