/** Writing, reading and functions in the open workbook, on the simulated Excel, against doing it cell by cell. */
import { openWorkbook, type OpenWorkbook } from "../../src/excel";
import { STYLES, type Style, type WorkbookSpec } from "../../src/sheets";
import { importInto, parseState, type WorkbookChange, type WorkbookContent } from "../../src/workbook";
import { changeFor } from "../../src/workbook/update/changeFor";
import { held, line, mb, ms } from "../markdown";
import { median } from "../statistics";
import { band } from "./band";
import { readCells, writeChange, writeSheets } from "./cellByCell";
import { Bench, type Cost } from "./measured";
import { OPTIONS, sampleReading, wantedOf, withRows, type Wanted } from "./workbooks";

const ROWS = 5_000;
const NEW_ROWS = 300;
const ROUNDS = 5;
const LARGE_ROUNDS = 3;
/** Two sizes at which going cell by cell is still possible; what lies between them is what a row costs. */
const SIZES = [200, 400] as const;
const SAMPLED_CELLS = 500;

const MOST_REQUESTS = 6;
const MOST_BYTES = 4_000_000;
/** Ours draws borders and charts, sets up rules and printing, and takes a journal, which the other side does not. */
const MOST_OF_TIME = 3 / 4;
const MOST_OF_BYTES = 1 / 2;

const HEADER = [
  line("", "requests", "actions", "sent and received", "largest request", "processors", "of it not in the host"),
  line("---", "--:", "--:", "--:", "--:", "--:", "--:"),
];

function medians(costs: readonly Cost[]): Cost {
  const of = (figure: keyof Cost) => median(costs.map((cost) => cost[figure]));
  return {
    requests: of("requests"),
    actions: of("actions"),
    bytes: of("bytes"),
    largest: of("largest"),
    time: of("time"),
    own: of("own"),
  };
}

function mapped(first: Cost, second: Cost, make: (first: number, second: number) => number): Cost {
  const of = (figure: keyof Cost) => make(first[figure], second[figure]);
  return {
    requests: of("requests"),
    actions: of("actions"),
    bytes: of("bytes"),
    largest: of("largest"),
    time: of("time"),
    own: of("own"),
  };
}

/** What `rows` rows would cost by what two other numbers of rows did. */
function extrapolated(
  [few, fewRows]: readonly [Cost, number],
  [many, manyRows]: readonly [Cost, number],
  rows: number,
) {
  return mapped(few, many, (a, b) => b + ((b - a) * (rows - manyRows)) / (manyRows - fewRows));
}

function row(name: string, { requests, actions, bytes, largest, time, own }: Cost): string {
  const whole = (figure: number) => Math.round(figure).toLocaleString("en-US");
  return line(name, whole(requests), whole(actions), mb(bytes), mb(largest), ms(time), ms(own));
}

function ratios(what: string, own: Cost, other: Cost): readonly string[] {
  const ratio = (figure: keyof Cost) => own[figure] / other[figure];
  return [
    line(
      "**ratio**",
      "",
      `**${ratio("actions").toFixed(3)}**`,
      held(`${what}: bytes`, ratio("bytes"), MOST_OF_BYTES, 3),
      "",
      held(`${what}: processors`, ratio("time"), MOST_OF_TIME, 3),
      `**${ratio("own").toFixed(3)}**`,
    ),
  ];
}

function limited(what: string, { requests, largest }: Cost, most?: number): readonly string[] {
  const size = `largest request in MB: ${held(`${what}: largest request in MB`, largest / 1e6, MOST_BYTES / 1e6)}`;
  const count = most === undefined ? "" : `requests: ${held(`${what}: requests`, requests, most, 0)}; `;
  return ["", `${what}: ${count}${size}.`];
}

async function cellByCell(spec: WorkbookSpec): Promise<Cost> {
  const bench = new Bench();
  return bench.cost(() => writeSheets(new bench.opened.Excel.RequestContext(), spec, "at the end"));
}

/** Every cell sent on its own: some are, and the rest is taken to cost as much. */
async function cellForCell(spec: WorkbookSpec, cells: number): Promise<Cost> {
  const bench = new Bench();
  const sample = await bench.cost(() =>
    writeSheets(new bench.opened.Excel.RequestContext(), spec, "after every cell", SAMPLED_CELLS),
  );
  const all = mapped(sample, sample, (figure) => (figure * cells) / SAMPLED_CELLS);
  return { ...all, largest: sample.largest };
}

async function repeated<T>(rounds: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await work());
  return results;
}

async function smallImport({ spec }: Wanted): Promise<readonly string[]> {
  const reading = await sampleReading();
  const rounds = await repeated(ROUNDS, async () => {
    const bench = new Bench();
    const port = openWorkbook();
    const first = await bench.cost(() => importInto(port, reading, OPTIONS));
    const again = await bench.cost(() => importInto(port, reading, { ...OPTIONS, today: "2021-06-01" }));
    return { first, again, other: await cellByCell(spec), single: await cellForCell(spec, cellsOf(spec)) };
  });
  const first = medians(rounds.map((round) => round.first));
  const again = medians(rounds.map((round) => round.again));
  const other = medians(rounds.map((round) => round.other));
  return [
    ...HEADER,
    row("first import", first),
    row("cell by cell, sent at the end", other),
    ...ratios("first import", first, other),
    row("cell by cell, sent after each (extrapolated)", medians(rounds.map((round) => round.single))),
    row("the same result once more", again),
    ...limited("First import", first, MOST_REQUESTS),
    ...limited("Import once more", again, MOST_REQUESTS),
  ];
}

