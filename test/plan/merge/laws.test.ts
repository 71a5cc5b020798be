import fc from "fast-check";
import {
  merge,
  type Decision,
  type Difference,
  type Merged,
  type ReturnedPlan,
  type Settled,
  type StandingRow,
} from "../../../src/plan";
import { clearEdits, otherEdits, plain, sentTo } from "./accounting";
import { choices, doing, FIELDS, filledFurther, shuffled, worldOf, type World } from "./randomWorld";
import { after, KEY, NOTHING_SETTLED } from "./returnedPlans";

/** `ITAS_RUNS=10000 npx jest plan/merge` tries others, many more; every time the same ones otherwise. */
const RUNS = Number(process.env.ITAS_RUNS ?? 120);
const SEED = process.env.ITAS_RUNS === undefined ? { seed: 2569 } : {};
jest.setTimeout(900_000);

const figures = new Map<string, number>();
const count = (what: string, n = 1) => figures.set(what, (figures.get(what) ?? 0) + n);

afterAll(() => {
  process.stdout.write(`${JSON.stringify(Object.fromEntries(figures))}\n`);
});

type Decisions = ReadonlyMap<string, Decision>;

function mergeInto(
  standing: readonly StandingRow[],
  returned: readonly ReturnedPlan[],
  settled: Settled = NOTHING_SETTLED,
  decisions: Decisions = new Map(),
): Merged {
  return merge({ key: KEY, standing, returned, settled, decisions });
}

const isQuestion = ({ fate }: Difference) =>
  fate.kind === "conflict" || (fate.kind === "refused" && fate.doubt?.meant !== undefined);
const cellOf = ({ id, field }: Pick<Difference, "id" | "field">) => `${id ?? ""} ${field ?? ""}`;
const keysOf = (differences: readonly Difference[]) => differences.map(({ key }) => key).sort();

function holds(name: string, law: (world: World, first: Merged) => void): void {
  it(name, () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const world = worldOf(chosen);
        law(world, mergeInto(world.standing, world.returned));
      }),
      { numRuns: RUNS, ...SEED },
    );
  });
}

/** Who answered in a cell, by what they mean and whether they knew what stands. */
function voicesIn(world: World, { answers, id, field, standing }: Difference) {
  const stands = plain(standing ?? "");
  return {
    texts: new Set(answers.map(({ text }) => plain(text))),
    isKnown: answers.some(({ digest }) => plain(sentTo(world, digest, id, field ?? "")) === stands),
    stands,
  };
}

function expectRightFate(world: World, each: Difference): void {
  if (each.field === null || each.header !== undefined) return;
  const { texts, isKnown, stands } = voicesIn(world, each);
  if (each.fate.kind === "taken") expect([texts.size, isKnown, texts.has(stands)]).toEqual([1, true, false]);
  if (each.fate.kind === "conflict") expect(texts.size > 1 || !isKnown).toBe(true);
}

/** What stands once it is written is what was taken and decided, and what stood otherwise. */
function expectWritten({ standing }: World, { differences, changes, added }: Merged): void {
  const written = new Map(
    [...changes].flatMap(([id, entries]) => Object.entries(entries).map(([field, text]) => [`${id} ${field}`, text])),
  );
  for (const { id, field, fate, answers } of differences) {
    const texts = answers.map(({ text }) => plain(text));
    if (id === null || field === null || added.some((row) => row.id === id)) continue;
    const place = `${id} ${field}`;
    const stood = standing.find((row) => row.id === id)?.entries[field] ?? "";
    const stands = plain(written.get(place) ?? stood).split("\n");
    if (fate.kind === "remark") expect(stands.filter((line) => line === fate.text)).toEqual([fate.text]);
    else if (fate.kind === "taken" && field === "note")
      expect(stands.join("\n").startsWith(plain(fate.text))).toBe(true);
    else if (fate.kind === "same" && field !== "note") {
      // Who says what stood agrees, though somebody who knew it changes it; a date in doubt is told with its era.
      const said = [stands.join("\n"), plain(stood)].flatMap((each) => [each, `${each} พ.ศ.`]);
      expect(texts.filter((text) => !said.includes(text))).toEqual([]);
    } else if (fate.kind === "taken") expect(stands.join("\n")).toBe(plain(fate.text));
    else if (fate.kind === "conflict") expect(stands.join("\n").startsWith(plain(stood))).toBe(true);
  }
  const reasons = differences.filter(({ fate }) => fate.kind === "taken" || fate.kind === "remark");
  const places = new Set(reasons.map(({ id, field }) => `${id ?? ""} ${field ?? ""}`));
  expect([...written.keys()].filter((place) => !places.has(place))).toEqual([]);
}

