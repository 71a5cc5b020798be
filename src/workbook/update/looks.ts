import { moveAddresses, type CellPlace } from "../../formulas";
import {
  DEFAULT_ROW_HEIGHT,
  rowHeights,
  type CellContent,
  type ConditionalFormatSpec,
  type ListValidationSpec,
  type RangeSpec,
  type SheetSpec,
  type TableSpec,
} from "../../sheets";
import type { RowHeightWrite, RowsLook } from "../change";
import type { Layout } from "./layout";
import type { PlacedTable } from "./placement";

function isBodyOf({ row, column, rows, columns }: TableSpec, range: RangeSpec): boolean {
  return (
    range.row === row + 1 &&
    range.rows === rows.length &&
    range.column >= column &&
    range.column + range.columns <= column + columns.length
  );
}

/** Columns of the sheet the columns of a range stand in now, next to one another as far as they do. */
function columnRuns({ spec, content, columns }: PlacedTable, range: RangeSpec): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let offset = 0; offset < range.columns; offset += 1) {
    const index = columns.at.get(spec.columns[range.column + offset - spec.column]?.key ?? "");
    if (index === undefined) continue;
    const column = content.column + index;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

/**
 * The look of rows put into a table. Excel extends conditional formats and validations to rows put
 * between others; those above the first and below the last are given their own.
 */
export function looksOf(
  table: PlacedTable,
  insertion: { readonly before: number; readonly count: number },
  layout: Layout,
): RowsLook {
  const { spec, sheet, content, columns } = table;
  const first = layout.inserted(spec.name, insertion.before);
  const isAtEdge = insertion.before === 0 || insertion.before === content.rows.length;
  const top = layout.header(content) + 1 + first;
  /** A cell of the spec's first row, in the first of the new rows. */
  const place = ({ row, column }: CellPlace): CellPlace | undefined => {
    const index = columns.at.get(spec.columns[column - spec.column]?.key ?? "");
    return row !== spec.row + 1 || index === undefined ? undefined : { row: top, column: content.column + index };
  };
  const ranges = (range: RangeSpec): readonly RangeSpec[] =>
    !isAtEdge || !isBodyOf(spec, range)
      ? []
      : columnRuns(table, range).map(([column, width]) => {
          return { row: top, column, rows: insertion.count, columns: width };
        });
  return {
    table: spec.name,
    first,
    count: insertion.count,
    columns: spec.columns.flatMap(({ key, style }) => {
      const column = columns.at.get(key);
      return column === undefined ? [] : [{ column, style }];
    }),
    conditionalFormats: sheet.conditionalFormats.flatMap((format): ConditionalFormatSpec[] => {
      const formula = moveAddresses(format.formula, place);
      return formula === undefined ? [] : ranges(format.range).map((range) => ({ ...format, range, formula }));
    }),
    validations: sheet.validations.flatMap((validation): ListValidationSpec[] =>
      ranges(validation.range).map((range) => ({ ...validation, range })),
    ),
  };
}

/** A row as tall as its cells need; undefined where the usual height will do. */
export function heightOf(
  { spec, sheet }: PlacedTable,
  row: number,
  cells: readonly CellContent[],
): RowHeightWrite | undefined {
  const alone: SheetSpec = { ...sheet, blocks: [], tables: [{ ...spec, rows: [cells] }] };
  const points = rowHeights(alone).get(spec.row + 1)?.points ?? 0;
  return points > DEFAULT_ROW_HEIGHT ? { table: spec.name, row, points } : undefined;
}
