/** Passes on to the simulated Excel what a person does in the spreadsheet. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { areaAddress } from "../test/host/model/address";
import { columnAt, rowAt } from "../test/host/model/cells";
import type { Sheet } from "../test/host/model/workbook";
import type { SimulatedExcel } from "../test/host";
import type { Grid } from "./grid/grid";
import { editOf, type Typed } from "./mirror/edits";
import type { Mirror } from "./mirror/mirror";
import { areaOf } from "./mirror/ranges";

export interface Surroundings {
  readonly grid: Grid;
  readonly mirror: Mirror;
  readonly excel: () => SimulatedExcel;
  /** Told to the person. */
  readonly say: (thai: string, english: string) => void;
}

interface OfSheet {
  readonly subUnitId: string;
}

interface ValuesSet extends OfSheet {
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

interface SelectionSet extends OfSheet {
  readonly selections: readonly { readonly range: IRange }[];
  /** 0 and 1 while the mouse is still down. */
  readonly type?: number;
}

interface SizeSet extends OfSheet {
  readonly ranges: readonly IRange[];
  readonly colWidth?: number;
  readonly rowHeight?: number;
}

/** What a command would do to more than cells' values; the workbench passes on values and nothing else. */
const MORE_THAN_VALUES = [
  /^sheet\.command\.(?:insert|remove|delete|move)-(?:\w+-)*(?:rows?|cols?|range|sheet|name|merge)/,
  /^sheet\.command\.(?:copy-sheet|set-worksheet-(?:name|order|show|hidden)|set-(?:row|col)-(?:hidden|visible)|hide-)/,
  /^sheet\.command\.(?:set-(?:style|border|bold|italic|underline|stroke|font|text|background|frozen|tab-color)|add-worksheet-merge)/,
  /^sheet(?:-table)?\.command\.(?:add|delete|set)-(?:sheet-)?table/,
];

const pointsOf = (pixels: number): number => (pixels * 3) / 4;

export function passOnDoings({ grid, mirror, excel, say }: Surroundings): void {
  let typed: Typed | undefined;

  const sheetOf = ({ subUnitId }: OfSheet): Sheet | undefined =>
    excel().workbook.sheets.find(({ id }) => id === subUnitId);

  /** After the spreadsheet is through with its command. */
  const later = (task: () => void): void => {
    setTimeout(task, 0);
  };

  const takeValues = (params: ValuesSet): void => {
    const sheet = sheetOf(params);
    if (sheet === undefined || params.cellValue === undefined) return;
    const edit = editOf(params.cellValue, typed);
    typed = undefined;
    for (const [row, columns] of Object.entries(params.cellValue as Readonly<Record<string, object>>)) {
      for (const column of Object.keys(columns)) mirror.forget(sheet, Number(row), Number(column));
    }
    if (edit !== undefined) {
      try {
        excel().userEdits(sheet.name, areaAddress(edit.area), edit.values);
      } catch (error) {
        say("Excel ไม่รับค่านี้", `Excel does not take this: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    later(() => {
      mirror.sync();
    });
  };

  const takeSelection = (params: SelectionSet): void => {
    const sheet = sheetOf(params);
    if (sheet === undefined || params.type === 0 || params.type === 1 || params.selections.length === 0) return;
    excel().userSelects(sheet.name, ...params.selections.map(({ range }) => areaAddress(areaOf(range))));
    mirror.knowsSelection(excel().workbook);
  };

  const takeActive = (params: OfSheet): void => {
    const sheet = sheetOf(params);
    if (sheet === undefined || sheet === excel().workbook.active) return;
    excel().userSelects(sheet.name, "A1");
    mirror.knowsSelection(excel().workbook);
  };

  const takeSize = (params: SizeSet): void => {
    const sheet = sheetOf(params);
    if (sheet === undefined) return;
    for (const { startRow, endRow, startColumn, endColumn } of params.ranges) {
      const { colWidth, rowHeight } = params;
      if (typeof colWidth === "number") {
        for (let column = startColumn; column <= endColumn; column++)
          columnAt(sheet, column).width = pointsOf(colWidth);
      }
      if (typeof rowHeight === "number") {
        for (let row = startRow; row <= endRow; row++) rowAt(sheet, row).height = pointsOf(rowHeight);
      }
    }
  };

  const takes: Readonly<Record<string, (params: never) => void>> = {
    "sheet.mutation.set-range-values": takeValues,
    "sheet.operation.set-selections": takeSelection,
    "sheet.operation.set-worksheet-active": takeActive,
    "sheet.mutation.set-worksheet-col-width": takeSize,
    "sheet.mutation.set-worksheet-row-height": takeSize,
  };

  grid.onTyped((cell) => {
    typed = cell;
  });
  grid.onPersonsCommand((id, params) => {
    takes[id]?.(params as never);
  });
  grid.beforePersonsCommand((id) => {
    if (!MORE_THAN_VALUES.some((forbidden) => forbidden.test(id))) return true;
    say("โต๊ะทดลองรับเฉพาะค่าในเซลล์", "The workbench takes values in cells only.");
    return false;
  });
}
