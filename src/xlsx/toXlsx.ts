import {
  writeWorkbookFile,
  type Cell,
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type SheetChart,
  type WriteSheet,
} from "../ooxml";
import { inStyle } from "../formulas";
import { STATE_NAMESPACE } from "../workbook";
import {
  BODY_FONT,
  COLORS,
  DEFAULT_ROW_HEIGHT,
  PAGE_MARGINS,
  placedCells,
  rangeAddress,
  rowHeights,
  TONES,
  type CellContent,
  type ChartSpec,
  type RangeSpec,
  type SheetSpec,
  type SpecValue,
  type Style,
  type WorkbookSpec,
} from "../sheets";
import { storedText } from "./storedText";

const PRODUCT = "itas-excel";

/** The workbook as .xlsx bytes with native formulas only; the same spec gives the same bytes. */
export function toXlsx(workbook: WorkbookSpec): Promise<Uint8Array> {
  const day = new Date(`${workbook.created}T00:00:00Z`);
  const automaticRows = new Map<number, ReadonlySet<number>>();
  const sheets = workbook.sheets.map((sheet, index) => {
    const heights = rowHeights(sheet);
    automaticRows.set(index, new Set([...heights].filter(([, height]) => height.automatic).map(([row]) => row)));
    return {
      ...toSheet(sheet, workbook.footer),
      rowDefs: new Map(
        [...heights].map(([row, { points }]) => [row, { height: points, hidden: isHidden(sheet, row) }]),
      ),
    };
  });
  return writeWorkbookFile({
    options: {
      sheets,
      defaultFont: BODY_FONT,
      properties: { title: workbook.title, creator: PRODUCT, created: day, modified: day },
      namedRanges: [
        ...workbook.names.map(({ name, sheet, range }) => ({ name, range: sheetRange(sheet, range) })),
        ...workbook.sheets.flatMap(printNames),
      ],
    },
    automaticRows,
    columnFormulas: columnFormulas(workbook),
    charts: workbook.sheets.flatMap(({ charts }) => charts.map(({ kind }) => kind)),
    font: BODY_FONT.name,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    ...(workbook.state === undefined ? {} : { customXml: { namespace: STATE_NAMESPACE, xml: workbook.state } }),
  });
}

function isHidden({ hiddenRows }: SheetSpec, row: number): boolean {
  return hiddenRows !== undefined && row >= hiddenRows[0] && row <= hiddenRows[1];
}

/** What is repeated and printed, as names whose sheet is quoted: Thai marks need that. */
function printNames({ name: sheet, print }: SheetSpec) {
  const quotedSheet = `'${sheet.replace(/'/g, "''")}'`;
  const rows = print.titleRows?.map((row) => `$${String(row + 1)}`).join(":");
  return [
    ...(rows === undefined ? [] : [{ name: "_xlnm.Print_Titles", range: `${quotedSheet}!${rows}`, scope: sheet }]),
    ...(print.lastColumn === undefined
      ? []
      : [{ name: "_xlnm.Print_Area", range: `${quotedSheet}!$A:$${columnLetters(print.lastColumn)}`, scope: sheet }]),
  ];
}

/** By table and header, the formula every row of a column has: a row added in Excel gets it too. */
function columnFormulas(workbook: WorkbookSpec): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    workbook.sheets
      .flatMap(({ tables }) => tables)
      .map((table) => [
        table.name,
        new Map(
          table.columns.flatMap(({ header }, index): [string, string][] => {
            const formulas = new Set(table.rows.map((row) => formulaOf(row[index] ?? null)));
            const [formula] = formulas;
            return formulas.size === 1 && formula !== undefined ? [[header, formula]] : [];
          }),
        ),
      ]),
  );
}

