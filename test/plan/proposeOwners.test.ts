import fc from "fast-check";
import { itemCode, schemeFor, type ItemCode, type Subject } from "../../src/ita";
import { itemPlaces, proposeOwners, type Action, type ItemPlace, type Owner, type OwnerOffers } from "../../src/plan";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";

const { assessment } = firstAssessment(readingOf([sampleFile("ita-2563.txt")]));
const scheme = schemeFor(2563);
const placeOf = itemPlaces({ ...assessment, items: {} }, scheme);

function action(item: ItemCode, lead: string | null = null, given: Partial<Action> = {}): Action {
  return {
    id: `A1B2C-2563-${item}-1`,
    kind: "fix",
    subject: item,
    alsoServes: [],
    score: 0,
    measure: null,
    steps: null,
    lead,
    support: [],
    monitor: null,
    period: null,
    start: null,
    publishBy: null,
    approveBy: null,
    status: "not-started",
    completedOn: null,
    details: {},
    proposed: [],
    ...given,
  };
}
const owner = (name: string, ...workAreas: string[]): Owner => ({ name, unit: name, workAreas });
const leadOf = (actions: readonly Action[], directory: readonly Owner[], offers: OwnerOffers = {}) =>
  proposeOwners(actions, { directory, placeOf, offers }).actions.map(({ lead }) => lead);

describe("a lead proposed by work area", () => {
  it.each<readonly [string, ItemCode]>([
    ["O18", "O18"],
    ["ข้อ O๑๘", "O18"],
    ["O18-O24", "O20"],
    ["O18–24", "O24"],
    ["O๑๘ ถึง O๒๔", "O20"],
    ["O24 - O18", "O18"],
    ["O2 O4 O18", "O4"],
    ["9.3", "O18"],
    ["ตัวชี้วัดย่อยที่ ๙.๓", "O18"],
    ["ตัวชี้วัดที่ 9", "O18"],
    ["I1-I6", "I6"],
    ["จัดซื้อจัดจ้าง", "O21"],
  ])("is found by %s for %s", (area, item) => {
    expect(leadOf([action(item)], [owner("กองคลัง", area)])).toEqual(["กองคลัง"]);
  });

  it.each<readonly [string, ItemCode]>([
    ["O18-O24", "O25"],
    ["O18-I24", "O20"],
    ["9.3", "O1"],
    ["9", "O34"],
    ["งาน", "O21"],
    ["การประปา", "O21"],
  ])("is not found by %s for %s", (area, item) => {
    expect(leadOf([action(item)], [owner("กองคลัง", area)])).toEqual([null]);
  });

  it("goes by the surest: the item itself, its range, its sub-indicator, its indicator, its words", () => {
    const units = [
      owner("ก", "การจัดซื้อจัดจ้าง"),
      owner("ข", "ตัวชี้วัดที่ 9"),
      owner("ค", "9.3"),
      owner("ง", "O20-O24"),
      owner("จ", "O21"),
    ];
    for (const count of [5, 4, 3, 2, 1]) {
      expect(leadOf([action("O21")], units.slice(0, count))).toEqual([units[count - 1]?.name]);
    }
  });

  it("goes by the longer of two phrases where one is part of the other", () => {
    const name = placeOf("O21").names[0] ?? "";
    expect(leadOf([action("O21")], [owner("ก", name.slice(0, 8)), owner("ข", name)])).toEqual(["ข"]);
  });

  it("is nobody where two have the same work, and both are told", () => {
    const { actions, unresolved } = proposeOwners([action("O18")], {
      directory: [owner("ข", "9.3"), owner("ก", "9.3")],
      placeOf,
    });
    expect(actions[0]).toMatchObject({ lead: null, proposed: [] });
    expect(unresolved).toEqual([{ id: "A1B2C-2563-O18-1", subject: "O18", candidates: ["ก", "ข"] }]);
  });
});

describe("a lead proposed by the document", () => {
  it("is who leads every other item of the sub-indicator", () => {
    expect(leadOf([action("O18", "กองคลัง"), action("O19"), action("O1")], [])).toEqual(["กองคลัง", "กองคลัง", null]);
  });

  it("is nobody where two lead there", () => {
    const { actions, unresolved } = proposeOwners([action("O18", "กองคลัง"), action("O20", "กองแผน"), action("O19")], {
      directory: [],
      placeOf,
    });
    expect(actions[2]?.lead).toBeNull();
    expect(unresolved).toMatchObject([{ subject: "O19", candidates: ["กองคลัง", "กองแผน"] }]);
  });
});

