import { strFromU8, unzipSync } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles, type Reading } from "../../src/intake";
import type { CellContent, WorkbookSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { createRandom } from "../damage/random";
import { IMPORTED, mutate } from "./mutate";
import { trapNetwork } from "./network";

const MUTANTS = 10_000;
const SEED = 25_630_930;
const LONGEST_MILLISECONDS = 2_000;
/** Of those that are read to one assessment, every so many become a workbook, and of these a file. */
const WORKBOOK_EVERY = 10;
const FILE_EVERY = 20;

const ASSETS = join(__dirname, "../../assets/samples");
const FIXTURES = join(__dirname, "../fixtures/intake");

interface Fixture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function fixtures(): readonly [Fixture, ...Fixture[]] {
  const read = (folder: string, file: string): Fixture => ({
    name: file,
    bytes: new Uint8Array(readFileSync(join(folder, file))),
  });
  const [first, ...others] = [
    ...readdirSync(ASSETS).map((file) => read(ASSETS, file)),
    ...readdirSync(FIXTURES).flatMap((folder) =>
      readdirSync(join(FIXTURES, folder))
        .filter((file) => file.startsWith("input."))
        .map((file) => read(join(FIXTURES, folder), file)),
    ),
  ].filter(({ bytes }) => bytes.length > 0);
  if (first === undefined) throw new Error("There are no fixtures");
  return [first, ...others];
}

function formulasIn(workbook: WorkbookSpec): readonly string[] {
  const ofCell = (content: CellContent | undefined) =>
    content !== null && typeof content === "object" ? [content.formula] : [];
  return workbook.sheets.flatMap(({ blocks, tables, conditionalFormats, validations }) => [
    ...blocks.flatMap(({ content }) => ofCell(content)),
    ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(ofCell))),
    ...conditionalFormats.map(({ formula }) => formula),
    ...validations.map(({ source }) => source),
  ]);
}

/** The cells of a written workbook that hold a formula, and those that hold imported text without being text. */
function suspectCells(file: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /^xl\/.*\.xml$/.test(path));
  return parts.flatMap(([path, bytes]) => {
    const xml = strFromU8(bytes);
    const formulas = [...xml.matchAll(/<(f|formula\d?|definedName|calculatedColumnFormula)\b[^>]*>([^<]*)/g)];
    return formulas.flatMap(([whole, , formula = ""]) => (formula.includes(IMPORTED) ? [`${path}: ${whole}`] : []));
  });
}

describe(`${MUTANTS.toLocaleString("en")} random mutations of the fixtures`, () => {
  const slow: string[] = [];
  const thrown: string[] = [];
  const inFormulas: string[] = [];
  const counts = { read: 0, refused: 0, workbooks: 0, withFormulas: 0, files: 0 };
  const network = trapNetwork();
  let longest = 0;

  async function write(reading: Reading, label: string): Promise<void> {
    const workbook = createWorkbook(reading, { language: "th", today: "2021-02-15" });
    counts.workbooks += 1;
    if (JSON.stringify(workbook).includes(IMPORTED)) counts.withFormulas += 1;
    inFormulas.push(
      ...formulasIn(workbook).flatMap((formula) => (formula.includes(IMPORTED) ? [`${label}: ${formula}`] : [])),
    );
    if (counts.workbooks % FILE_EVERY !== 0) return;
    counts.files += 1;
    inFormulas.push(...suspectCells(await toXlsx(workbook)).map((cell) => `${label}: ${cell}`));
  }

  async function tryOne({ name, bytes }: Fixture, label: string): Promise<void> {
    const started = performance.now();
    const result = await readFiles([{ name, bytes }]);
    const milliseconds = performance.now() - started;
    longest = Math.max(longest, milliseconds);
    if (milliseconds > LONGEST_MILLISECONDS) slow.push(`${label}: ${milliseconds.toFixed(0)} ms`);
    if (!result.ok) {
      counts.refused += 1;
      return;
    }
    counts.read += 1;
    const carries = Buffer.from(bytes).includes(IMPORTED);
    if (
      result.reading.assessments.length !== 1 ||
      (counts.read % WORKBOOK_EVERY !== 0 && !(carries && counts.read % 3 === 0))
    )
      return;
    await write(result.reading, label);
  }

  beforeAll(async () => {
    const originals = fixtures();
    const random = createRandom(SEED);
    for (let number = 0; number < MUTANTS; number += 1) {
      const original = random.pick(originals);
      const { mutations, bytes } = mutate(original.bytes, random.pick(originals).bytes, random);
      const label = `${String(number)} ${original.name} ${mutations.join("+")}`;
      try {
        await tryOne({ name: original.name, bytes }, label);
      } catch (error) {
        thrown.push(`${label}: ${String(error)}`);
      }
    }
    process.stdout.write(`${JSON.stringify({ ...counts, longest: Math.round(longest) })}\n`);
  });

  it("end without an exception", () => {
    expect(thrown).toEqual([]);
  });

  it(`end within ${String(LONGEST_MILLISECONDS / 1000)} s each`, () => {
    expect(slow).toEqual([]);
  });

  it("are read and refused often enough to tell something", () => {
    expect(counts.read).toBeGreaterThan(MUTANTS / 3);
    expect(counts.refused).toBeGreaterThan(MUTANTS / 50);
    expect(counts.withFormulas).toBeGreaterThan(100);
    expect(counts.files).toBeGreaterThan(20);
  });

  it("never make a formula of an imported text", () => {
    expect(inFormulas).toEqual([]);
  });

  it("never reach for the network", () => {
    expect(network).toEqual([]);
  });
});
