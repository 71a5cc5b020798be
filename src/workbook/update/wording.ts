import { renameColumns } from "../../formulas";
import type { CellContent, SheetSpec } from "../../sheets";
import { formulaOf } from "../tables/cells";
import type { Placement } from "./placement";

/** Headers by table; null where the column is gone. */
type Renaming = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/**
 * Formulas as the spec words them and as this workbook does: a person may have given a column another
 * header, and a formula that names what is gone would not be taken at all.
 */
export class Wording {
  private readonly toWorkbook: Renaming;
  private readonly toSpec: Renaming;
  private readonly gone: ReadonlySet<string>;
  private readonly known = new Map<string, string | undefined>();
  private readonly isPlain: boolean;

  constructor({ tables, missingTables }: Placement) {
    const there = new Map<string, Map<string, string | null>>();
    const back = new Map<string, Map<string, string | null>>();
    let differs = missingTables.length > 0;
    for (const [name, { spec, content, columns }] of tables) {
      const own = new Map<string, string | null>();
      const reverse = new Map<string, string | null>();
      for (const { key, header } of spec.columns) {
        const index = columns.at.get(key);
        const now = index === undefined ? null : (content.headers[index] ?? null);
        own.set(header, now);
        if (now !== null) reverse.set(now, header);
        differs ||= now !== header;
      }
      there.set(name, own);
      back.set(name, reverse);
    }
    this.toWorkbook = there;
    this.toSpec = back;
    this.gone = new Set(missingTables);
    this.isPlain = !differs;
  }

  /** A content of the spec as this workbook words it; undefined if its formula names what is gone. */
  inWorkbook(content: CellContent): CellContent | undefined {
    return this.worded(content, "workbook");
  }

  /** A content of the workbook as the spec words it; a formula of a person's may stay as it is. */
  inSpec(content: CellContent): CellContent {
    return this.worded(content, "spec") ?? content;
  }

  /** A sheet that is to be made here. Where a formula names what is gone, its value is written. */
  sheet(spec: SheetSpec): SheetSpec {
    const worded = (content: CellContent): CellContent => {
      const found = this.inWorkbook(content);
      return found === undefined && typeof content === "object" && content !== null ? content.value : (found ?? null);
    };
    return {
      ...spec,
      blocks: spec.blocks.map((block) => ({ ...block, content: worded(block.content) })),
      tables: spec.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(worded)) })),
    };
  }

  private worded(content: CellContent, to: "workbook" | "spec"): CellContent | undefined {
    const formula = formulaOf(content);
    if (this.isPlain || formula === undefined || content === null || typeof content !== "object") return content;
    const cached = `${to} ${formula}`;
    if (!this.known.has(cached))
      this.known.set(
        cached,
        renameColumns(formula, (...at) => this.renamed(to, ...at)),
      );
    const now = this.known.get(cached);
    return now === undefined ? undefined : { formula: now, value: content.value };
  }

  private renamed(to: "workbook" | "spec", table: string, column: string): string | null {
    if (this.gone.has(table)) return null;
    const headers = (to === "workbook" ? this.toWorkbook : this.toSpec).get(table);
    const found = headers?.get(column);
    return found === undefined ? column : found;
  }
}
