import * as fc from "fast-check";
import type { ReturnedPlan } from "../../src/plan";
import type { CellContent, WorkbookSpec } from "../../src/sheets";
import { returnedPlanIn, type ReturnedSheet } from "../../src/workbook";
import { readReturned, toXlsx } from "../../src/xlsx";
import { fileOf, roundArbitrary, type Round } from "./rounds";
import { noTally, wrongWith, type Tally } from "./roundsLaw";

/** `ITAS_RUNS=10000 npx jest returnedRounds` tries others, many more; every time the same ones otherwise. */
const RUNS = Number(process.env.ITAS_RUNS ?? 200);
const SEED = process.env.ITAS_RUNS === undefined ? { seed: 2569 } : {};
jest.setTimeout(30_000 + RUNS * 1_000);

/** The cells of a workbook as they are read from its file. */
function sheetsOf(spec: WorkbookSpec): readonly ReturnedSheet[] {
  return spec.sheets.map(({ name, blocks, tables }) => {
    const lines = new Map<number, Map<number, CellContent>>();
    const put = (row: number, column: number, content: CellContent) => {
      if (content === null || content === "") return;
      const line = lines.get(row) ?? new Map<number, CellContent>();
      lines.set(row, line.set(column, content));
    };
    for (const { row, column, content } of blocks) put(row, column, content);
    for (const { row, column, columns, rows } of tables)
      [columns.map(({ header }) => header), ...rows].forEach((cells, down) => {
        cells.forEach((content, across) => {
          put(row + down, column + across, content);
        });
      });
    return {
      name,
      lines: [...lines]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => ({
          row: row + 1,
          cells: [...cells].sort(([a], [b]) => a - b).map(([column, content]) => ({ column, content })),
        })),
      tables: tables.map((table) => ({
        name: table.name,
        firstRow: table.row + 1,
        lastRow: table.row + 1 + table.rows.length,
        firstColumn: table.column,
        lastColumn: table.column + table.columns.length - 1,
        totals: 0,
      })),
    };
  });
}

function planOf(spec: WorkbookSpec, file: string): ReturnedPlan {
  const plan = returnedPlanIn({ file, savedBy: null, savedOn: null, sheets: sheetsOf(spec), plan: null });
  if (plan === undefined) throw new Error("No plan was found");
  return plan;
}

const plansOf = (round: Round) => round.people.map((person) => planOf(fileOf(round, person), `${person.unit}.xlsx`));

describe("plans that went to up to eight people and came back", () => {
  const tally: Tally = noTally();

  afterAll(() => {
    process.stdout.write(`${String(RUNS)} runs: ${JSON.stringify(tally)}\n`);
  });

  it("are merged with no edit lost and none applied twice", () => {
    fc.assert(
      fc.property(roundArbitrary(), (round) => {
        expect(wrongWith(round, plansOf(round), tally)).toEqual([]);
      }),
      { numRuns: RUNS, ...SEED },
    );
  });

  it("say in their files what they say before these are written", async () => {
    await fc.assert(
      fc.asyncProperty(roundArbitrary(), async (round) => {
        const [person] = round.people;
        if (person === undefined) return;
        const spec = fileOf(round, person);
        const returned = await readReturned({ name: "a.xlsx", bytes: await toXlsx(spec) });
        if (returned.kind === "refused") throw new Error(returned.reason);
        const expected = planOf(spec, "a.xlsx");
        expect(returned.plan.rows).toEqual(expected.rows);
        expect(returned.plan.digest).toBe(expected.digest);
      }),
      { numRuns: Math.ceil(RUNS / 10), ...SEED },
    );
  });
});
