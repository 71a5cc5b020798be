import { assign, NO_EDITS, ownerDirectory, planWith, takeOwners, type Owner, type PlanEdits } from "../../src/plan";
import { schemeFor } from "../../src/ita";
import {
  carriedOver,
  createWorkbook,
  heldIn,
  importInto,
  parseState,
  regenerate,
  withPaneMemory,
  type HeldResult,
  type PaneMemory,
  type Seen,
} from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf, MemoryWorkbook, withNamedCells } from "./memoryWorkbook";

const today = "2021-02-15";
const reading = readingOf([sampleFile("oit-2564.txt")]);
const assessment = reading.assessments[0]?.assessment;
if (assessment === undefined) throw new Error("No sample");
const FINANCE: Owner = {
  name: "กองคลัง",
  unit: "กองคลัง",
  position: "ผู้อำนวยการกองคลัง",
  person: "ผู้ประสานงานทดสอบ",
  email: "finance@example.go.th",
  workAreas: ["9.3", "O1"],
};
const WORKS: Owner = { name: "กองช่าง", unit: "กองช่าง" };
const edits = takeOwners(NO_EDITS, [], [FINANCE, WORKS]);
const made = (planEdits: PlanEdits = edits) =>
  new MemoryWorkbook(contentOf(createWorkbook(reading, { language: "th", today, planEdits })));

function heldOf(workbook: MemoryWorkbook): HeldResult {
  const held = heldIn(workbook.content);
  if (!("result" in held) || held.result === null) throw new Error(held.kind);
  return held.result;
}
const seenOf = ({ planEdits, threshold, target }: HeldResult): Seen => ({ planEdits, threshold, target });

function cellAt(workbook: MemoryWorkbook, table: string, row: string, header: string) {
  const { headers = [], rows = [] } = workbook.content.tables.find(({ name }) => name === table) ?? {};
  const at = headers.indexOf(header);
  return { line: rows.find((cells) => cells.includes(row)), at };
}
const said = (workbook: MemoryWorkbook, table: string, row: string, header: string) => {
  const { line, at } = cellAt(workbook, table, row, header);
  return line?.[at] ?? null;
};
function type(
  workbook: MemoryWorkbook,
  table: string,
  row: string,
  header: string,
  value: string | number | null,
): void {
  const { content } = workbook;
  const { line, at } = cellAt(workbook, table, row, header);
  if (line === undefined || at < 0) throw new Error(`No cell ${row} ${header}`);
  workbook.content = {
    ...content,
    tables: content.tables.map((each) =>
      each.name === table
        ? {
            ...each,
            rows: each.rows.map((cells) =>
              cells === line ? cells.map((cell, i) => (i === at ? value : cell)) : cells,
            ),
          }
        : each,
    ),
  };
}
const idOf = (item: string) => {
  const id = planWith(assessment, schemeFor(2564), NO_EDITS).plan.actions.find((action) => action.subject === item)?.id;
  if (id === undefined) throw new Error(`No action for ${item}`);
  return id;
};

