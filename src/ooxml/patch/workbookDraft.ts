import { placeNamed, type NamedPlace } from "../cellAddress";
import { OfficeFileError } from "../officeFileError";
import { OfficePackage } from "../officePackage";
import { readWorkbook } from "../readWorkbook";
import { isTrue } from "../readXml";
import type { FormulaReader } from "./formulaReader";
import { EditedPackage } from "../editedPackage";
import { SheetDraft } from "./sheetDraft";
import { StyleSheet } from "../styleSheet";
import { TableDraft } from "./tableDraft";
import { workbookElement } from "../workbookPart";
import { XmlElement } from "../xmlTree";

const isName = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** A workbook file that is being changed, part by part. Throws OfficeFileError. */
export class WorkbookDraft {
  readonly file: EditedPackage;
  readonly styles: StyleSheet;
  readonly sheets: SheetDraft[];
  readonly tables: TableDraft[];

  constructor(
    bytes: Uint8Array,
    readonly formulas: FormulaReader,
  ) {
    const original = new OfficePackage(bytes);
    const workbook = readWorkbook(original);
    this.file = new EditedPackage(original);
    if (workbook.styles === undefined) throw new OfficeFileError("damaged");
    this.styles = new StyleSheet(this.file.root(workbook.styles));
    this.sheets = workbook.sheets.map(({ name, part }) => new SheetDraft(this.file, name, part, this.styles, formulas));
    this.tables = this.sheets.flatMap(({ sheet, part }) => this.tablesOf(sheet, part));
  }

  get root(): XmlElement {
    return this.file.root(this.file.main);
  }

  /** Of all kinds of sheets, those of charts as well. */
  get sheetNames(): readonly string[] {
    return this.element("sheets").elements.map((element) => element.get("name") ?? "");
  }

  sheet(name: string): SheetDraft | undefined {
    return this.sheets.find((each) => each.sheet === name);
  }

  table(name: string): TableDraft | undefined {
    return this.tables.find((each) => each.name === name);
  }

  /** Where the cells of a name begin that is known in all of the workbook; undefined where they are gone. */
  named(name: string): NamedPlace | undefined {
    return placeNamed(this.definedName(name)?.text ?? "");
  }

  /** Gives a name to cells, and takes it from those it had. */
  defineName(name: string, formula: string): void {
    const names = this.element("definedNames");
    const before = this.definedName(name);
    if (before !== undefined) names.remove(before);
    const made = XmlElement.of(`${names.prefix}definedName`, { name });
    made.text = formula;
    names.children.push(made);
  }

  /** Whether sheets can be neither added nor taken away. */
  get isProtected(): boolean {
    return isTrue(this.root.child("workbookProtection")?.get("lockStructure"));
  }

  definedName(name: string): XmlElement | undefined {
    const names = this.root.child("definedNames")?.named("definedName") ?? [];
    return names.find((element) => element.get("localSheetId") === undefined && isName(element.get("name"), name));
  }

  tablesOf(sheet: string, part: string): readonly TableDraft[] {
    return this.file.related(part, "table").map((table) => new TableDraft(this.file, table, sheet));
  }

  /** An element of the workbook's part, made in its place where it is not there. */
  element(name: string): XmlElement {
    return workbookElement(this.root, name);
  }

  /** The file as it is now; every program that opens it computes it anew. */
  bytes(): Uint8Array {
    for (const sheet of this.sheets) sheet.settle();
    this.element("calcPr").set("fullCalcOnLoad", "1");
    this.file.dropCalculationChain();
    return this.file.bytes();
  }
}
