import fc from "fast-check";
import { LANGUAGES } from "../../../src/i18n";
import { roundHalfUp } from "../../../src/ita";
import {
  comparisonsOf,
  followUpIn,
  lastTime,
  mergeReturned,
  overallText,
  parseState,
  progressBetween,
  publicState,
  recordSent,
  regenerate,
  unitProgress,
  type Comparison,
  type FollowUp,
  type Progress,
  type ProgressPoint,
  type ReturnedFile,
  type Standing,
} from "../../../src/workbook";
import { MOST_POINTS, pointsAfterMerge, pointsAfterSending } from "../../../src/workbook/sharing/followUp/points";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { buengKan, MERGED_ON, partFor, partsOf, RETURN_BY, SENT_ON, sentBack, typeInto } from "./exchange";

const DONE = "ดำเนินการแล้วเสร็จ";
const FINANCE = "กองคลัง";
const SUPPLIES = "กองพัสดุ";
/** After the plan's dates. */
const LATE = "2021-05-20";
const idOf = (item: string): string => `E1LGB-2563-${item}-1`;

const doneBy = (workbook: MemoryWorkbook, unit: string): Promise<ReturnedFile> =>
  sentBack(partFor(workbook.content, unit), `${unit}.xlsx`, ({ role }) => (role === "หลัก" ? { status: DONE } : {}));

function followed(workbook: MemoryWorkbook, asOf: string): FollowUp {
  const followUp = followUpIn(workbook.content, asOf);
  if (followUp === undefined) throw new Error("Nothing of ours");
  return followUp;
}

const day = (date: string): string => date;
const since = (workbook: MemoryWorkbook, asOf: string): Comparison | undefined =>
  comparisonsOf(followed(workbook, asOf), "th", day).find(({ isLastTime }) => isLastTime);

function pointsIn(workbook: MemoryWorkbook): readonly ProgressPoint[] {
  const reading = parseState(workbook.content.state ?? "");
  if (reading.kind !== "known") throw new Error("No state");
  return reading.state.points;
}
const kindsIn = (workbook: MemoryWorkbook): readonly string[] =>
  pointsIn(workbook).map(({ kind, on }) => `${kind} ${on}`);

const sendAll = (workbook: MemoryWorkbook, today = SENT_ON) =>
  recordSent(
    workbook,
    partsOf(workbook.content).map(({ unit }) => ({ unit, sentOn: today, returnBy: RETURN_BY })),
    { today },
  );