describe("a lead proposed by an earlier plan", () => {
  const id = action("O18").id;

  it("comes last, with its support, under the name the directory has", () => {
    const offers = { [id]: { lead: "สำนักปลัด ฯ", support: ["กองช่าง", "สำนักปลัดฯ"] } };
    const { actions } = proposeOwners([action("O18")], { directory: [owner("สำนักปลัดฯ")], placeOf, offers });
    expect(actions[0]).toMatchObject({ lead: "สำนักปลัดฯ", support: ["กองช่าง"], proposed: ["owners"] });
    expect(leadOf([action("O18")], [owner("กองคลัง", "9.3")], offers)).toEqual(["กองคลัง"]);
  });
});

describe("proposing owners", () => {
  const unit = fc.constantFrom("กองคลัง", "กองช่าง", "สำนักปลัดฯ", "สำนักปลัด", "กองแผน");
  const area = fc.constantFrom("9", "9.1", "9.3", "10", "O1-O20", "O18", "O30", "งบประมาณ", "ทุจริต", "จัดซื้อ", "x");
  const directory = fc.array(
    fc
      .record({ name: unit, workAreas: fc.array(area, { maxLength: 3 }) })
      .map((each): Owner => ({ ...each, unit: each.name })),
    { maxLength: 5 },
  );
  const actions = fc
    .uniqueArray(fc.integer({ min: 1, max: 43 }), { maxLength: 20 })
    .chain((numbers) =>
      fc.tuple(...numbers.map((no) => fc.option(unit, { freq: 2 }).map((lead) => action(itemCode("O", no), lead)))),
    );
  const offersFor = (given: readonly Action[]) =>
    fc
      .array(fc.option(unit), { minLength: given.length, maxLength: given.length })
      .map((leads): OwnerOffers =>
        Object.fromEntries(
          leads.flatMap((lead, at) => (lead === null ? [] : [[given[at]?.id ?? "", { lead, support: ["กองช่าง"] }]])),
        ),
      );
  const anything = actions.chain((given) => fc.tuple(fc.constant(given), directory, offersFor(given)));

  it("never touches a lead that is named, and nothing but leads and their support", () => {
    fc.assert(
      fc.property(anything, ([given, units, offers]) => {
        const { actions: after } = proposeOwners(given, { directory: units, placeOf, offers });
        expect(after.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
        for (const [at, { lead, support, proposed, ...rest }] of after.entries()) {
          const before = given[at];
          if (before === undefined) throw new Error("An action too many");
          expect({ ...before, ...rest }).toEqual(before);
          if (before.lead !== null || lead === null)
            expect({ lead, support, proposed }).toEqual({ lead: before.lead, support: [], proposed: [] });
          else expect(proposed).toEqual(["owners"]);
          expect(support).not.toContain(lead);
        }
      }),
    );
  });

  it("lists every action nobody leads afterwards, and no other", () => {
    fc.assert(
      fc.property(anything, ([given, units, offers]) => {
        const { actions: after, unresolved } = proposeOwners(given, { directory: units, placeOf, offers });
        expect(unresolved.map(({ id }) => id)).toEqual(after.filter(({ lead }) => lead === null).map(({ id }) => id));
      }),
    );
  });

  it("does not depend on the order of actions or of the directory", () => {
    const shuffled = anything.chain(([given, units, offers]) =>
      fc.tuple(
        fc.constant({ given, units, offers }),
        fc.shuffledSubarray([...given], { minLength: given.length }),
        fc.shuffledSubarray([...units], { minLength: units.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([{ given, units, offers }, otherActions, otherUnits]) => {
        const byId = (each: readonly Action[]) => new Map(each.map(({ id, lead, support }) => [id, { lead, support }]));
        const one = proposeOwners(given, { directory: units, placeOf, offers });
        const other = proposeOwners(otherActions, { directory: otherUnits, placeOf, offers });
        expect(byId(other.actions)).toEqual(byId(one.actions));
        expect(new Map(other.unresolved.map((each) => [each.id, each]))).toEqual(
          new Map(one.unresolved.map((each) => [each.id, each])),
        );
      }),
    );
  });

  it("proposes nothing more when it is done again", () => {
    fc.assert(
      fc.property(anything, ([given, units, offers]) => {
        const once = proposeOwners(given, { directory: units, placeOf, offers });
        expect(proposeOwners(once.actions, { directory: units, placeOf, offers })).toEqual(once);
      }),
    );
  });

  it("asks the place of an item, not its code, so that no year is special", () => {
    const elsewhere = (subject: Subject): ItemPlace => ({ ...placeOf("O18"), subject });
    const sources = { directory: [owner("กองคลัง", "9.3")], placeOf: elsewhere };
    expect(proposeOwners([action("O1")], sources).actions[0]?.lead).toBe("กองคลัง");
  });
});
