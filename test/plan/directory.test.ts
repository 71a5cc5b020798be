import fc from "fast-check";
import { schemeFor } from "../../src/ita";
import {
  acceptProposals,
  describeOwner,
  directoryIn,
  looksLikePerson,
  NO_EDITS,
  offerOwners,
  ownerDirectory,
  planWith,
  renameOwner,
  takeOwners,
  withoutPerson,
  type Owner,
} from "../../src/plan";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";

const { assessment } = firstAssessment(readingOf([sampleFile("ita-2563.txt")]));
const scheme = schemeFor(2563);

describe("a list of owners", () => {
  it("is one owner a line, without numbers and bullets", () => {
    const rows = ["๑. กองคลัง", "2) กองช่าง", "- สำนักปลัด (ฝ่ายนิติการ)", "", "กอง คลัง"].map((line) => [line]);
    expect(directoryIn(rows)).toEqual({
      owners: [
        { name: "กองคลัง", unit: "กองคลัง" },
        { name: "กองช่าง", unit: "กองช่าง" },
        { name: "สำนักปลัด (ฝ่ายนิติการ)", unit: "สำนักปลัด" },
      ],
      left: [],
      firstColumnOnly: false,
    });
  });

  it("takes nobody by a person's name, and says so", () => {
    const rows = [["นางสาวสมหญิง ตัวอย่าง"], ["นายกองค์การบริหารส่วนตำบล"], ["น.ส.สมศรี ตัวอย่าง"]];
    const reading = directoryIn(rows);
    expect(reading?.owners.map(({ name }) => name)).toEqual(["นายกองค์การบริหารส่วนตำบล"]);
    expect(reading?.left).toMatchObject([
      { row: 0, why: "person" },
      { row: 2, why: "person" },
    ]);
  });

  it("says that only the first of several columns was taken where no header names them", () => {
    const reading = directoryIn([
      ["กองคลัง", "ผู้อำนวยการกองคลัง"],
      ["กองช่าง", "ผู้อำนวยการกองช่าง"],
    ]);
    expect(reading).toMatchObject({ owners: [{ name: "กองคลัง" }, { name: "กองช่าง" }], firstColumnOnly: true });
  });
});