describe("Bueng Kan's plan since last time", () => {
  it("goes from 0 to 6 of 22, from 72.31 to 76.95 and from C to B once the finance division has done its six", async () => {
    const workbook = buengKan();
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON, time: "09:30" });
    const { name, lines, units } = since(workbook, MERGED_ON) ?? { lines: [] };
    expect(name).toBe(`ก่อนรวมไฟล์ครั้งแรก (${MERGED_ON})`);
    expect(lines).toEqual([
      "เสร็จเพิ่ม 6 จาก 22 ข้อ (0 → 6)",
      "คะแนนรวมที่คาดไว้ 72.31 → 76.95 (ระดับ C → B)",
      "ส่งใบงานคืนเพิ่ม 1 หน่วยงาน",
    ]);
    expect([...(units ?? [])]).toEqual([[FINANCE, "เสร็จเพิ่ม 6 ข้อ (0 → 6) · เพิ่งส่งใบงานคืน"]]);
  });

  it("is told by the merge itself as the workbook tells it afterwards", async () => {
    const workbook = buengKan();
    const { followUp } = await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    expect(followUp.points).toEqual(pointsIn(workbook));
    expect(followUp.standing).toEqual(followed(workbook, MERGED_ON).standing);
    expect(overallText(followUp, "th")).toContain("เสร็จเพิ่ม 6 จาก 22 ข้อ (0 → 6)");
  });

  it("is told since the sending where that was noted, and since the merge before once there are two", async () => {
    const workbook = buengKan();
    await sendAll(workbook);
    const supplies = await doneBy(workbook, SUPPLIES);
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    expect(since(workbook, MERGED_ON)?.name).toBe(`ส่งใบงาน (${SENT_ON})`);
    await mergeReturned(workbook, [supplies], { today: "2021-03-12" });
    const { name, lines } = since(workbook, "2021-03-12") ?? {};
    expect(name).toBe(`รวมไฟล์ครั้งก่อน (${MERGED_ON})`);
    expect(lines).toContain("เสร็จเพิ่ม 2 จาก 22 ข้อ (6 → 8)");
    expect(kindsIn(workbook)).toEqual([`sent ${SENT_ON}`, `merge ${MERGED_ON}`, "merge 2021-03-12"]);
  });

  it("takes the merges of one day for one time", async () => {
    const workbook = buengKan();
    const supplies = await doneBy(workbook, SUPPLIES);
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON, time: "09:30" });
    await mergeReturned(workbook, [supplies], { today: MERGED_ON, time: "10:15" });
    expect(since(workbook, MERGED_ON)?.lines).toContain("เสร็จเพิ่ม 8 จาก 22 ข้อ (0 → 8)");
    expect(comparisonsOf(followed(workbook, MERGED_ON), "th", day).map(({ name }) => name)).toEqual([
      `ก่อนรวมไฟล์ครั้งแรก (${MERGED_ON})`,
      `รวมไฟล์ (${MERGED_ON} 09:30 น.)`,
      `รวมไฟล์ครั้งล่าสุด (${MERGED_ON} 10:15 น.)`,
    ]);
  });

  it("counts what stands now, whoever typed it, and what was undone", async () => {
    const workbook = buengKan();
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    typeInto(workbook, idOf("O21"), "status", DONE);
    typeInto(workbook, idOf("O24"), "status", DONE);
    typeInto(workbook, idOf("O15"), "status", "ยังไม่ดำเนินการ");
    const [start, merge] = comparisonsOf(followed(workbook, MERGED_ON), "th", day);
    expect(start?.lines[0]).toBe("เสร็จเพิ่ม 7 จาก 22 ข้อ (0 → 7)");
    expect(merge?.lines.slice(0, 2)).toEqual(["เสร็จเพิ่ม 1 จาก 22 ข้อ (6 → 7)", "เคยเสร็จแต่ไม่นับว่าเสร็จแล้ว 1 ข้อ"]);
    expect([...(merge?.units ?? [])]).toEqual([
      [FINANCE, "เสร็จลดลง 1 ข้อ (6 → 5)"],
      [SUPPLIES, "เสร็จเพิ่ม 2 ข้อ (0 → 2)"],
    ]);
  });

  it("says what time alone has made overdue, and that nothing else has changed", async () => {
    const workbook = buengKan();
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    const last = (asOf: string) => comparisonsOf(followed(workbook, asOf), "th", day).at(-1)?.lines;
    expect(last(MERGED_ON)).toEqual(["ไม่มีอะไรเปลี่ยน"]);
    expect(last(LATE)).toEqual(["เสร็จ 6 จาก 22 ข้อเท่าเดิม", "เกินกำหนดใหม่ 16 ข้อ"]);
  });

  it("waits again for a unit that was sent its workbook again", async () => {
    const workbook = buengKan();
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    await recordSent(workbook, [{ unit: FINANCE, sentOn: LATE, returnBy: null }], { today: LATE });
    expect(comparisonsOf(followed(workbook, LATE), "th", day)[1]?.lines).toContain("ส่งใบงานให้อีกรอบและรอคืน 1 หน่วยงาน");
  });
});

describe("the moments a workbook remembers", () => {
  it("are small, and stay at home when a copy goes to others", async () => {
    const workbook = buengKan();
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    const reading = parseState(workbook.content.state ?? "");
    if (reading.kind !== "known") throw new Error("No state");
    const { finished } = reading.state.points.at(-1) ?? {};
    expect([...(finished ?? [])]).toEqual(["o15-1", "o16-1", "o18-1", "o20-1", "o36-1", "o37-1"]);
    expect(publicState(workbook.content, reading.state, "remove").points).toEqual([]);
  });

  it("are none in a workbook that never travelled, which says so", () => {
    const workbook = buengKan();
    expect(since(workbook, MERGED_ON)).toBeUndefined();
    expect(overallText(followed(workbook, MERGED_ON), "th")).toContain("ยังไม่มีครั้งก่อนให้เทียบ");
  });

  it("do not come of a file that was merged before, nor of a sending that was noted before", async () => {
    const workbook = buengKan();
    const file = await doneBy(workbook, FINANCE);
    await sendAll(workbook);
    await mergeReturned(workbook, [file], { today: MERGED_ON });
    const before = pointsIn(workbook);
    // So that there is something to write.
    typeInto(workbook, idOf("O21"), "status", DONE);
    await mergeReturned(workbook, [file], { today: LATE });
    typeInto(workbook, idOf("O24"), "status", DONE);
    await sendAll(workbook);
    expect(pointsIn(workbook)).toEqual(before);
  });

  it("stay through an update of the workbook", async () => {
    const workbook = buengKan();
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    const before = pointsIn(workbook);
    typeInto(workbook, idOf("O21"), "status", DONE);
    await regenerate(workbook, { today: LATE });
    expect(pointsIn(workbook)).toEqual(before);
  });

  const standing: Standing = {
    ...{ fixes: 3, finished: new Set<string>(), overdue: new Set<string>(), returned: new Set<string>() },
    ...{ projected: null, band: null },
  };
  const at = (kind: ProgressPoint["kind"], on: string): ProgressPoint => ({ kind, on, at: null, ...standing });

  it("are one for what goes out on one day, and not too many, the first among them", () => {
    const sent = pointsAfterSending([at("sent", "2021-01-01")], { on: "2021-01-01", at: "10:00" }, standing);
    expect(sent).toEqual([{ ...at("sent", "2021-01-01"), at: "10:00" }]);
    let points: readonly ProgressPoint[] = [];
    for (let n = 10; n < 60; n += 1) {
      points = pointsAfterMerge(points, { on: `20${String(n)}-01-01`, at: null }, standing, standing);
    }
    expect(points).toHaveLength(MOST_POINTS);
    expect([points[0], points.at(-1)]).toEqual([at("start", "2010-01-01"), at("merge", "2059-01-01")]);
  });

  it("have one that is last time: the merge of a day before, else the sending, else the start", () => {
    const [start, first, sent, second] = [
      at("start", "2021-03-12"),
      at("merge", "2021-03-12"),
      at("sent", "2021-06-01"),
      at("merge", "2021-06-12"),
    ];
    expect(lastTime([])).toBeNull();
    expect(lastTime([sent])).toBe(sent);
    expect(lastTime([start, first])).toBe(start);
    expect(lastTime([start, first, sent])).toBe(start);
    expect(lastTime([sent, second])).toBe(sent);
    expect(lastTime([start, first, sent, second])).toBe(first);
    expect(lastTime([second])).toBe(second);
  });
});