describe("the directory of a workbook", () => {
  it("comes back as it was written, with posts, people and work areas", () => {
    const { planEdits } = heldOf(made());
    expect(ownerDirectory(assessment, planEdits)).toEqual([FINANCE, WORKS]);
  });

  it("takes what is typed into its sheet, and keeps it through regenerating", async () => {
    const workbook = made();
    type(workbook, "tblOwners", "กองช่าง", "ตำแหน่ง", "ผู้อำนวยการกองช่าง");
    type(workbook, "tblOwners", "กองคลัง", "อีเมล", null);
    const { planEdits } = heldOf(workbook);
    expect(ownerDirectory(assessment, planEdits)).toMatchObject([{ name: "กองคลัง" }, { position: "ผู้อำนวยการกองช่าง" }]);
    await regenerate(workbook, { today, planEdits, seen: seenOf(heldOf(workbook)) });
    expect(said(workbook, "tblOwners", "กองช่าง", "ตำแหน่ง")).toBe("ผู้อำนวยการกองช่าง");
    expect(said(workbook, "tblOwners", "กองคลัง", "อีเมล")).toBeNull();
  });

  it("takes what the pane changed, over what was typed before the pane read it", async () => {
    const workbook = made();
    type(workbook, "tblOwners", "กองช่าง", "ตำแหน่ง", "เดิม");
    const held = heldOf(workbook);
    const next = { ...held.planEdits, details: { ...held.planEdits.details, กองช่าง: { position: "ใหม่" } } };
    const { kept } = await regenerate(workbook, { today, planEdits: next, seen: seenOf(held) });
    expect(kept).toEqual([]);
    expect(said(workbook, "tblOwners", "กองช่าง", "ตำแหน่ง")).toBe("ใหม่");
  });

  it("keeps what was typed after the pane read it, and tells both", async () => {
    const workbook = made();
    const held = heldOf(workbook);
    type(workbook, "tblOwners", "กองช่าง", "ตำแหน่ง", "พิมพ์ทีหลัง");
    const next = { ...held.planEdits, details: { ...held.planEdits.details, กองช่าง: { position: "ใหม่" } } };
    const { kept } = await regenerate(workbook, { today, planEdits: next, seen: seenOf(held) });
    expect(kept).toMatchObject([{ kept: "พิมพ์ทีหลัง", offered: "ใหม่" }]);
    expect(said(workbook, "tblOwners", "กองช่าง", "ตำแหน่ง")).toBe("พิมพ์ทีหลัง");
  });

  it("leaves no trace of persons and addresses in the state, not even a hash", () => {
    const other = (owner: Partial<Owner>) => made(takeOwners(NO_EDITS, [], [{ ...FINANCE, ...owner }])).content.state;
    expect(other({ person: "อีกคน", email: "x@example.go.th" })).toBe(other({}));
    expect(other({ position: "อื่น" })).not.toBe(other({}));
  });

  it("names persons and addresses on no other sheet", () => {
    const { tables } = made().content;
    const texts = tables.filter(({ name }) => name !== "tblOwners").flatMap(({ rows }) => JSON.stringify(rows));
    expect(texts.some((text) => text.includes("ผู้ประสานงานทดสอบ") || text.includes("finance@"))).toBe(false);
  });
});

describe("an owner proposed in a workbook", () => {
  it("is marked, and still a proposal when it is read back", () => {
    const workbook = made();
    expect(said(workbook, "tblPlan", idOf("O1"), "ผู้รับผิดชอบหลัก")).toBe("กองคลัง");
    expect(said(workbook, "tblPlan", idOf("O1"), "ค่าที่เสนอ รอยืนยัน")).toContain("ผู้รับผิดชอบ");
    const { planEdits } = heldOf(workbook);
    expect(planEdits.actions[idOf("O1")]?.lead).toBeUndefined();
    const again = planWith(assessment, schemeFor(2564), planEdits).plan.actions.find(({ subject }) => subject === "O1");
    expect(again).toMatchObject({ lead: "กองคลัง" });
    expect(again?.proposed).toContain("owners");
  });

  it("stays proposed by regenerating, though what it was proposed from is gone", async () => {
    const workbook = made({
      ...NO_EDITS,
      added: ["กองช่าง"],
      offers: { [idOf("O1")]: { lead: "กองช่าง", support: [] } },
    });
    await regenerate(workbook, { today });
    expect(said(workbook, "tblPlan", idOf("O1"), "ผู้รับผิดชอบหลัก")).toBe("กองช่าง");
    expect(said(workbook, "tblPlan", idOf("O1"), "ค่าที่เสนอ รอยืนยัน")).toContain("ผู้รับผิดชอบ");
    expect((await regenerate(workbook, { today })).outcome).toBe("unchanged");
  });

  it("is a person's word once somebody types another", async () => {
    const workbook = made();
    type(workbook, "tblPlan", idOf("O1"), "ผู้รับผิดชอบหลัก", "กองช่าง");
    const held = heldOf(workbook);
    expect(held.planEdits.actions[idOf("O1")]?.lead).toBe("กองช่าง");
    await regenerate(workbook, { today, planEdits: held.planEdits, seen: seenOf(held) });
    expect(said(workbook, "tblPlan", idOf("O1"), "ผู้รับผิดชอบหลัก")).toBe("กองช่าง");
    expect(said(workbook, "tblPlan", idOf("O1"), "ค่าที่เสนอ รอยืนยัน")).not.toContain("ผู้รับผิดชอบ");
  });
});

