import { textKey } from "../thai";
import { ownColumn } from "./ownTables";
import { COLUMN_MEANINGS, type ColumnMeaning } from "./recognise/tables/columns";
import type { SourceDocument } from "./source";
import type { HeaderMapping, TableReading } from "./tables";

/** A worksheet's cell holds 32,767 characters. */
const LONGEST = 30_000;
const MEANINGS: ReadonlySet<string> = new Set<string>(COLUMN_MEANINGS);

/** Tables whose headers are not read column by column. */
const WITHOUT_COLUMNS: ReadonlySet<TableReading["kind"]> = new Set(["other", "agencies", "people"]);

const escaped = (text: string) => text.replace(/[\\|=]/g, "\\$&").replace(/[\r\n]+/g, " ");
const plain = (text: string) => text.replace(/\\([\\|=])/g, "$1");

function isMeaning(text: string): text is ColumnMeaning {
  return MEANINGS.has(text);
}

/** How the headers of tables were read, each once. */
export function headerMappingsOf(tables: readonly TableReading[]): readonly HeaderMapping[] {
  const known = new Map<string, HeaderMapping>();
  for (const { header, mapping, kind } of tables) {
    if (header.length === 0 || WITHOUT_COLUMNS.has(kind)) continue;
    const columns = Object.fromEntries(
      mapping.flatMap((meaning, column) => (meaning === undefined ? [] : [[column, meaning]])),
    );
    known.set(header.map(textKey).join("\t"), { header, columns });
  }
  return [...known.values()];
}

/** One line per header, `ข้อ=code | ประเด็นการตรวจ=name | อื่น ๆ=`, as the import log keeps it. */
export function formatHeaderMappings(mappings: readonly HeaderMapping[]): string {
  let text = "";
  for (const { header, columns } of mappings) {
    const line = header.map((cell, column) => `${escaped(cell)}=${columns[column] ?? ""}`).join(" | ");
    if (text.length + line.length > LONGEST) break;
    text += `${text === "" ? "" : "\n"}${line}`;
  }
  return text;
}

/** Reads what `formatHeaderMappings` wrote; a line that someone changed into nonsense is left out. */
export function parseHeaderMappings(text: string): readonly HeaderMapping[] {
  return text.split(/\r?\n/).flatMap((line) => {
    // A bar inside a header is escaped, so this one is never part of it.
    const parts = line.split(" | ");
    const columns: Record<number, ColumnMeaning> = {};
    const header: string[] = [];
    for (const [column, part] of parts.entries()) {
      const [, cell, choice] = /^((?:[^\\=]|\\.)*)=([a-z]*)$/.exec(part) ?? [];
      if (cell === undefined || choice === undefined || (choice !== "" && !isMeaning(choice))) return [];
      header.push(plain(cell));
      if (choice !== "") columns[column] = choice;
    }
    return [{ header, columns }];
  });
}

/** How headers were read when a workbook of ours was made, as its import log remembers; none for any other document. */
export function headerMappingsIn({ lines }: SourceDocument): readonly HeaderMapping[] {
  const rows = lines.flatMap((line) => (line.kind === "row" && line.name === "tblImports" ? [line.cells] : []));
  const [header = [], ...imports] = rows;
  const column = ownColumn(header, "tblImports", "mapping");
  return column < 0 ? [] : imports.flatMap((cells) => parseHeaderMappings(cells[column] ?? ""));
}
