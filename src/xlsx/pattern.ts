import type { SheetSpec, StyleName } from "../sheets";
import type { RowsLook, WorkbookChange } from "../workbook";
import { convertFormulas } from "./convertFormulas";
import { toXlsx } from "./toXlsx";

/**
 * What a change brings in that is new, written as a workbook of its own: its sheets, the looks of new rows as cells
 * of one sheet, and their rules on one sheet per table. So all of it is written by one writer.
 */
export class Pattern {
  private readonly styles: readonly StyleName[];

  constructor(private readonly change: WorkbookChange) {
    this.styles = [...new Set(change.looks.flatMap(({ columns }) => columns.map(({ style }) => style)))];
  }

  /** Name of the sheet with the looks. */
  get looks(): string {
    return this.free("looks");
  }

  /** Name of the sheet with the rules of a look. */
  rulesOf(look: RowsLook): string {
    return this.free(`rules ${String(this.change.looks.indexOf(look))}`);
  }

  placeOf(style: StyleName): { readonly row: number; readonly column: number } {
    return { row: this.styles.indexOf(style), column: 0 };
  }

  async file(): Promise<Uint8Array> {
    const { newSheets, looks, footer, style } = this.change;
    const cells = this.styles.map((name) => ({ ...this.placeOf(name), content: null, style: name }));
    const sheets: readonly SheetSpec[] = [
      ...newSheets,
      { ...EMPTY, name: this.looks, blocks: cells },
      ...looks.filter(hasRules).map((look) => {
        const { conditionalFormats, validations } = look;
        return { ...EMPTY, name: this.rulesOf(look), conditionalFormats, validations };
      }),
    ];
    const bytes = await toXlsx({ title: "", created: "2000-01-01", footer, sheets, names: [] });
    return style === "resilient" ? convertFormulas(bytes, style).bytes : bytes;
  }

  private free(wanted: string): string {
    const taken = this.change.newSheets.map(({ name }) => name.toLowerCase());
    let name = wanted;
    while (taken.includes(name)) name += "_";
    return name;
  }
}

function hasRules({ conditionalFormats, validations }: RowsLook): boolean {
  return conditionalFormats.length + validations.length > 0;
}

const EMPTY: SheetSpec = {
  key: "",
  name: "",
  blocks: [],
  tables: [],
  columnWidths: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { orientation: "portrait", fitWidth: false },
};
