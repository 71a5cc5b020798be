/** Merges what sixty units sent back beside a script that loads the same files with openpyxl. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { held, line, mb, ms, spread } from "../markdown";
import { median } from "../statistics";
import { writeReturnedFiles } from "./returnedFiles";

const UNITS = 60;
const ACTIONS = 200;
/** A plan of one agency has at most some 100 actions; the large one is for the limits. */
const USUAL = { units: 6, actions: 8 };
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

async function compared(folder: string, units: number, actions: number, isHeld: boolean): Promise<void> {
  mkdirSync(folder);
  const { plan, returned } = await writeReturnedFiles(folder, units, actions);
  const bytes = total([plan, ...returned].map((path) => statSync(path).size));
  const python = pythonWithOpenpyxl();
  const rounds = Array.from({ length: ROUNDS }, () => ({
    theirs: run(python, [beside("openpyxl_merge.py"), plan, ...returned]) as Theirs,
    own: run(process.execPath, ["--import", "tsx", beside("mergeFiles.ts"), plan, ...returned]) as Ours,
  }));
  const [first] = rounds;
  if (first === undefined) return;
  if (first.own.taken !== first.theirs.taken) throw new Error("The two sides do not find the same changes");
  const own = (pick: (side: Ours) => number) => rounds.map((round) => pick(round.own));
  const theirs = (pick: (side: Theirs) => number) => rounds.map((round) => pick(round.theirs));
  const ratio = median(own(({ processor }) => processor)) / median(theirs(({ processor }) => processor));
  const memory = median(own((side) => side.memory));
  const name = `${String(units)} files of ${String(actions)} actions`;
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
      line("all of it, processors", spread(own((side) => side.processor)), spread(theirs((side) => side.processor))),
      line("peak of memory over loaded code", mb(memory), mb(median(theirs((side) => side.memory)))),
      "",
      `Processors over openpyxl's: ${isHeld ? held(`processors, ${name}`, ratio, MOST_OF_OPENPYXL) : ratio.toFixed(2)}. ` +
        `Longest piece without a rest: one file ${ms(Math.max(...own(({ reads }) => median(reads.slice(1)))))} (median), ` +
        `in merging ${limited("longest piece", median(own((side) => side.longest)), LONGEST_FILE, ms(median(own((side) => side.longest))))}. ` +
        `Memory ${limited("memory", memory, MOST_MEMORY, mb(memory))}.\n`,
    ].join("\n"),
  );
}

export async function merging(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "itas-bench-"));
  try {
    console.log("## Merging what came back\n");
    await compared(join(folder, "usual"), USUAL.units, USUAL.actions, false);
    await compared(join(folder, "large"), UNITS, ACTIONS, true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