const IDS = ["o1-1", "o2-1", "o3-1", "o4-1", "o5-1"];
const some = fc.subarray(IDS).map((ids): ReadonlySet<string> => new Set(ids));
const anyStanding: fc.Arbitrary<Standing> = fc.record({
  fixes: fc.nat(9),
  ...{ finished: some, overdue: some, returned: some },
  projected: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  band: fc.option(fc.constantFrom("A", "B", "C")),
});

/** What both come to, one after the other. */
function together(first: Progress, then: Progress): Progress {
  const sets = (name: "finished" | "overdue" | "returned") => {
    const [a, b] = [first[name], then[name]];
    return {
      from: a.from,
      to: b.to,
      gained: [
        ...a.gained.filter((id) => !b.lost.includes(id)),
        ...b.gained.filter((id) => !a.lost.includes(id)),
      ].toSorted(),
      lost: [
        ...a.lost.filter((id) => !b.gained.includes(id)),
        ...b.lost.filter((id) => !a.gained.includes(id)),
      ].toSorted(),
    };
  };
  return {
    fixes: { from: first.fixes.from, to: then.fixes.to },
    ...{ finished: sets("finished"), overdue: sets("overdue"), returned: sets("returned") },
    projected: { from: first.projected.from, to: then.projected.to },
    band: { from: first.band.from, to: then.band.to },
  };
}

describe("progress between two moments", () => {
  it("and from there to a third is that from the first to the third", () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, anyStanding, (a, b, c) => {
        const { fixes, projected, band, ...sets } = together(progressBetween(a, b), progressBetween(b, c));
        const direct = progressBetween(a, c);
        expect({ fixes, projected, band }).toEqual({
          ...{ fixes: direct.fixes, projected: direct.projected, band: direct.band },
        });
        for (const name of ["finished", "overdue", "returned"] as const) {
          const { gained, lost, ...figures } = direct[name];
          expect(sets[name]).toEqual({ ...figures, gained: gained.toSorted(), lost: lost.toSorted() });
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("is what came in less what went out, and nothing between a moment and itself", () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, (a, b) => {
        for (const name of ["finished", "overdue", "returned"] as const) {
          const { from, to, gained, lost } = progressBetween(a, b)[name];
          expect(to - from).toBe(gained.length - lost.length);
          expect(progressBetween(a, a)[name]).toMatchObject({ gained: [], lost: [] });
        }
      }),
    );
  });

  it("of units that share no task adds up to that of the plan", () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, fc.nat(IDS.length), (a, b, cut) => {
        const progress = progressBetween(a, b);
        const parts = [IDS.slice(0, cut), IDS.slice(cut)].map((fixIds, n) => {
          const finished = fixIds.filter((id) => b.finished.has(id)).length;
          return unitProgress(progress, { key: String(n), fixIds, finished });
        });
        const sum = parts.reduce((total, part) => total + (part ? part.finished.to - part.finished.from : 0), 0);
        expect(sum).toBe(progress.finished.to - progress.finished.from);
      }),
    );
  });
});

describe("progress in sentences", () => {
  it.each(LANGUAGES)("has figures at two decimals and no hole (%s)", async (language) => {
    const workbook = buengKan();
    await sendAll(workbook);
    await mergeReturned(workbook, [await doneBy(workbook, FINANCE)], { today: MERGED_ON });
    const said = overallText(followed(workbook, LATE), language);
    expect(said).toMatch(/0 → 6/);
    expect(said).toMatch(/72\.31 → 76\.95/);
    expect(said).not.toMatch(/undefined|null|NaN|\d\.\d{3}/);
    expect(roundHalfUp(pointsIn(workbook).at(-1)?.projected ?? 0)).toBe(76.95);
  });
});