describe("a lead typed into the plan", () => {
  it("gives way to the pane that had read it", async () => {
    const workbook = made();
    type(workbook, "tblPlan", idOf("O8"), "ผู้รับผิดชอบหลัก", "กองช่าง");
    const held = heldOf(workbook);
    const planEdits = assign(held.planEdits, [idOf("O8")], { lead: "กองคลัง" });
    await regenerate(workbook, { today, planEdits, seen: seenOf(held) });
    expect(said(workbook, "tblPlan", idOf("O8"), "ผู้รับผิดชอบหลัก")).toBe("กองคลัง");
  });
});

describe("an earlier workbook", () => {
  it("hands on its owners and leads by the names of items, but not what was only proposed", () => {
    const workbook = made(assign(edits, [idOf("O8")], { lead: "กองช่าง", support: ["กองคลัง"] }));
    const carried = carriedOver(workbook.content);
    expect(carried).toMatchObject({ agency: assessment.agency, fiscalYear: 2564, owners: [FINANCE, WORKS] });
    const led = carried?.rows.filter(({ owners }) => owners !== null);
    expect(led).toMatchObject([
      { itemName: assessment.items.O8?.name, owners: { lead: "กองช่าง", support: ["กองคลัง"] } },
    ]);
  });

  it("hands on nothing where there is nothing", () => {
    expect(carriedOver(new MemoryWorkbook().content)).toBeUndefined();
  });
});

describe("the limits of a workbook", () => {
  it("are what the pane set, in their cells", async () => {
    const workbook = made();
    const held = heldOf(workbook);
    await regenerate(workbook, { today, threshold: 70, target: 95, seen: seenOf(held) });
    expect(heldOf(workbook)).toMatchObject({ threshold: 70, target: 95 });
    expect(said(workbook, "tblPlan", idOf("O1"), "ผู้รับผิดชอบหลัก")).toBe("กองคลัง");
  });

  it("are what the sheet says where somebody changed it since", async () => {
    const workbook = made();
    const held = heldOf(workbook);
    type(workbook, "tblSettings", "เกณฑ์ของข้อที่ต้องแก้ไข", "ค่า", 60);
    workbook.content = withNamedCells(workbook.content);
    await importInto(workbook, reading, { language: "th", today, threshold: 70, target: 85, seen: seenOf(held) });
    expect(heldOf(workbook).threshold).toBe(60);
  });

  it("are the workbook's own where the pane had not read them", async () => {
    const workbook = made();
    await importInto(workbook, reading, { language: "th", today, threshold: 70 });
    expect(heldOf(workbook).threshold).toBe(85);
  });
});

describe("how the pane stands", () => {
  const memory: PaneMemory = {
    step: "plan",
    settled: new Map([["abc", "accepted"]]),
    ticked: ["O1"],
    threshold: { here: 80, sheet: 85 },
    target: null,
  };

  it("is kept with a write, and by itself", async () => {
    const workbook = made();
    expect(heldOf(workbook).pane).toBeNull();
    await regenerate(workbook, { today, pane: memory });
    expect(heldOf(workbook).pane).toEqual(memory);
    await regenerate(workbook, { today });
    expect(heldOf(workbook).pane).toEqual(memory);
    const state = withPaneMemory(workbook.content.state ?? "", { ...memory, step: "scores" });
    expect(parseState(state ?? "")).toMatchObject({ kind: "known", state: { pane: { step: "scores" } } });
  });

  it("is not written again where it is kept already, nor into what cannot be read", () => {
    const state = made().content.state ?? "";
    const kept = withPaneMemory(state, memory) ?? "";
    expect(withPaneMemory(kept, memory)).toBeUndefined();
    expect(withPaneMemory(state.replace(/"version":\d+/, '"version":99'), memory)).toBeUndefined();
    expect(withPaneMemory("<other/>", memory)).toBeUndefined();
  });
});
