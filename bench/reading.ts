/** Reads a nation's results beside pandas and holds time and memory against limits. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scripts } from "../package.json";
import { held, line, mb, ms, spread } from "./markdown";
import { NATION, nationHtml } from "./nationTable";
import { exponentOf, median } from "./statistics";

const MOST_OF_PANDAS = 1 / 3;
const MOST_EXPONENT = 1.1;
const MOST_MEMORY = 10;
const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
const LARGEST = 100_000;
const ROUNDS = 7;
const READS = 5;
const REPEATS = 5;
const PEAKS = 5;
/** After so many rows the engine has compiled what it is going to. */
const WARM = 60_000;
/** On a calm machine a program with one thread takes as long as the processor works for it. */
const CALM = 1.2;
/** What the command line gives Node: a reserve for young objects that does not outgrow the file that is read. */
const COMMAND_LINE_FLAGS = scripts.itas.split(" ").filter((word) => word.startsWith("--max-"));

interface Measured {
  readonly version: string;
  readonly rows: number;
  /** Milliseconds of each read. */
  readonly times: readonly number[];
  /** Milliseconds a processor worked for it, in all threads. */
  readonly processor: readonly number[];
  /** Bytes. */
  readonly memory?: number;
  /** Milliseconds of the whole process. */
  readonly whole: number;
}

function run(command: string, argv: readonly string[]): Measured {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, argv, { encoding: "utf8" });
  const whole = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${argv.join(" ")}\n${stderr}`);
  return { ...(JSON.parse(stdout) as Omit<Measured, "whole">), whole };
}

const beside = (name: string) => join(import.meta.dirname, name);

function ours(path: string, reads: number, flags: readonly string[] = COMMAND_LINE_FLAGS): Measured {
  return run(process.execPath, [...flags, "--import", "tsx", beside("readPage.ts"), path, String(reads)]);
}

/** A Python that has pandas: Debian's, where another one comes first on the path. */
function pythonWithPandas(): string {
  const found = ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", "import pandas, lxml"]).status === 0,
  );
  if (found === undefined) throw new Error("pandas is missing: apt-get install -y python3-pandas python3-lxml");
  return found;
}

type Side = "own" | "theirs";
type Round = Readonly<Record<Side, Measured>>;
type Pick = (side: Measured) => readonly number[];

const first = (values: readonly number[]) => values.slice(0, 1);
const again = (values: readonly number[]) => values.slice(1);

function comparison(name: string, rounds: readonly Round[], pick: Pick, judged: boolean): string {
  const [own, theirs] = (["own", "theirs"] as const).map((side) => rounds.flatMap((round) => pick(round[side])));
  const ratio = median(own ?? []) / median(theirs ?? []);
  return line(
    name,
    spread(own ?? []),
    spread(theirs ?? []),
    judged ? held(name, ratio, MOST_OF_PANDAS) : `**${ratio.toFixed(2)}** (not held)`,
  );
}

/** Both sides in turn, so that whatever else the machine does happens to both. */
function besidePandas(path: string): readonly string[] {
  const python = pythonWithPandas();
  const rounds: readonly Round[] = Array.from({ length: ROUNDS }, () => ({
    theirs: run(python, [beside("pandas_read_html.py"), path, String(READS)]),
    own: ours(path, READS),
  }));
  const version = rounds[0]?.theirs.version ?? "?";
  const waiting = median(
    rounds.flatMap(({ theirs }) => theirs.times.map((time, read) => time / (theirs.processor[read] ?? NaN))),
  );
  const calm = waiting <= CALM;
  const startOf = ({ whole, times }: Measured) => [whole - times.reduce((sum, time) => sum + time, 0)];
  return [
    line(
      "min / **median** / max",
      "all of it, by us",
      `merely loaded by pandas ${version} with lxml`,
      "ratio of medians",
    ),
    line("---", "--:", "--:", "--:"),
    comparison("first read of a process: time", rounds, ({ times }) => first(times), false),
    comparison("further reads: time", rounds, ({ times }) => again(times), calm),
    comparison("first read of a process: processors", rounds, ({ processor }) => first(processor), false),
    comparison("further reads: processors", rounds, ({ processor }) => again(processor), true),
    comparison("start of the process", rounds, startOf, false),
    "",
    `pandas waited ${((waiting - 1) * 100).toFixed(0)} % longer than a processor worked for it: ` +
      (calm
        ? "the machine was calm, the time of further reads is held against the limit."
        : "**the machine was busy, times are not judged.**"),
  ];
}

function growth(pathOf: (rows: number) => string): readonly string[] {
  const points = SIZES.map((rows) => {
    // The first reads of a process are slower, the more so the smaller the page, which would flatter the exponent.
    const warming = Math.max(1, Math.ceil(WARM / rows));
    const { processor } = ours(pathOf(rows), warming + REPEATS);
    return { rows, time: median(processor.slice(warming)) };
  });
  const exponent = exponentOf(points.map(({ rows, time }) => [rows, time]));
  return [
    line("rows", "processors for one read, median", "per 1,000 rows"),
    line("--:", "--:", "--:"),
    ...points.map(({ rows, time }) => line(rows, ms(time), `${((time / rows) * 1000).toFixed(1)} ms`)),
    "",
    `Exponent of growth: ${held("exponent of growth", exponent, MOST_EXPONENT)}`,
  ];
}

function memory(pathOf: (rows: number) => string): readonly string[] {
  const row = (rows: number, flags: readonly string[], limited: boolean) => {
    const file = statSync(pathOf(rows)).size;
    const peaks = Array.from({ length: PEAKS }, () => ours(pathOf(rows), 1, flags).memory ?? NaN);
    const peak = median(peaks);
    const name = `memory for ${String(rows)} rows`;
    const times = limited ? held(name, peak / file, MOST_MEMORY) : (peak / file).toFixed(2);
    return line(rows, flags.join(" ") || "none", mb(file), mb(peak), times);
  };
  return [
    line("rows", "flags of V8", "file", "peak over loaded code", "times the file"),
    line("--:", "---", "--:", "--:", "--:"),
    row(NATION, COMMAND_LINE_FLAGS, true),
    row(LARGEST, COMMAND_LINE_FLAGS, true),
    row(NATION, [], false),
  ];
}

export function reading(): void {
  const folder = mkdtempSync(join(tmpdir(), "itas-bench-"));
  try {
    const pathOf = (rows: number) => join(folder, `${String(rows)}.html`);
    for (const rows of new Set([NATION, ...SIZES])) writeFileSync(pathOf(rows), nationHtml(rows));
    console.log(
      `## Reading: ${String(NATION)} agencies by 14 columns (${mb(statSync(pathOf(NATION)).size)} of HTML)\n`,
    );
    console.log(besidePandas(pathOf(NATION)).join("\n"));
    console.log(`\n### Growth\n\n${growth(pathOf).join("\n")}`);
    console.log(`\n### Memory\n\n${memory(pathOf).join("\n")}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
