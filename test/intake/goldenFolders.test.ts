import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles, type Diagnostic, type Reading, type ReadOptions, type ReadResult } from "../../src/intake";

const FOLDER = join(__dirname, "../fixtures/intake");

interface Expected {
  readonly options?: ReadOptions;
  /** The input is refused with this code. */
  readonly refusal?: string;
  /** Each names what must be read; figures agree to 4 decimals. */
  readonly assessments?: readonly {
    readonly absentScores?: readonly string[];
    readonly absentComments?: readonly string[];
    readonly absentCauses?: readonly string[];
    readonly absentItems?: readonly string[];
    readonly items?: Readonly<Record<string, object>>;
    /** Parts of the assessment that hold this and nothing more. */
    readonly exactly?: Readonly<Record<string, unknown>>;
    readonly [key: string]: unknown;
  }[];
  /** Instruments of the first assessment that have no reported score. */
  readonly absentInstruments?: readonly string[];
  /** The first assessment has no reported total. */
  readonly absentTotal?: boolean;
  readonly rows?: Readonly<Record<string, number>>;
  /** Each describes one of the diagnostics, in part. */
  readonly diagnostics?: readonly object[];
  /** Texts that no diagnostic may quote. */
  readonly neverQuoted?: readonly string[];
  /** How many diagnostics of each code: no more, no fewer. */
  readonly diagnosticCodes?: Readonly<Record<string, number>>;
}

interface Case {
  readonly expected: Expected;
  readonly read: () => Promise<ReadResult>;
}

function readCase(name: string): Case {
  const folder = join(FOLDER, name);
  const input = readdirSync(folder).find((file) => file.startsWith("input."));
  if (input === undefined) throw new Error(`${name} has no input file`);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  const bytes = new Uint8Array(readFileSync(join(folder, input)));
  return { expected, read: () => readFiles([{ name: input, bytes }], expected.options) };
}

function countCodes(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** An object of which only the named keys count, at any depth. */
function matching(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      inner !== null && typeof inner === "object" ? expect.objectContaining(matching(inner)) : inner,
    ]),
  );
}

/** Rows about people are counted, not quoted. */
function rowsLeftOut(diagnostics: readonly Diagnostic[]): number {
  const leftOut = diagnostics.filter(({ code }) => code === "people-left-out");
  return leftOut.reduce((sum, { data }) => sum + Number(data?.rows), 0);
}

/** Numbers as close numbers, everything else as it stands. */
function closely(value: unknown): unknown {
  if (typeof value === "number") return expect.closeTo(value, 4);
  if (Array.isArray(value)) return value.map(closely);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closely(inner)]));
}

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const { expected, read } = readCase(name);

  if (expected.refusal !== undefined) {
    it("is refused", async () => {
      expect(await read()).toMatchObject({ ok: false, refusal: { code: expected.refusal } });
    });
    return;
  }

  let reading: Reading;
  beforeAll(async () => {
    const result = await read();
    if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.code}`);
    ({ reading } = result);
  });

  it("gives what the document says", () => {
    expect(reading.assessments).toHaveLength(expected.assessments?.length ?? 0);
    for (const [index, wanted] of (expected.assessments ?? []).entries()) {
      const {
        absentScores = [],
        absentComments = [],
        absentCauses = [],
        absentItems = [],
        exactly = {},
        ...figures
      } = wanted;
      const found = reading.assessments[index];
      expect({ ...found?.assessment, computed: found?.computed }).toMatchObject(closely(figures) as object);
      const whole: Readonly<Record<string, unknown>> = { ...found?.assessment };
      for (const [part, value] of Object.entries(exactly)) expect(whole[part]).toEqual(closely(value));
      const items: Readonly<Record<string, object | undefined>> = found?.assessment.items ?? {};
      for (const code of absentScores) expect(items[code]).not.toHaveProperty("score");
      for (const code of absentComments) expect(items[code]).not.toHaveProperty("comment");
      for (const code of absentCauses) expect(items[code]).not.toHaveProperty("cause");
      for (const code of absentItems) expect(items).not.toHaveProperty(code);
    }
  });

  it("stores no figure that is of something else", () => {
    const reported = reading.assessments[0]?.assessment.reported;
    for (const code of expected.absentInstruments ?? []) expect(reported?.instruments ?? {}).not.toHaveProperty(code);
    if (expected.absentTotal === true) expect(reported).not.toHaveProperty("total");
  });

  it("raises these doubts and no others", () => {
    expect(countCodes(reading.diagnostics)).toEqual(expected.diagnosticCodes);
    for (const text of expected.neverQuoted ?? []) expect(JSON.stringify(reading.diagnostics)).not.toContain(text);
    for (const part of expected.diagnostics ?? [])
      expect(reading.diagnostics).toContainEqual(expect.objectContaining(matching(part)));
  });

  it("accounts for every row", () => {
    const { sources, diagnostics } = reading;
    expect(sources).toEqual([expect.objectContaining(expected.rows)]);
    for (const { rowsIn, records, headings, repeats, unread, leftOut } of sources) {
      expect(records + headings + repeats + unread + leftOut).toBe(rowsIn);
      expect(diagnostics.filter(({ code }) => code === "unread-row")).toHaveLength(unread);
      expect(rowsLeftOut(diagnostics)).toBe(leftOut);
    }
  });
});
