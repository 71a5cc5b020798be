import { CellError, evaluate, type CellValue, type FunctionWithTwin, type Matrix } from "../../src/formulas";
import { readWorkbookFile, writeWorkbookFile, type Cell } from "../../src/ooxml";
import { address } from "../../src/sheets";
import { recalculated } from "./soffice";

/** An argument with the place where a sheet holds it; a left-out one has neither. */
export interface Placed {
  readonly matrix: Matrix | undefined;
  readonly reference: string;
}

export const LEFT_OUT: Placed = { matrix: undefined, reference: "" };

/** Arguments stand in the columns before. */
const FORMULA_COLUMN = 8;
const ERROR_FORMULAS = { "#N/A": "NA()", "#DIV/0!": "1/0", "#VALUE!": 'VALUE("?")' } as const;

function corner(row: number, column: number): string {
  return `$${address(row, column).replace(/(\d+)$/, "$$$1")}`;
}

function range(row: number, height: number, width: number): string {
  return height === 1 && width === 1 ? corner(row, 0) : `${corner(row, 0)}:${corner(row + height - 1, width - 1)}`;
}

/** One function's calls: each argument written once, one formula per call. */
export class TwinSheet {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly calls: (readonly Placed[])[] = [];
  private readonly placed = new Map<Matrix, Placed>();
  private nextRow = 0;

  constructor(readonly definition: FunctionWithTwin) {}

  /** Writes an argument, or finds it where it was written. */
  put(matrix: Matrix): Placed {
    const known = this.placed.get(matrix);
    if (known !== undefined) return known;
    const width = Math.max(...matrix.map((row) => row.length));
    const reference = range(this.nextRow, matrix.length, width);
    for (const row of matrix) {
      for (const [column, value] of row.entries()) this.write(column, value);
      this.nextRow += 1;
    }
    const placed = { matrix, reference };
    this.placed.set(matrix, placed);
    return placed;
  }

  /** Every run of `length` cells of a long column, each an argument of its own. */
  windows(column: readonly CellValue[], length: number): readonly Placed[] {
    const first = this.nextRow;
    for (const value of column) {
      this.write(0, value);
      this.nextRow += 1;
    }
    return Array.from({ length: column.length - length + 1 }, (_, start) => ({
      matrix: column.slice(start, start + length).map((value) => [value]),
      reference: range(first + start, length, 1),
    }));
  }

  call(...args: readonly (Placed | Matrix)[]): void {
    const placed = args.map((arg) => ("reference" in arg ? arg : this.put(arg)));
    const formula = this.definition.twin(placed.map(({ reference }) => reference));
    this.cells.set(`${String(this.calls.length)},${String(FORMULA_COLUMN)}`, { formula, formulaResult: "?" });
    this.calls.push(placed);
  }

  private write(column: number, value: CellValue): void {
    if (value === null) return;
    const key = `${String(this.nextRow)},${String(column)}`;
    if (value instanceof CellError) this.cells.set(key, { formula: ERROR_FORMULAS[value.code], formulaResult: "?" });
    else this.cells.set(key, { value });
  }
}

export interface Comparison {
  readonly id: string;
  readonly compared: number;
  /** Calls that gave neither a blank nor an error. */
  readonly telling: number;
  readonly disagreements: readonly { readonly args: unknown; readonly answer: CellValue; readonly twin: CellValue }[];
}

/** What LibreOffice answers for each sheet, held against the functions. */
export async function compareInLibreOffice(sheets: readonly TwinSheet[]): Promise<readonly Comparison[]> {
  const bytes = await writeWorkbookFile({
    options: { sheets: sheets.map(({ definition, cells }) => ({ name: definition.id, cells })) },
    automaticRows: new Map(),
    columnFormulas: new Map(),
    charts: [],
    font: "Arial",
    defaultRowHeight: 15,
  });
  const read = await readWorkbookFile(recalculated(bytes));
  return sheets.map((sheet, index) => {
    const rows = read.sheets[index]?.rows ?? [];
    return comparison(
      sheet,
      sheet.calls.map((_, row) => {
        const answer = rows[row]?.[FORMULA_COLUMN] ?? "";
        return answer instanceof Date ? new CellError("#VALUE!", "a date") : answer;
      }),
    );
  });
}

function comparison({ definition, calls }: TwinSheet, twins: readonly CellValue[]): Comparison {
  const answers = calls.map((args) =>
    evaluate(
      definition,
      args.map(({ matrix }) => matrix),
    ),
  );
  return {
    id: definition.id,
    compared: calls.length,
    telling: answers.filter((answer) => !(answer instanceof CellError) && answer !== "").length,
    disagreements: answers.flatMap((answer, index) => {
      const twin = twins[index] ?? null;
      return agrees(answer, twin) ? [] : [{ args: calls[index]?.map(({ matrix }) => matrix), answer, twin }];
    }),
  };
}

function agrees(answer: CellValue, twin: CellValue): boolean {
  if (answer instanceof CellError) return twin === answer.code;
  if (typeof answer === "number" && typeof twin === "number") return Math.abs(answer - twin) < 1e-9;
  return answer === twin;
}
