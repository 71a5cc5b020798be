/** Merges what sixty units sent back beside a script that loads the same files with openpyxl. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { held, line, mb, ms, spread } from "../markdown";
import { median } from "../statistics";
import { writeReturnedFiles, type Shape } from "./returnedFiles";

interface Case extends Shape {
  readonly isHeld: boolean;
  /** The merged workbook is made as well; the large one would be more than can be read again. */
  readonly isWritten: boolean;
}

/** A plan of one agency has at most some 100 actions; the large one is for the limits. */
const CASES: Readonly<Record<string, Case>> = {
  usual: { units: 6, actions: 8, isShared: false, isHeld: false, isWritten: true },
  shared: { units: 60, actions: 200, isShared: true, isHeld: false, isWritten: true },
  large: { units: 60, actions: 200, isShared: false, isHeld: true, isWritten: false },
};
const ROUNDS = 3;
/** Work of the processors over openpyxl's, which only loads the cells. */
const MOST_OF_OPENPYXL = 4;
/** Bytes over loaded code. */
const MOST_MEMORY = 1e9;
/** A file is read in one piece; between files the pane rests. */
const LONGEST_FILE = 200;

interface Ours {
  readonly taken: number;
  readonly reads: readonly number[];
  readonly plan: number;
  readonly merge: number;
  readonly longest: number;
  readonly processor: number;
  readonly memory: number;
  readonly write?: number;
  readonly memoryWritten?: number;
}

interface Theirs {
  readonly version: string;
  readonly taken: number;
  readonly reads: readonly number[];
  readonly whole: number;
  readonly processor: number;
  readonly memory: number;
}

const beside = (name: string) => join(import.meta.dirname, name);

function run(command: string, argv: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(command, argv, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}\n${stderr}`);
  return JSON.parse(stdout);
}

/** A Python that has openpyxl: Debian's, where another one comes first on the path. */
function pythonWithOpenpyxl(): string {
  const found = ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0,
  );
  if (found === undefined) throw new Error("openpyxl is missing: apt-get install -y python3-openpyxl");
  return found;
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

async function compared(folder: string, { isHeld, isWritten, ...shape }: Case): Promise<void> {
  mkdirSync(folder);
  const { plan, returned, filled } = await writeReturnedFiles(folder, shape);
  const bytes = total([plan, ...returned].map((path) => statSync(path).size));
  const python = pythonWithOpenpyxl();
  const rounds = Array.from({ length: ROUNDS }, () => ({
    theirs: run(python, [beside("openpyxl_merge.py"), plan, ...returned]) as Theirs,
    own: run(process.execPath, [
      ...["--import", "tsx", beside("mergeFiles.ts")],
      ...(isWritten ? ["--write"] : []),
      ...[plan, ...returned],
    ]) as Ours,
  }));
  const [first] = rounds;
  if (first === undefined) return;
  if (first.own.taken !== filled) throw new Error("Not every answer was taken");
  // Where the same row came back from several, a script without a base takes old cells for new ones.
  if (first.theirs.taken !== filled && !shape.isShared) throw new Error("openpyxl does not find the same changes");
  const own = (pick: (side: Ours) => number) => rounds.map((round) => pick(round.own));
  const theirs = (pick: (side: Theirs) => number) => rounds.map((round) => pick(round.theirs));
  const ratio = median(own(({ processor }) => processor)) / median(theirs(({ processor }) => processor));
  const memory = median(own((side) => side.memory));
  const { units, actions, isShared } = shape;
  const name = `${String(units)} files of ${isShared ? "the same " : ""}${String(actions)} actions`;
  const limited = (what: string, figure: number, limit: number, shown: string) =>
    isHeld ? `${shown}, ${held(`${what}, ${name}`, figure / limit, 1)} of the limit` : shown;
  console.log(
    [
      `### ${name} (${mb(bytes)}), ${String(first.own.taken)} cells filled in\n`,
      line(
        "min / **median** / max",
        "by us: read, recognised, merged three ways",
        `openpyxl ${first.theirs.version}: loaded, compared`,
      ),
      line("---", "--:", "--:"),
      line(
        "reading the returned files",
        spread(own(({ reads }) => total(reads))),
        spread(theirs(({ reads }) => total(reads))),
      ),
      line("reading the plan", spread(own((side) => side.plan)), ""),
      line("merging", spread(own((side) => side.merge)), ""),
      ...(isWritten ? [line("the merged workbook as a file", spread(own(({ write = NaN }) => write)), "")] : []),
      line(
        "read and merged, processors",
        spread(own((side) => side.processor)),
        spread(theirs((side) => side.processor)),
      ),
      line("peak of memory over loaded code", mb(memory), mb(median(theirs((side) => side.memory)))),
      ...(isWritten
        ? [line("peak with the file", mb(median(own(({ memoryWritten = NaN }) => memoryWritten))), "")]
        : []),
      "",
      `Processors over openpyxl's: ${isHeld ? held(`processors, ${name}`, ratio, MOST_OF_OPENPYXL) : ratio.toFixed(2)}. ` +
        `Longest piece without a rest: one file ${ms(Math.max(...own(({ reads }) => median(reads.slice(1)))))} (median), ` +
        `in merging ${limited("longest piece", median(own((side) => side.longest)), LONGEST_FILE, ms(median(own((side) => side.longest))))}. ` +
        (shape.isShared ? `openpyxl takes ${String(first.theirs.taken)} cells for changes. ` : "") +
        `Memory ${limited("memory", memory, MOST_MEMORY, mb(memory))}.\n`,
    ].join("\n"),
  );
}

export async function merging(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "itas-bench-"));
  try {
    console.log("## Merging what came back\n");
    for (const [name, each] of Object.entries(CASES)) await compared(join(folder, name), each);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
