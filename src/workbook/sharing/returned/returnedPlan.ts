import { parseActionId, planYear, TRAVELLING, type ReturnedPlan, type ReturnedRow, type SentRow } from "../../../plan";
import { withoutSentDoubts } from "../entries";
import { sentRowIn } from "../sentRows";
import { blocksIn, type Block } from "./blocks";
import { columnsOf, type Columns } from "./columns";
import { digestOf } from "./digest";
import { idIn, isField, rowIn } from "./returnedRows";
import type { ReturnedWorkbook } from "./returnedWorkbook";
import { sendingFactsIn } from "./sendingFacts";
import { withoutCopies } from "./withoutCopies";

type SentRows = ReadonlyMap<string, SentRow>;

/** So many headers of ours make a plan of rows that lost their ids. */
const HEADERS_OF_A_PLAN = 8;

/** What a file that came back says of a plan; undefined where it says nothing of any. */
export function returnedPlanIn(workbook: ReturnedWorkbook): ReturnedPlan | undefined {
  const { tasks, sent: sentBlock } = blocksIn(workbook);
  const sent = sentBlock === null ? null : sentRowsIn(sentBlock);
  const facts = sendingFactsIn(workbook);
  const { plan } = workbook;
  const assessedYear = plan?.fiscalYear ?? facts.assessedYear;
  const year = facts.planYear ?? planYear({ fiscalYear: assessedYear ?? yearOf(keyIn(tasks)) });
  const blocks = tasks.map((block) => rowsOf(block, sent, year));
  const rows = withoutCopies(
    blocks.map(({ rows: raw }) => raw),
    sent,
  );
  const key = plan?.key ?? facts.key ?? keyIn(tasks) ?? keyOf([...(sent?.keys() ?? [])]);
  const isPlan = key !== null || blocks.some(({ columns }) => columns.at.size >= HEADERS_OF_A_PLAN);
  if (tasks.length === 0 || !isPlan) return undefined;
  const said = {
    file: workbook.file,
    key,
    agency: plan?.agency ?? facts.agency,
    fiscalYear: assessedYear ?? yearOf(key),
    unit: facts.unit,
    sentOn: facts.sentOn,
    returnBy: facts.returnBy,
    savedBy: workbook.savedBy,
    savedOn: workbook.savedOn,
    sent: sent === null || sent.size === 0 ? null : sent,
    rows,
    missingFields: TRAVELLING.filter((field) => blocks.every(({ columns }) => !columns.at.has(field))),
  };
  return { ...said, digest: digestOf(said) };
}

/** The rows of a block, without doubts about cells that stand as they were sent. */
function rowsOf(block: Block, sent: SentRows | null, year: number | null) {
  const columns = columnsOf(block, (column, key) => holds(block, column, key, sent, year));
  const rows = block.lines.flatMap((line) => {
    const row = rowIn(block, line, columns, year);
    return row === null ? [] : [comparedWithSent(row, sent)];
  });
  return { columns, rows };
}

function comparedWithSent(row: ReturnedRow, sent: SentRows | null): ReturnedRow {
  const asSent = sent?.get(row.id ?? "");
  return asSent === undefined ? row : withoutSentDoubts(row, asSent.entries);
}

/** Rows as they were sent; one that was changed since, or stands there twice, is not among them. */
function sentRowsIn(block: Block): SentRows {
  const { at } = columnsOf(block, () => false);
  const rows = new Map<string, SentRow>();
  for (const { cells } of block.lines) {
    const cell = (key: string) => cells.find(({ column }) => column === at.get(key))?.content ?? null;
    const row = sentRowIn(cell);
    if (row !== undefined && !rows.has(row.id)) rows.set(row.id, row);
  }
  return rows;
}

/** Cells filled as they were sent that make a column the one it was. */
const FEWEST_ALIKE = 2;

/** The cells of a column say what was sent under another header: of the filled ones, more than half. */
function holds(block: Block, column: number, key: string, sent: SentRows | null, year: number | null): boolean {
  const id = [...block.keys].find(([, each]) => each === "id")?.[0];
  if (id === undefined || sent === null || !isField(key)) return false;
  const at: Columns["at"] = new Map([
    ["id", id],
    [key, column],
  ]);
  let filled = 0;
  let alike = 0;
  for (const line of block.lines) {
    const row = rowIn(block, line, { at, others: new Map() }, year);
    const wanted = sent.get(row?.id ?? "")?.entries[key] ?? "";
    if (row === null || wanted === "") continue;
    filled += 1;
    if (comparedWithSent(row, sent).entries[key] === wanted) alike += 1;
  }
  return alike >= FEWEST_ALIKE && alike * 2 > filled;
}

/** What most ids of the rows begin with. */
function keyIn(blocks: readonly Block[]): string | null {
  const ids = blocks.flatMap(({ keys, lines }) => {
    const column = [...keys].find(([, key]) => key === "id")?.[0];
    return lines.flatMap(({ cells }) => idIn(cells.find((cell) => cell.column === column)?.content ?? null) ?? []);
  });
  return keyOf(ids);
}

function keyOf(ids: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const key = parseActionId(id)?.key;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // Of two as frequent, the one that comes first by name, whatever the order of rows.
  return (
    [...counts]
      .filter(([, count]) => count === most)
      .map(([key]) => key)
      .sort()[0] ?? null
  );
}

/** Years of keys stand behind the agency's part. */
function yearOf(key: string | null): number | null {
  const year = Number(key?.slice(key.lastIndexOf("-") + 1) ?? "0");
  return year > 0 ? year : null;
}
