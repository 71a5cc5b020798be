import * as fc from "fast-check";
import type { ReturnedPlan } from "../../src/plan";
import { rangeAddress } from "../../src/sheets";
import { createWorkbook, splitWorkbook, type PartWorkbook } from "../../src/workbook";
import { readContent, readReturned, toXlsx } from "../../src/xlsx";
import { readWorkbookFile } from "../../src/ooxml";
import { readingOf, sampleFile } from "../sampleFiles";
import { fileOf, roundArbitrary, type Round } from "../xlsx/rounds";
import { noTally, wrongWith } from "../xlsx/roundsLaw";
import { savedAgain } from "./savedAgain";
import { libreOfficeAvailable } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no unit's workbook was sent through it");
const describeWithLibreOffice = available ? describe : describe.skip;

async function planOf(bytes: Uint8Array): Promise<ReturnedPlan> {
  const returned = await readReturned({ name: "ใบงาน.xlsx", bytes });
  if (returned.kind === "refused") throw new Error(`Refused: ${returned.reason}`);
  return returned.plan;
}

async function partsOfSample(): Promise<readonly PartWorkbook[]> {
  const workbook = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-01-15" });
  return splitWorkbook(await readContent(await toXlsx(workbook)), { by: "lead", today: "2021-01-15" }).parts;
}

/** What every row says, but for where it stands. */
const saying = ({ rows, sent }: ReturnedPlan) => ({
  rows: rows.map(({ id, subject, entries, doubts, formulas, remarks, touched }) => ({
    id,
    subject,
    entries,
    doubts,
    formulas,
    remarks,
    touched,
  })),
  sent: [...(sent?.values() ?? [])],
});

describeWithLibreOffice("a unit's workbook that LibreOffice opened and saved", () => {
  it.each(["xlsx", "ods"] as const)(
    "through %s says what it said: every text, day, id and what was sent",
    async (through) => {
      const parts = await partsOfSample();
      expect(parts).toHaveLength(6);
      const before = await Promise.all(parts.map(({ spec }) => toXlsx(spec)));
      const after = savedAgain(before, through);
      for (const [index, bytes] of before.entries()) {
        const [was, is] = [await planOf(bytes), await planOf(after[index] ?? new Uint8Array())];
        expect(saying(is)).toEqual(saying(was));
        expect(is.digest).toBe(was.digest);
        expect(is.sent?.size).toBe(is.rows.length);
        expect(is.rows.every(({ doubts, touched }) => Object.keys(doubts).length + touched.length === 0)).toBe(true);
        expect(is).toMatchObject({ key: was.key, agency: was.agency, unit: was.unit, returnBy: was.returnBy });
      }
    },
  );

  it.each(["xlsx", "ods"] as const)(
    "through %s still offers the four statuses where they are chosen",
    async (through) => {
      const [part = fail()] = await partsOfSample();
      const [saved = new Uint8Array()] = savedAgain([await toXlsx(part.spec)], through);
      const { sheets } = await readWorkbookFile(saved);
      const lists = sheets.flatMap(({ dataValidations = [] }) => dataValidations).filter(({ type }) => type === "list");
      const { row, column, columns, rows } = part.spec.sheets[1]?.tables[0] ?? fail();
      const status = column + columns.findIndex(({ key }) => key === "status");
      const range = rangeAddress({ row: row + 1, column: status, rows: rows.length, columns: 1 });
      expect(lists.map((list) => list.range)).toEqual([range]);
      expect(lists[0]?.formula1).toMatch(/^(?:ITAS_TaskStatuses|.*\$A\$\d+:\$A\$\d+)$/);
    },
  );
});

function fail(): never {
  throw new Error("No part");
}

/** `ITAS_LO_ROUNDS=200` tries more. */
const ROUNDS = Number(process.env.ITAS_LO_ROUNDS ?? 50);

describeWithLibreOffice("plans that went to up to eight people who use LibreOffice", () => {
  it("are merged with no edit lost and none applied twice", async () => {
    const tally = noTally();
    const rounds = fc.sample(roundArbitrary(), { numRuns: ROUNDS, seed: 2569 });
    const filesOf = (round: Round) => Promise.all(round.people.map((person) => toXlsx(fileOf(round, person))));
    const given = await Promise.all(rounds.map(filesOf));
    const started = performance.now();
    const halves = (["xlsx", "ods"] as const).map((through, half) => {
      const own = given.map((files, index) => (index % 2 === half ? files : []));
      const saved = savedAgain(own.flat(), through);
      let next = 0;
      return own.map((files) => files.map(() => saved[next++] ?? new Uint8Array()));
    });
    const seconds = (performance.now() - started) / 1000;
    for (const [index, round] of rounds.entries()) {
      const plans = await Promise.all((halves[index % 2]?.[index] ?? []).map(planOf));
      expect({ index, wrong: wrongWith(round, plans, tally) }).toEqual({ index, wrong: [] });
    }
    const files = given.flat().length;
    process.stdout.write(
      `${String(ROUNDS)} rounds, ${String(files)} files through LibreOffice in ${seconds.toFixed(0)} s: ${JSON.stringify(tally)}\n`,
    );
  }, 1_200_000);
});
