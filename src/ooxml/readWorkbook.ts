import { cellAddress } from "./cellAddress";
import { OfficeFileError } from "./officeFileError";
import type { OfficePackage } from "./officePackage";
import { readXml } from "./readXml";
import type { WorksheetFile } from "./worksheet";

/** A part another part points to. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `sharedStrings`; the two dialects of Office differ in the rest. */
  readonly type: string;
  readonly part: string;
}

interface WorkbookParts extends Pick<WorksheetFile, "dates1904" | "names"> {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** What a part points to inside the file; addresses outside are never followed. */
export function relationshipsOf(file: OfficePackage, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const relationships = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!file.has(relationships)) return [];
  const found: Relationship[] = [];
  readXml(file, relationships, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: resolved(folder, Target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
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
  const names = new Map<string, { sheet: string; row: number; column: number }>();
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
      const target = /^(?:'((?:[^']|'')*)'|([^'!]+))!([^:!]+)(?::[^:!]+)?$/.exec(formula);
      const address = cellAddress(target?.[3] ?? "");
      const sheet = target?.[1]?.replaceAll("''", "'") ?? target?.[2];
      if (address !== undefined && sheet !== undefined) names.set(name, { sheet, ...address });
      name = undefined;
    },
  });
  return { sheets, names, dates1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}