describe("a table of owners", () => {
  const HEADERS = ["ลำดับ", "หน่วยงาน", "ตำแหน่ง", "ชื่อ-สกุล", "อีเมล", "งานที่รับผิดชอบ"];

  it("is read by its header, in any order and with rows above it", () => {
    const row = ["1", "กองคลัง", "ผู้อำนวยการกองคลัง", "นายสมชาย ตัวอย่าง", "clang@example.go.th", "9.3; O18-O24, จัดซื้อจัดจ้าง"];
    const order = [5, 3, 1, 0, 4, 2];
    for (const places of [HEADERS.map((_, at) => at), order]) {
      const pick = (cells: readonly string[]) => places.map((at) => cells[at] ?? "");
      expect(directoryIn([["ทะเบียนผู้รับผิดชอบ ปี 2564 ของ", ""], pick(HEADERS), pick(row)])?.owners).toEqual([
        {
          name: "กองคลัง",
          unit: "กองคลัง",
          position: "ผู้อำนวยการกองคลัง",
          person: "นายสมชาย ตัวอย่าง",
          email: "clang@example.go.th",
          workAreas: ["9.3", "O18-O24", "จัดซื้อจัดจ้าง"],
        },
      ]);
    }
  });

  it("is read with the headers of the sheet of owners, in both languages", () => {
    const owner = { name: "กองคลัง", unit: "กองคลัง", position: "ผอ.", person: "ก", email: "a@b.c", workAreas: ["9.3"] };
    for (const headers of [
      ["ผู้รับผิดชอบ", "หน่วยงาน", "ตำแหน่ง", "ชื่อผู้ประสานงาน", "อีเมล", "งานที่รับผิดชอบ", "จำนวนข้อที่รับผิดชอบหลัก"],
      ["Owner", "Unit", "Position", "Contact person", "Email", "Work area", "Items led"],
    ]) {
      expect(directoryIn([headers, ["กองคลัง", "กองคลัง", "ผอ.", "ก", "a@b.c", "9.3", "5"]])?.owners).toEqual([owner]);
    }
  });

  it("tells two posts of one unit apart by the post", () => {
    const rows = [
      ["หน่วยงาน", "ตำแหน่ง"],
      ["กองคลัง", "ผู้อำนวยการ"],
      ["กองคลัง", "นักวิชาการพัสดุ"],
      ["กองช่าง", "ผู้อำนวยการ"],
    ];
    expect(directoryIn(rows)?.owners.map(({ name, unit }) => [name, unit])).toEqual([
      ["กองคลัง (ผู้อำนวยการ)", "กองคลัง"],
      ["กองคลัง (นักวิชาการพัสดุ)", "กองคลัง"],
      ["กองช่าง", "กองช่าง"],
    ]);
  });

  it("leaves a table that says who does which item to the reader of results", () => {
    expect(
      directoryIn([
        ["ข้อ", "ผู้รับผิดชอบ"],
        ["O1", "กองคลัง"],
      ]),
    ).toBeUndefined();
  });

  it("loses no row: every one is an owner, a repeat or told", () => {
    const cell = fc.constantFrom("", "กองคลัง", "กองช่าง", "นายสมชาย ตัวอย่าง", "สำนักปลัดฯ", "สำนักปลัด", "ผู้อำนวยการ");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const reading = directoryIn([["หน่วยงาน", "ตำแหน่ง", "ชื่อ-สกุล"], ...rows]);
        const filled = rows.filter((row) => row.some((each) => each !== "")).length;
        const { owners = [], left = [] } = reading ?? {};
        expect(owners.length + left.length).toBeLessThanOrEqual(filled);
        expect(new Set(left.map(({ row }) => row)).size).toBe(left.length);
        expect(owners.some(({ name, unit }) => looksLikePerson(name) || looksLikePerson(unit))).toBe(false);
        if (filled > 0) expect(owners.length + left.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("owners taken into the directory", () => {
  const before = ownerDirectory(assessment, NO_EDITS);
  const known = before.find(({ name }) => name === "สำนักปลัด") ?? before[0];
  if (known === undefined) throw new Error("The sample names owners");

  it("are added, or add to what is known of the same unit", () => {
    const taken: readonly Owner[] = [
      { name: `${known.name}ฯ`, unit: `${known.name}ฯ`, position: "หัวหน้า", workAreas: ["9.1"] },
      { name: "กองทะเบียน", unit: "กองทะเบียน", person: "ผู้ทดสอบ", email: "a@example.go.th" },
    ];
    const after = ownerDirectory(assessment, takeOwners(NO_EDITS, before, taken));
    expect(after.slice(0, -1).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(after.find(({ name }) => name === known.name)).toMatchObject({ position: "หัวหน้า", workAreas: ["9.1"] });
    expect(after.at(-1)).toEqual(taken[1]);
  });

  it("change nothing when they are taken again", () => {
    const taken: readonly Owner[] = [{ name: "กองทะเบียน", unit: "กองทะเบียน", workAreas: ["9.1"] }];
    const once = takeOwners(NO_EDITS, before, taken);
    expect(takeOwners(once, ownerDirectory(assessment, once), taken)).toEqual(once);
  });

  it("keep what is known of them under a new name", () => {
    const described = describeOwner(NO_EDITS, { ...known, position: "หัวหน้า" });
    const renamed = renameOwner(described, known.name, "สำนักงานใหม่");
    expect(ownerDirectory(assessment, renamed).find(({ name }) => name === "สำนักงานใหม่")?.position).toBe("หัวหน้า");
  });

  it("are without persons and addresses where they are remembered", () => {
    const owner: Owner = { name: "ก", unit: "ข", position: "ค", person: "ง", email: "จ", workAreas: ["9.1"] };
    expect(withoutPerson(owner)).toEqual({ name: "ก", unit: "ข", position: "ค", workAreas: ["9.1"] });
  });
});

describe("a plan with a directory", () => {
  const unled = {
    ...assessment,
    items: Object.fromEntries(
      Object.entries(assessment.items).map(([code, item]) => [code, { ...item, owners: [], owner: "" }]),
    ),
  };
  const directory: readonly Owner[] = [{ name: "กองคลัง", unit: "กองคลัง", workAreas: ["9.3"] }];
  const edits = takeOwners(NO_EDITS, [], directory);
  const made = planWith(unled, scheme, edits);
  const ofFinance = made.plan.actions.filter(({ lead }) => lead === "กองคลัง");

  it("proposes leads, which are marked, and lists the rest", () => {
    expect(ofFinance.map(({ subject }) => subject)).toEqual(["O18", "O19", "O20", "O21", "O22", "O23", "O24"]);
    expect(ofFinance.every(({ proposed }) => proposed.includes("owners"))).toBe(true);
    expect(made.unresolved).toHaveLength(made.plan.actions.length - ofFinance.length);
  });

  it("keeps a lead that was accepted though the directory says otherwise now", () => {
    const accepted = acceptProposals(edits, ofFinance);
    const other = describeOwner(accepted, { name: "กองคลัง", unit: "กองคลัง", workAreas: [] });
    const after = planWith(unled, scheme, other).plan.actions.filter(({ lead }) => lead === "กองคลัง");
    expect(after.map(({ subject }) => subject)).toEqual(ofFinance.map(({ subject }) => subject));
    expect(after.some(({ proposed }) => proposed.includes("owners"))).toBe(false);
  });

  it("takes a person's word that nobody leads", () => {
    const id = ofFinance[0]?.id ?? "";
    const nobody = { ...edits, actions: { [id]: { lead: null } } };
    const after = planWith(unled, scheme, nobody).plan.actions.find((action) => action.id === id);
    expect(after).toMatchObject({ lead: null });
    expect(after?.proposed).not.toContain("owners");
  });

  it("proposes what an earlier plan had where nothing else points to anybody", () => {
    const id = made.unresolved[0]?.id ?? "";
    const offered = offerOwners(edits, { [id]: { lead: "กองช่าง", support: [] } });
    expect(planWith(unled, scheme, offered).plan.actions.find((action) => action.id === id)).toMatchObject({
      lead: "กองช่าง",
    });
  });
});
