import type { Worksheet, WorksheetCell } from "../ooxml";
import type { Loading } from "./load";
import { gridLines } from "./readers/gridLines";
import { sheetRows } from "./readers/office/sheetRows";
import { refusalOf } from "./readers/office/refusalOf";
import { MOST_CELLS, type Notice, type SourceDocument, type SourceLine } from "./source";

/** Cells selected in an open workbook. */
export interface SelectedCells {
  readonly sheet: string;
  /** Rectangles; rows count from 1, as the sheet shows them, columns from 0 at the left of each. */
  readonly areas: readonly {
    readonly rows: readonly {
      readonly row: number;
      readonly hidden: boolean;
      readonly cells: readonly Pick<WorksheetCell, "column" | "kind" | "text" | "format">[];
    }[];
  }[];
}

/** What else there is to a sheet, and is not selected. */
const NOTHING_ELSE: Omit<Worksheet, "name" | "rows"> = {
  merges: [],
  hiddenColumns: [],
  tables: [],
  isProtected: false,
};

/**
 * A selection as a document, read as the sheets of files are: numbers in full, dates and percentages as
 * they are seen, hidden rows read and noticed. Each rectangle has tables of its own. `name` stands where
 * files have theirs.
 */
export async function loadSelection(name: string, { sheet, areas }: SelectedCells): Promise<Loading> {
  const lines: SourceLine[] = [];
  const broken: SourceDocument["broken"][number][] = [];
  let tables = 0;
  try {
    for (const { rows } of areas) {
      const read = sheetRows({ ...NOTHING_ELSE, name: sheet, rows }, false);
      broken.push(...read.broken);
      for (const line of gridLines(read.rows, sheet, tables)) {
        if (line.kind === "row") tables = line.table;
        lines.push(line);
      }
      lines.push({ kind: "blank", row: (rows.at(-1)?.row ?? 0) + 1, sheet });
    }
  } catch (error) {
    const { code, data } = refusalOf(error);
    return { ok: false, refusal: { code, file: name, ...(data === undefined ? {} : { data }) } };
  }
  if (lines.every(({ kind }) => kind === "blank")) return { ok: false, refusal: { code: "empty", file: name } };
  const bytes = new TextEncoder().encode(JSON.stringify(lines));
  const document: SourceDocument = {
    file: name,
    format: "xlsx",
    size: bytes.length,
    hash: await sha256(bytes),
    damaged: false,
    lines,
    broken,
    notices: hiddenRows(sheet, areas),
  };
  return { ok: true, documents: [document] };
}

/** A filter hides rows but does not change a result, so they are read; somebody may have meant otherwise. */
function hiddenRows(sheet: string, areas: SelectedCells["areas"]): readonly Notice[] {
  const filled = areas.flatMap(({ rows }) => rows.filter(({ hidden, cells }) => hidden && cells.length > 0));
  if (filled.length === 0) return [];
  return [{ code: "rows-hidden", at: { sheet }, data: { rows: filled.length, columns: 0 } }];
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** More cells than this are not read. */
export const MOST_SELECTED_CELLS = MOST_CELLS;
