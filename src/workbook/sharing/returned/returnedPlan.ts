import { parseActionId, planYear, TRAVELLING, type ReturnedPlan, type SentRow } from "../../../plan";
import { entriesIn, withoutSentDoubts } from "../entries";
import { asSentIn, type AsSent } from "./asSent";
import { blocksIn, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { digestOf } from "./digest";
import { idIn, isField, rowIn } from "./returnedRows";
import type { ReturnedWorkbook } from "./returnedWorkbook";
import { sendingFactsIn } from "./sendingFacts";
import { withoutCopies } from "./withoutCopies";

/** So many headers of ours make a plan of rows that lost their ids. */
const HEADERS_OF_A_PLAN = 8;

/** What a file that came back says of a plan; undefined where it says nothing of any. */
export function returnedPlanIn(workbook: ReturnedWorkbook): ReturnedPlan | undefined {
  const { tasks, sent: sentBlock } = blocksIn(workbook);
  const asSent = sentBlock === null ? NOTHING_KNOWN : asSentIn(sentBlock);
  const sent = sentRowsOf(asSent);
  const facts = sendingFactsIn(workbook);
  const { plan } = workbook;
  const assessedYear = plan?.fiscalYear ?? facts.assessedYear;
  const year = facts.planYear ?? planYear({ fiscalYear: assessedYear ?? yearOf(keyIn(tasks)) });
  const blocks = tasks.map((block) => rowsOf(block, asSent, year));
  const rows = withoutCopies(
    blocks.map(({ rows: raw }) => raw),
    sent,
  );
  const key = plan?.key ?? facts.key ?? keyIn(tasks) ?? keyOf([...asSent.keys()]);
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
    sent,
    rows,
    missingFields: TRAVELLING.filter((field) => blocks.every(({ columns }) => !columns.at.has(field))),
  };
  return { ...said, digest: digestOf(said) };
}

const NOTHING_KNOWN: ReadonlyMap<string, AsSent> = new Map();

function sentRowsOf(asSent: ReadonlyMap<string, AsSent>): ReadonlyMap<string, SentRow> | null {
  return asSent.size === 0 ? null : new Map([...asSent].map(([id, { row }]) => [id, row]));
}

function rowsOf(block: Block, asSent: ReadonlyMap<string, AsSent>, year: number | null) {
  const columns = columnsOf(block, (column, key) => holds(block, column, key, asSent, year));
  const rows = block.lines.flatMap((line) => rowIn(block, line, { columns, year, asSent }) ?? []);
  return { columns, rows };
}

/** Cells filled as they were sent that make a column the one it was. */
const FEWEST_ALIKE = 2;
const MOST_COMPARED = 100;

/** The cells of a column say what was sent under another header: of the filled ones, more than half. */
function holds(
  block: Block,
  column: number,
  key: string,
  asSent: ReadonlyMap<string, AsSent>,
  year: number | null,
): boolean {
  const id = [...block.keys].find(([, each]) => each === "id")?.[0];
  if (id === undefined || !isField(key)) return false;
  let filled = 0;
  let alike = 0;
  for (const { cells } of block.lines.slice(0, MOST_COMPARED)) {
    const content = (at: number) => cells.find((cell) => cell.column === at)?.content ?? null;
    const sent = asSent.get(idIn(content(id)) ?? "")?.row.entries;
    const wanted = sent?.[key] ?? "";
    if (sent === undefined || wanted === "") continue;
    const read = entriesIn((field) => (field === key ? content(column) : undefined), year);
    filled += 1;
    if (withoutSentDoubts(read, sent).entries[key] === wanted) alike += 1;
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
