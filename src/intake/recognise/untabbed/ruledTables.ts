import type { SourceDocument } from "../../source";
import { headerMapping, type ColumnMeaning } from "../tables/columns";
import { leadingCode } from "../tables/itemRows";
import type { Findings, MadeRow } from "./madeRows";
import { spacedTables } from "./spacedTables";
import type { TextLine } from "./textLines";

/** Tables whose columns are kept apart by something else than tabs: pipes, or two and more spaces. */
export function ruledTables(lines: readonly TextLine[], document: SourceDocument): Findings {
  const piped = pipedTables(lines);
  const taken = new Set(piped.flat().flatMap((row) => row.lines));
  const spaced = spacedTables(
    lines.map((line) => (taken.has(line) ? { ...line, text: "", raw: "" } : line)),
    document,
  );
  return { ...spaced, tables: [...piped, ...spaced.tables] };
}

const FEWEST_LINES = 2;

/** Tables as Markdown writes them: `| O1 | โครงสร้าง | - | 100 |`. Only tables we would read are taken for tables. */
function pipedTables(lines: readonly TextLine[]): readonly (readonly MadeRow[])[] {
  const tables: MadeRow[][] = [];
  let open: MadeRow[] = [];
  for (const line of [...lines, undefined]) {
    if (line !== undefined && /^\|.*\|$/.test(line.text)) {
      open.push({ cells: cellsBetweenPipes(line.text), lines: [line] });
      continue;
    }
    if (open.length >= FEWEST_LINES && open.some(isOurs)) tables.push(open);
    open = [];
  }
  return tables;
}

function cellsBetweenPipes(text: string): readonly string[] {
  return text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
}

const TELLING: ReadonlySet<ColumnMeaning> = new Set(["score", "comment", "recommendation", "owner", "monitor"]);

function isKey(meaning: ColumnMeaning | undefined): boolean {
  return meaning === "code" || meaning === "name" || meaning === "indicator";
}

function isOurs({ cells }: MadeRow): boolean {
  const mapping = headerMapping(cells);
  return (
    (mapping?.some(isKey) === true && mapping.some((meaning) => meaning !== undefined && TELLING.has(meaning))) ||
    leadingCode(cells, undefined) !== undefined
  );
}
