import { isTrue, readXmlText } from "../readXml";
import type { EditedPackage } from "../editedPackage";

/** A sheet of the workbook and its part. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Has cells: not a sheet that is a chart. */
  readonly isWorksheet: boolean;
  readonly isHidden: boolean;
}

export function sheetParts(file: EditedPackage): readonly SheetPart[] {
  const pointers = file.pointers(file.main);
  const sheets: SheetPart[] = [];
  readXmlText(file.text(file.main), {
    open(element, attributes) {
      if (element !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const pointer = pointers.find((other) => other.id === id);
      if (pointer?.part === undefined || pointer.part === null || !file.has(pointer.part)) return;
      const isHidden = attributes.state === "hidden" || attributes.state === "veryHidden";
      const isWorksheet = pointer.type === "worksheet";
      sheets.push({ name: attributes.name ?? "", part: pointer.part, isWorksheet, isHidden });
    },
  });
  return sheets;
}

/** What a workbook holds that nobody sees. */
export interface HiddenThings {
  readonly sheets: readonly string[];
  /** By sheet, how many. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly names: readonly string[];
}

export function hiddenThings(file: EditedPackage): HiddenThings {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const names: string[] = [];
  const sheets = sheetParts(file);
  for (const { name, part, isWorksheet } of sheets) {
    if (!isWorksheet || !/\shidden\s*=/.test(file.text(part))) continue;
    readXmlText(file.text(part), {
      open(element, { hidden, min, max }) {
        if (!isTrue(hidden)) return;
        if (element === "row") rows.set(name, (rows.get(name) ?? 0) + 1);
        if (element === "col") columns.set(name, (columns.get(name) ?? 0) + Number(max) - Number(min) + 1);
      },
    });
  }
  readXmlText(file.text(file.main), {
    open(element, { name = "", hidden }) {
      if (element === "definedName" && isTrue(hidden) && !name.startsWith("_xlnm.")) names.push(name);
    },
  });
  return { sheets: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name), rows, columns, names };
}
