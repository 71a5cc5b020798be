/** A workbook as somebody sees it who opens it, whichever way it was made. Addresses as `A1:B2`. */
export interface SeenWorkbook {
  readonly sheets: readonly SeenSheet[];
  /** Workbook-wide names with what they stand for. */
  readonly names: Readonly<Record<string, string>>;
}

export interface SeenSheet {
  readonly name: string;
  /** By address, every cell with content or a look of its own. */
  readonly cells: Readonly<Record<string, SeenCell>>;
  readonly merges: readonly string[];
  /** By column letter, in characters of the body font. */
  readonly widths: Readonly<Record<string, number>>;
  /** By row number, in points. */
  readonly heights: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: readonly string[];
  readonly tables: Readonly<Record<string, SeenTable>>;
  /** The first one goes before the others. */
  readonly conditionalFormats: readonly SeenRule[];
  readonly validations: Readonly<Record<string, SeenValidation>>;
  /** Cells that stay in view. */
  readonly frozen: string | null;
  readonly gridlines: boolean;
  readonly page: Readonly<Record<string, unknown>>;
  readonly charts: readonly SeenChart[];
}

export interface SeenCell {
  readonly value: string | number | boolean;
  /** Without the leading `=`; null if there is none. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly font: string;
  readonly fill: string;
  readonly alignment: string;
  /** Top, right, bottom, left. */
  readonly borders: readonly [string, string, string, string];
}

export interface SeenTable {
  readonly range: string;
  readonly headers: readonly string[];
  readonly style: string;
  readonly banded: boolean;
  readonly filter: boolean;
}

export interface SeenRule {
  readonly range: string;
  readonly formula: string;
  readonly look: string;
  readonly stopIfTrue: boolean;
}

export interface SeenValidation {
  readonly source: string;
  readonly ignoreBlanks: boolean;
  /** What is said to another value; null if it is welcome. */
  readonly refusal: string | null;
}

export interface SeenChart {
  /** With the size of its letters. */
  readonly title: string;
  readonly legend: string;
  /** Of the value axis. */
  readonly scale: string;
  readonly ticks: string;
  readonly gridlines: boolean;
  /** The cells it lies over. */
  readonly anchor: string;
  readonly series: readonly SeenSeries[];
}

export interface SeenSeries {
  readonly kind: string;
  readonly name: string;
  readonly values: string;
  readonly categories: string;
  readonly fill: string;
  /** Of its line, in points. */
  readonly width: number | null;
  readonly marker: string;
  /** Place, number format, size and colour; null if there are none. */
  readonly labels: string | null;
}

/** Cells whose only look is the body font. */
export function looksPlain(cell: SeenCell): boolean {
  const { value, formula, numberFormat, fill, alignment, borders } = cell;
  return (
    value === "" &&
    formula === null &&
    numberFormat === "General" &&
    fill === "none" &&
    alignment === "general bottom" &&
    borders.every((line) => line === "none")
  );
}

/** `Sheet!$A$1` of a reference; whether the sheet's name is quoted is a matter of taste. */
export function reference(text: string): string {
  return text.replace(/^=/, "").replace(/^'((?:[^']|'')*)'!/, "$1!");
}
