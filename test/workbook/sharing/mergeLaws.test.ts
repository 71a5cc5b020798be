import fc from "fast-check";
import { TRAVELLING, type Entries, type ReturnedPlan, type TravellingField } from "../../../src/plan";
import { mergeReturned, parseState, previewMerge, type ReturnedFile } from "../../../src/workbook";
import { standingRows } from "../../../src/workbook/sharing/merge/standingRows";
import { MemoryWorkbook } from "../memoryWorkbook";
import { buengKan, MERGED_ON, planCell, rowsIn, typeInto } from "./exchange";

const MINUTE = 60_000;
const today = MERGED_ON;
const made = buengKan().content;
const reading = parseState(made.state ?? "");
if (reading.kind !== "known") throw new Error("No state");
const rows = standingRows(made, reading.state);
/** Fields of plain text, so that a cell holds an entry as it is. */
const FIELDS = ["measure", "steps", "progress", "result", "problems", "budget", "note"] as const;

interface Edit {
  readonly row: number;
  readonly field: (typeof FIELDS)[number];
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  row: fc.nat({ max: 7 }),
  field: fc.constantFrom(...FIELDS),
  text: fc.constantFrom("ก", "ข", "ทำแล้ว", ""),
});

/** A file in which some cells are not as they were sent. */
function fileOf(edits: readonly Edit[], name: string): ReturnedFile {
  const plan: ReturnedPlan = {
    file: name,
    digest: `${name}${JSON.stringify(edits)}`,
    key: "E1LGB-2563",
    agency: null,
    fiscalYear: null,
    unit: name,
    sentOn: null,
    returnBy: null,
    savedBy: null,
    savedOn: null,
    sent: new Map(rows.map((row) => [row.id, row])),
    missingFields: [],
    rows: rows.map(({ id, subject, entries }, index) => {
      const own = edits.filter(({ row }) => row === index).map(({ field, text }) => [field, text] as const);
      const said: Entries = { ...entries, ...Object.fromEntries(own) };
      return {
        ...{ id, subject, entries: said, place: { sheet: "ใบงาน", row: index + 1 } },
        ...{ doubts: {}, formulas: {}, remarks: [], touched: [] },
      };
    }),
  };
  return { kind: "returned", plan };
}

const { state } = reading;
const entriesBy = (content: MemoryWorkbook["content"]): ReadonlyMap<string, Entries> =>
  new Map(standingRows(content, state).map(({ id, entries }) => [id, entries]));

describe("a merge of any edits", () => {
  it(
    "writes what it says and nothing else, logs every answer, and a second time changes nothing",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
          fc.array(edit, { maxLength: 5 }),
          async (people, typed) => {
            const workbook = new MemoryWorkbook(made);
            for (const { row, field, text } of typed) {
              const { id } = rows[row] ?? { id: "" };
              typeInto(workbook, id, field, text === "" ? null : text);
            }
            const before = workbook.content;
            const files = people.map((edits, index) => fileOf(edits, `${String(index)}.xlsx`));
            const preview = previewMerge(before, files);
            const written = new Map<string, string>();
            for (const { id, field, fate } of preview.actions.flatMap(({ differences }) => differences)) {
              if (fate.kind === "taken") written.set(`${id ?? ""} ${field ?? ""}`, fate.text);
            }
            await mergeReturned(workbook, files, { today });
            const [stood, stands] = [entriesBy(before), entriesBy(workbook.content)];
            for (const { id } of rows) {
              const expected = (field: TravellingField) => written.get(`${id} ${field}`) ?? stood.get(id)?.[field];
              expect(stands.get(id)).toEqual(Object.fromEntries(TRAVELLING.map((field) => [field, expected(field)])));
            }
            const answers = preview.actions.flatMap(({ differences }) => differences.flatMap((each) => each.answers));
            expect(rowsIn(workbook.content, "tblMerges")).toHaveLength(answers.length);
            const after = workbook.content;
            await mergeReturned(workbook, [...files].reverse(), { today });
            expect(workbook.content).toBe(after);
          },
        ),
        { numRuns: 12, seed: 20_201_220 },
      );
    },
    4 * MINUTE,
  );
});

it("reads its own plan as it stands", () => {
  const [first] = rows;
  expect(planCell(made, first?.id ?? "", "measure")).toBe(first?.entries.measure);
});