function formulaOf(content: CellContent): string | undefined {
  return content !== null && typeof content === "object" ? inStyle(content.formula, "native") : undefined;
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** `'ชื่อแผ่น'!$A$1:$B$2` */
export function sheetRange(sheet: string, range: RangeSpec): string {
  return `'${sheet.replace(/'/g, "''")}'!${absolute(rangeAddress(range))}`;
}

function columnLetters(column: number): string {
  return rangeAddress({ row: 0, column, rows: 1, columns: 1 }).replace(/\d+/g, "");
}

function toSheet(sheet: SheetSpec, footer: WorkbookSpec["footer"]): WriteSheet {
  const { print, freeze } = sheet;
  return {
    name: sheet.name,
    ...(sheet.hidden === true ? { hidden: true } : {}),
    columns: sheet.columnWidths.map((width, column) => ({
      width,
      hidden: sheet.hiddenColumns?.includes(column) === true,
    })),
    cells: toCells(sheet),
    merges: sheet.blocks
      .filter(({ across }) => across !== undefined && across > 1)
      .map(({ row, column, across = 1 }) => ({
        startRow: row,
        endRow: row,
        startCol: column,
        endCol: column + across - 1,
      })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: rangeAddress({
        row: table.row,
        column: table.column,
        rows: table.rows.length + 1,
        columns: table.columns.length,
      }),
      columns: table.columns.map(({ header }) => ({ name: header })),
      style: "TableStyleLight1",
      showRowStripes: false,
      showAutoFilter: table.rows.length > 9,
    })),
    conditionalRules: sheet.conditionalFormats.map(({ range, formula, tone }, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      range: rangeAddress(range),
      formula,
      stopIfTrue: true,
      style: toneStyle(TONES[tone]),
    })),
    dataValidations: sheet.validations.map(({ range, source, refusal }): DataValidation => ({
      type: "list",
      formula1: source,
      range: rangeAddress(range),
      allowBlank: true,
      showErrorMessage: refusal !== undefined,
      ...(refusal === undefined
        ? {}
        : { errorStyle: "stop", errorTitle: refusal.title, errorMessage: refusal.message }),
    })),
    charts: sheet.charts.map(toChart),
    ...(freeze === undefined ? {} : { freezePane: freeze }),
    // The file names the last row of a page.
    ...(print.pageStarts === undefined ? {} : { rowBreaks: print.pageStarts.map((row) => row - 1) }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      fitToPage: print.fitWidth,
      fitToWidth: 1,
      fitToHeight: print.fitHeight === true ? 1 : 0,
      margins: PAGE_MARGINS,
      horizontalCentered: true,
    },
    headerFooter: {
      oddFooter: `&L&"${BODY_FONT.name},Regular"&12${footer.left}&R&"${BODY_FONT.name},Regular"&12${footer.right}`,
    },
  };
}

function toCells(sheet: SheetSpec): Map<string, Partial<Cell>> {
  return new Map(
    placedCells(sheet).map(({ row, column, content, style }) => [
      `${String(row)},${String(column)}`,
      toCell(content, toStyle(style)),
    ]),
  );
}

function toCell(content: CellContent, style: CellStyle): Partial<Cell> {
  if (content === null || typeof content !== "object") return { value: toValue(content), style };
  return { formula: inStyle(content.formula, "native"), formulaResult: toValue(content.value), style };
}

function toValue(value: SpecValue): SpecValue {
  return typeof value === "string" ? storedText(value) : value;
}

const opaque = (color: string) => ({ rgb: `FF${color}` });

function toStyle(style: Style): CellStyle {
  const line = { style: "thin", color: opaque(COLORS.line) } as const;
  const frame = { style: "thin", color: opaque(COLORS.black) } as const;
  const { horizontal, vertical = "center", wrap, indent } = style;
  return {
    font: {
      name: BODY_FONT.name,
      size: style.size ?? BODY_FONT.size,
      color: opaque(style.color ?? COLORS.ink),
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.italic === true ? { italic: true } : {}),
    },
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: opaque(style.fill) } }),
    ...(style.border === "frame" ? { border: { top: frame, right: frame, bottom: frame, left: frame } } : {}),
    ...(style.border === "thin" ? { border: { top: line, right: line, bottom: line, left: line } } : {}),
    ...(style.border === "bottom" ? { border: { bottom: { style: "medium", color: opaque(COLORS.navy) } } } : {}),
    alignment: {
      vertical,
      ...(horizontal === undefined && indent === undefined ? {} : { horizontal: horizontal ?? "left" }),
      ...(indent === undefined ? {} : { indent }),
      ...(wrap === true ? { wrapText: true } : {}),
    },
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  };
}

function toneStyle(style: Style): CellStyle {
  return {
    font: {
      ...(style.color === undefined ? {} : { color: opaque(style.color) }),
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.italic === true ? { italic: true } : {}),
    },
    ...(style.fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: opaque(style.fill), bgColor: opaque(style.fill) } }),
  };
}

function toChart(chart: ChartSpec): SheetChart {
  const { anchor, sheet } = chart;
  const categories = sheetRange(sheet, chart.categories);
  const isStacked = chart.kind === "stacked";
  return {
    ...(isStacked ? { type: "bar", barGrouping: "stacked" } : { type: "column" }),
    title: chart.title,
    legend: "bottom",
    series: chart.series.map(({ name, values, color }, index) => ({
      name,
      values: sheetRange(sheet, values),
      categories,
      color,
      ...(isStacked || index > 0 ? {} : { dataLabels: { showValue: true } }),
    })),
    axes: isStacked ? { x: { reverse: true }, y: { scale: { min: 0 } } } : { y: { scale: { min: 0, max: 100 } } },
    anchor: {
      from: { row: anchor.row, col: anchor.column },
      to: { row: anchor.row + anchor.rows, col: anchor.column + anchor.columns },
    },
  };
}