function cellsOf({ sheets }: WorkbookSpec): number {
  return sheets.reduce(
    (sum, { blocks, tables }) =>
      sum + blocks.length + tables.reduce((cells, { rows, columns }) => cells + (rows.length + 1) * columns.length, 0),
    0,
  );
}

interface LargeRound {
  readonly importing: Cost;
  readonly reading: Cost;
  readonly updating: Cost;
  readonly otherUpdate: Cost;
}

/** Reads the workbook and computes the change that makes it hold a spec. */
async function changeTo(spec: WorkbookSpec, port: OpenWorkbook): Promise<readonly [WorkbookChange, WorkbookContent]> {
  const content = await port.read();
  const known = parseState(content.state ?? "");
  if (known.kind !== "known") throw new Error("The workbook has no state");
  return [changeFor(content, spec, known.state).change, content];
}

async function imported({ spec, state }: Wanted, bench: Bench): Promise<Cost> {
  return bench.cost(async () => {
    const port = openWorkbook();
    await port.apply(changeFor(await port.read(), spec, state).change);
  });
}

async function largeRound(wanted: Wanted, changed: WorkbookSpec): Promise<LargeRound> {
  const bench = new Bench();
  const importing = await imported(wanted, bench);
  const reading = await bench.cost(() => openWorkbook().read());
  const port = openWorkbook();
  const [change, content] = await changeTo(changed, port);
  const updating = await bench.cost(() => port.apply(change));
  const beside = new Bench();
  await imported(wanted, beside);
  const otherUpdate = await beside.cost(() =>
    writeChange(new beside.opened.Excel.RequestContext(), content, change, styleIn(changed)),
  );
  return { importing, reading, updating, otherUpdate };
}

function styleIn({ sheets }: WorkbookSpec): (table: string, column: number) => Style {
  const tables = new Map(sheets.flatMap(({ tables: own }) => own).map((table) => [table.name, table]));
  return (table, column) => STYLES[tables.get(table)?.columns[column]?.style ?? "text"];
}

async function otherImports({ spec }: Wanted): Promise<Cost> {
  const [few, many] = [await cellByCell(withRows(spec, SIZES[0])), await cellByCell(withRows(spec, SIZES[1]))];
  return extrapolated([few, SIZES[0]], [many, SIZES[1]], ROWS);
}

async function otherReading(wanted: Wanted): Promise<Cost> {
  const costs: Cost[] = [];
  for (const rows of SIZES) {
    const bench = new Bench();
    await imported({ ...wanted, spec: withRows(wanted.spec, rows) }, bench);
    const content = await openWorkbook().read();
    costs.push(await bench.cost(() => readCells(new bench.opened.Excel.RequestContext(), content)));
  }
  const [few, many] = costs;
  if (few === undefined || many === undefined) throw new Error("Nothing was read");
  return extrapolated([few, SIZES[0]], [many, SIZES[1]], ROWS);
}

async function large(wanted: Wanted): Promise<readonly string[]> {
  const big = { ...wanted, spec: withRows(wanted.spec, ROWS) };
  const changed = withRows(wanted.spec, ROWS + NEW_ROWS, 0.25);
  const rounds = await repeated(LARGE_ROUNDS, async () => ({
    ...(await largeRound(big, changed)),
    otherImport: await otherImports(wanted),
    otherReading: await otherReading(wanted),
  }));
  const of = (part: keyof (typeof rounds)[number]) => medians(rounds.map((round) => round[part]));
  const [importing, reading, updating] = [of("importing"), of("reading"), of("updating")];
  return [
    ...HEADER,
    row("first import", importing),
    row("cell by cell, sent at the end (extrapolated)", of("otherImport")),
    ...ratios("import of 5,000 rows", importing, of("otherImport")),
    row("reading", reading),
    row("cell by cell (extrapolated)", of("otherReading")),
    ...ratios("reading 5,000 rows", reading, of("otherReading")),
    row(`update, once it is read: figures of every row, ${String(NEW_ROWS)} new rows in each table`, updating),
    row("cell by cell, without a way back", of("otherUpdate")),
    ...ratios("update of 5,000 rows", updating, of("otherUpdate")),
    ...limited("Import of 5,000 rows", importing),
    ...limited("Update of 5,000 rows", updating),
  ];
}

export async function live(): Promise<void> {
  const wanted = wantedOf(await sampleReading());
  console.log(`## Live: ITAS.BAND over 100,000 cells\n\n${(await band()).join("\n")}`);
  console.log(`\n### Writing 43 items (${String(cellsOf(wanted.spec))} cells)\n`);
  console.log((await smallImport(wanted)).join("\n"));
  const cells = cellsOf(withRows(wanted.spec, ROWS));
  console.log(`\n### 5,000 rows of items and of the plan (${String(cells)} cells)\n`);
  console.log((await large(wanted)).join("\n"));
}