describe("whatever people do to their files", () => {
  holds("every edit is found once, as what it is", (world, first) => {
    const [clear, others] = [clearEdits(world, first), otherEdits(world, first)];
    expect(clear.found).toEqual(clear.made);
    expect(others.found).toEqual(others.made);
    count("runs");
    count("files", world.files.length);
    count("edits", clear.made.length + others.made.length);
    for (const { fate, answers } of first.differences) {
      count(fate.kind === "refused" ? `refused ${fate.reason}` : fate.kind, answers.length);
    }
    expect(new Set(keysOf(first.differences)).size).toBe(first.differences.length);
    for (const each of first.differences) expectRightFate(world, each);
    const open = first.differences.filter(({ fate }) => fate.kind === "taken" || fate.kind === "conflict");
    expect(new Set(open.map(({ id, field }) => `${id ?? ""} ${field ?? ""}`)).size).toBe(open.length);
    expectWritten(world, first);
    const ids = [...world.standing, ...first.added].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  holds("neither the order of files and rows nor what files are called makes a difference", (world, first) => {
    const again = shuffled(world.returned, world.chance).map((plan, at) => ({
      ...plan,
      file: `แฟ้ม ${String(at)}.xlsx`,
      rows: shuffled(plan.rows, world.chance + at),
    }));
    const second = mergeInto(shuffled(world.standing, 0).length > 0 ? world.standing : [], again);
    const nameless = ({ differences, ...rest }: Merged) => ({
      ...rest,
      differences: differences.map((each) => ({
        ...each,
        answers: each.answers.map((answer) => ({ ...answer, file: "" })),
      })),
    });
    expect(nameless(second)).toEqual(nameless(first));
  });

  holds("merging the files again changes nothing and asks only what was left open", (world, first) => {
    const again = mergeInto(after(world.standing, first), world.returned, first.settled);
    expect([again.changes.size, again.added]).toEqual([0, []]);
    expect(keysOf(again.differences.filter(isQuestion))).toEqual(keysOf(first.differences.filter(isQuestion)));
    const rest = again.differences.filter((each) => !isQuestion(each));
    expect(rest.filter(({ fate }) => fate.kind !== "settled").map(({ fate, key }) => [key, fate])).toEqual([]);
    expect(again.settled).toEqual(first.settled);
  });

  holds("what the office writes after a merge stays when the files are merged again", (world, first) => {
    const since = after(world.standing, first)
      .map((row, at) => {
        const field = (["measure", "progress", "note", "lead", "status"] as const)[(world.chance + at) % 5] ?? "note";
        return { ...row, entries: { ...row.entries, [field]: `สำนักงานแก้ ${String(at)}` } };
      })
      .filter((_row, at) => at !== world.chance % 9);
    const again = mergeInto(since, world.returned, first.settled);
    expect([[...again.changes], again.added]).toEqual([[], []]);
  });

  holds("once all is decided and written, nothing is asked any more", (world, first) => {
    const decisions = new Map<string, Decision>();
    let last = first;
    for (let round = 0; round < 3; round += 1) {
      for (const [at, { key, answers, fate }] of last.differences.filter(isQuestion).entries()) {
        const digest = answers[at % answers.length]?.digest ?? "";
        const ways: readonly Decision[] =
          fate.kind === "refused"
            ? [{ kind: "meant" }, { kind: "standing" }]
            : [{ kind: "answer", digest }, { kind: "combined", text: `ตกลงกัน ${String(at)}` }, { kind: "standing" }];
        decisions.set(key, ways[(world.chance + at) % ways.length] ?? { kind: "standing" });
      }
      last = mergeInto(world.standing, world.returned, NOTHING_SETTLED, decisions);
    }
    expect(last.differences.filter(isQuestion)).toEqual([]);
    count("decided", last.differences.filter(({ fate }) => fate.kind === "decided").length);
    const again = mergeInto(after(world.standing, last), world.returned, last.settled);
    expect(again.differences.filter(({ fate }) => fate.kind !== "settled")).toEqual([]);
    expect([again.changes.size, again.added, again.settled]).toEqual([0, [], last.settled]);
  });
});

/** The same people a week later: they fill in further what they sent, each in their own workbook. */
const weeks = fc.record({
  chosen: choices,
  more: fc.array(fc.array(doing, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
});

const isOfTwo = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** Cells whose answers a merge has not dealt with. */
const openCells = ({ differences }: Merged) => new Set(differences.filter(isQuestion).map(cellOf));

describe("workbooks that are filled in further and sent every week", () => {
  it("end as their units left them, unless somebody else had a say", () => {
    fc.assert(
      fc.property(weeks, ({ chosen, more }) => {
        const world = worldOf({ ...chosen, office: [chosen.office[0], []], people: chosen.people.slice(0, 1) });
        const [first] = world.files;
        if (first === undefined || first.plan.sent === null) return;
        const files = filledFurther(first, more);
        let office: Merged | undefined;
        let rows = world.standing;
        const asked = new Set<string>();
        for (const { plan } of files) {
          office = mergeInto(rows, [plan], office?.settled ?? NOTHING_SETTLED);
          rows = after(rows, office);
          for (const cell of openCells(office)) asked.add(cell);
          count("weekly returns");
        }
        const last = files.at(-1);
        if (last === undefined || office === undefined) return;
        for (const { plan } of shuffled(files, world.chance)) {
          const again = mergeInto(rows, [plan], office.settled);
          expect([[...again.changes], again.added]).toEqual([[], []]);
        }
        const savers = files.map(({ plan }) => plan.savedBy?.trim());
        // Who alone works on the rows of a sending is asked nothing but for cells put back in a workbook begun anew.
        for (const { origin, isClean, entries, doubts } of last.drafts) {
          if (origin === null || !isClean || Object.keys(doubts).length > 0) continue;
          const stands = rows.find(({ id }) => id === origin)?.entries;
          const base = first.plan.sent.get(origin)?.entries;
          for (const field of FIELDS) {
            const text = entries[field];
            const stood = world.standing.find(({ id }) => id === origin)?.entries[field];
            if (text === undefined || field === "note" || stands === undefined || stood !== base?.[field]) continue;
            const said = files.map(({ drafts }) => drafts.find((each) => each.origin === origin)?.entries[field]);
            if (asked.has(`${origin} ${field}`)) {
              // Asked only of a cell that was put back as it was sent, or that another person changed.
              const changed = said.findIndex(
                (each) => each !== undefined && plain(each) !== plain(base?.[field] ?? ""),
              );
              const isPutBack = said.slice(changed).some((each) => plain(each ?? "") === plain(base?.[field] ?? ""));
              const isAnothers = said.some((each, at) =>
                said.slice(0, at).some((earlier, before) => earlier !== each && isOfTwo(savers[before], savers[at])),
              );
              const isReason = isPutBack || isAnothers;
              if (field !== "start") expect([origin, field, isReason]).toEqual([origin, field, true]);
              continue;
            }
            expect([origin, field, plain(stands[field] ?? "")]).toEqual([origin, field, plain(text)]);
            count("cells as the unit left them");
          }
        }
      }),
      { numRuns: RUNS, ...SEED },
    );
  });
});

const conflictsIn = ({ differences }: Merged) => differences.filter(({ fate }) => fate.kind === "conflict");

/** Rows with their cells, without ids and places of lines, which depend on who came first. */
function saidBy(rows: readonly StandingRow[], skipped: ReadonlySet<string>, known: ReadonlySet<string>) {
  return rows
    .map(({ id, subject, entries }) => {
      const cells = Object.entries(entries)
        .filter(([field, text]) => plain(text) !== "" && !skipped.has(`${id} ${field}`))
        .map(([field, text]) => [field, field === "note" ? plain(text).split("\n").sort().join("\n") : plain(text)]);
      return JSON.stringify([known.has(id) ? id : "", subject, cells.sort()]);
    })
    .sort();
}

type Cells = readonly (readonly [string, string])[];

/** Added rows without those that say nothing another one does not: which came first decides whether they are one. */
function withoutContained(rows: readonly string[]): readonly string[] {
  const read = rows.map((row) => JSON.parse(row) as readonly [string, string, Cells]);
  const isIn = (less: Cells, more: Cells) =>
    less.length < more.length && less.every(([field, text]) => more.some(([f, t]) => f === field && t === text));
  return rows.filter((_, at) => {
    const [id, subject, cells] = read[at] ?? ["", "", []];
    return id !== "" || !read.some((other) => other[0] === "" && other[1] === subject && isIn(cells, other[2]));
  });
}

describe("files of one sending, merged one after the other", () => {
  holds("end as if merged together, and ask the same", (world) => {
    const files = world.files.filter(({ sending }) => sending === 0).map(({ plan }) => plan);
    const together = mergeInto(world.standing, files);
    let rows = world.standing;
    let settled = NOTHING_SETTLED;
    const asked: Difference[] = [];
    for (const plan of shuffled(files, world.chance)) {
      const step = mergeInto(rows, [plan], settled);
      asked.push(...conflictsIn(step));
      [rows, settled] = [after(rows, step), step.settled];
    }
    const questions = conflictsIn(together);
    const cells = new Set(questions.map(cellOf));
    expect(new Set(asked.map(cellOf))).toEqual(cells);
    for (const each of questions) {
      const { texts, isKnown } = voicesIn(world, each);
      if (texts.size + (isKnown ? 0 : 1) > 2) continue;
      expect(new Set(asked.filter((other) => cellOf(other) === cellOf(each)).map(({ key }) => key))).toEqual(
        new Set([each.key]),
      );
    }
    const known = new Set(world.standing.map(({ id }) => id));
    const [apart, asOne] = [rows, after(world.standing, together)].map((each) => saidBy(each, cells, known));
    expect(withoutContained(apart ?? [])).toEqual(withoutContained(asOne ?? []));
    count("merged one by one", files.length);
  });
});
