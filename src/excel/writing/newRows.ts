import { grouped } from "../../lists";
import { BODY_FONT, STYLES, TEXT_FORMAT, type CellContent, type PlacedCell, type Style } from "../../sheets";
import type { RowsLook, WorkbookChange } from "../../workbook";
import type { Batch } from "../requests/batch";
import { overAreas } from "../newSheets/areas";
import { queueBorders } from "../newSheets/borders";
import { queueLooks } from "../newSheets/looks";
import type { Placement } from "./placement";
import { addressesOf, merged, single } from "../newSheets/rectangles";
import { BYTES_OF_ACTION } from "../requests/requestSize";
import { queueConditionalFormats, queueValidations } from "../newSheets/rules";
import { rangeAt } from "../requests/wire";
import { GENERAL } from "./writeCells";

const key = (table: string, row: number, column: number): string => `${table} ${String(row)} ${String(column)}`;

/** Rows that are put in, and how they look: what they took over from their neighbour is none of theirs. */
export class NewRows {
  private readonly formats = new Map<string, string>();
  private readonly formulas = new Set<string>();

  constructor(
    private readonly change: WorkbookChange,
    private readonly placement: Placement,
  ) {
    for (const { table, row, column, cells } of change.writes) {
      for (const [down, line] of cells.entries()) {
        for (const [across, content] of line.entries()) {
          if (isFormula(content)) this.formulas.add(key(table, row + down, column + across));
        }
      }
    }
    for (const look of change.looks) {
      for (const { row, column, format } of this.cellsOf(look)) this.formats.set(key(look.table, row, column), format);
    }
  }

  /** Number format of a cell of a new row; undefined where nothing is known of it. */
  formatAt(table: string, row: number, column: number): string | undefined {
    return this.formats.get(key(table, row, column));
  }

  /** All rows of a sheet together: what they have in common is one call, however many places they are put into. */
  async queueLooks(batch: Batch): Promise<void> {
    const bySheet = grouped(this.change.looks, ({ table }) => this.placement.place(table).area.sheet);
    for (const [name, looks] of bySheet) {
      const sheet = batch.context.workbook.worksheets.getItem(name);
      const place = { batch, sheet };
      const cells = looks.flatMap((look) => this.placedCells(look));
      await overAreas(place, addressesOf(merged(cells.map(single))), 10, makePlain);
      await this.queueFormats(batch, sheet, cells);
      await queueLooks(place, cells);
      await queueBorders(place, cells);
      for (const look of looks) {
        // Rows below the last one take over the rules of the row above: without this, each would be there twice.
        for (const address of new Set(addressesOf(look.conditionalFormats.map(({ range }) => range)))) {
          await batch.reserve(2 * BYTES_OF_ACTION);
          rangeAt(sheet, address).conditionalFormats.clearAll();
        }
        await queueConditionalFormats(place, look);
        await queueValidations(place, look);
      }
    }
  }

  private placedCells(look: RowsLook): readonly PlacedCell[] {
    const { area } = this.placement.place(look.table);
    return this.cellsOf(look).map(({ row, column, style }) => ({
      row: this.placement.rowAfter(look.table, row),
      column: area.column + column,
      content: null,
      style,
    }));
  }

  private async queueFormats(batch: Batch, sheet: Excel.Worksheet, cells: readonly PlacedCell[]): Promise<void> {
    for (const [format, group] of grouped(cells, ({ style }) => style.numberFormat ?? GENERAL)) {
      for (const address of addressesOf(merged(group.map(single)))) {
        await batch.reserve(2 * BYTES_OF_ACTION);
        // A single value is set in every cell of the range; the declaration knows of arrays only.
        rangeAt(sheet, address).set({ numberFormat: format as unknown as string[][] });
      }
    }
  }

  private cellsOf({ table, first, count, columns }: RowsLook) {
    return Array.from({ length: count }, (_, offset) => first + offset).flatMap((row) =>
      columns.map(({ column, style: name }) => {
        const style = this.styleOf(STYLES[name], this.formulas.has(key(table, row, column)));
        return { row, column, style, format: style.numberFormat ?? GENERAL };
      }),
    );
  }

  /** A formula in a cell formatted as text would turn into text at the next edit. */
  private styleOf(style: Style, hasFormula: boolean): Style {
    const { numberFormat, ...rest } = style;
    return hasFormula && numberFormat === TEXT_FORMAT ? rest : style;
  }
}

function isFormula(content: CellContent): boolean {
  return content !== null && typeof content === "object";
}

/** As a cell of a new sheet. */
function makePlain({ format }: Excel.RangeAreas): void {
  format.font.name = BODY_FONT.name;
  format.font.size = BODY_FONT.size;
  format.font.bold = false;
  format.font.italic = false;
  format.fill.clear();
  format.wrapText = false;
  format.horizontalAlignment = "General";
  format.indentLevel = 0;
}
