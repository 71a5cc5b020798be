import { placeNamed, type NamedPlace } from "./cellAddress";
import { OfficeFileError } from "./officeFileError";
import type { OfficePackage } from "./officePackage";
import { pointerOf, pointersPart, type PartPointer } from "./partPointers";
import { isTrue, readXml } from "./readXml";
import type { WorksheetFile } from "./worksheet";

/** A pointer to another part of the file. */
export interface Relationship extends Pick<PartPointer, "id" | "type"> {
  readonly part: string;
}

interface WorkbookParts extends Pick<WorksheetFile, "dates1904" | "names"> {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

/** What a part points to inside the file; addresses outside are never followed. */
export function relationshipsOf(file: OfficePackage, part: string): readonly Relationship[] {
  const pointers = pointersPart(part);
  if (!file.has(pointers)) return [];
  const found: Relationship[] = [];
  readXml(file, pointers, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { id, type, part: target } = pointerOf(part, (attribute) => attributes[attribute]);
      if (target !== null) found.push({ id, type, part: target });
    },
  });
  return found;
}

/** The part of the workbook itself. */
export function mainPart(file: OfficePackage): string {
  const main = relationshipsOf(file, "").find(({ type }) => type === "officeDocument")?.part;
  if (main === undefined || !file.has(main)) throw new OfficeFileError("damaged");
  return main;
}

/** Sheets, names and the parts they need. */
export function readWorkbook(file: OfficePackage): WorkbookParts {
  const main = mainPart(file);
  const relationships = relationshipsOf(file, main);
  const partOf = (type: string) => relationships.find((other) => other.type === type && file.has(other.part))?.part;
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  const names = new Map<string, NamedPlace>();
  let dates1904 = false;
  let name: string | undefined;
  let formula = "";
  readXml(file, main, {
    open(element, attributes) {
      if (element === "workbookPr") dates1904 = isTrue(attributes.date1904);
      if (element === "sheet") {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
        const target = relationships.find((other) => other.id === id);
        // Chart sheets have no cells.
        if (target?.type === "worksheet") {
          const hidden = attributes.state === "hidden" || attributes.state === "veryHidden";
          sheets.push({ name: attributes.name ?? "", part: target.part, hidden });
        }
      }
      if (element === "definedName") {
        name = attributes.localSheetId === undefined ? attributes.name : undefined;
        formula = "";
      }
    },
    text(text) {
      if (name !== undefined) formula += text;
    },
    close(element) {
      if (element !== "definedName" || name === undefined) return;
      const place = placeNamed(formula);
      if (place !== undefined) names.set(name, place);
      name = undefined;
    },
  });
  return { sheets, names, dates1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}
