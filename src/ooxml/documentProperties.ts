import { OfficeFileError } from "./officeFileError";
import { OfficePackage } from "./officePackage";
import { readXml } from "./readXml";
import { mainPart, relationshipsOf } from "./readWorkbook";

/** What a file says of itself, beside its content. */
export interface DocumentProperties {
  /** Who saved it last. */
  readonly savedBy: string | null;
  /** When it was saved last, as the program wrote it: `2026-11-20T09:15:00Z`. */
  readonly savedOn: string | null;
  /** It has programs inside, which nothing here runs. */
  readonly hasMacros: boolean;
  /** Addresses of other files its formulas take values from; nothing here follows them. */
  readonly hasLinks: boolean;
}

const NAMED: Readonly<Partial<Record<string, "savedBy" | "savedOn">>> = {
  lastModifiedBy: "savedBy",
  modified: "savedOn",
};
/** A name is short; whoever writes a book there is not named. */
const LONGEST = 200;

/** Throws OfficeFileError for what is no file of Office; a part about its author that is damaged says nothing. */
export function readDocumentProperties(bytes: Uint8Array): DocumentProperties {
  const file = new OfficePackage(bytes);
  const types = relationshipsOf(file, mainPart(file)).map(({ type }) => type);
  return {
    ...savedAs(file),
    hasMacros: types.includes("vbaProject"),
    hasLinks: types.includes("externalLink"),
  };
}

function savedAs(file: OfficePackage): Pick<DocumentProperties, "savedBy" | "savedOn"> {
  const found = { savedBy: "", savedOn: "" };
  const part = relationshipsOf(file, "").find(({ type }) => type === "core-properties")?.part;
  let into: keyof typeof found | undefined;
  try {
    if (part !== undefined && file.has(part)) {
      readXml(file, part, {
        open(name) {
          into = NAMED[name];
        },
        text(text) {
          if (into !== undefined && found[into].length < LONGEST) found[into] += text;
        },
        close() {
          into = undefined;
        },
      });
    }
  } catch (error) {
    if (!(error instanceof OfficeFileError)) throw error;
    return { savedBy: null, savedOn: null };
  }
  const said = (text: string) => (text.trim() === "" ? null : text.trim().slice(0, LONGEST));
  return { savedBy: said(found.savedBy), savedOn: said(found.savedOn) };
}
