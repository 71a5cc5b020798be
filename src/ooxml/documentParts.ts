import { OfficeFileError } from "./officeFileError";
import { OfficePackage } from "./officePackage";
import { encodingOf, readXml } from "./readXml";
import { seenText } from "./seenText";

/** The parts a document's text is made of; pictures, embedded files and macros are not among them. */
const TEXT_PARTS = /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;
/**
 * The library takes seven seconds and 0.8 GB for so many; a report of one agency has some
 * 20,000.
 */
const MOST_ELEMENTS = 500_000;

/** Parts with running text; of the others, such as styles, only the library knows what they mean. */
const RUNNING_TEXT = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/i;

/** A .docx file reduced to its text. */
export interface DocumentParts {
  readonly bytes: Uint8Array;
  /** Texts that are marked as hidden, and left out. */
  readonly hidden: readonly string[];
}

/**
 * A .docx file reduced to its text as it is seen, for a library that builds a tree of it: sizes are true, nothing is
 * nested absurdly deep, no part declares entities, and there is not more than a tree can hold. Throws
 * OfficeFileError.
 */
export function documentParts(bytes: Uint8Array): DocumentParts {
  const file = new OfficePackage(bytes);
  let elements = 0;
  const isText = (name: string) => TEXT_PARTS.test(name);
  for (const part of file.names.filter(isText)) {
    readXml(file, part, {
      open() {
        elements += 1;
        if (elements > MOST_ELEMENTS) throw new OfficeFileError("too-many-cells");
      },
    });
  }
  const hidden: string[] = [];
  const repacked = file.repacked(isText, (name, part) => {
    if (!RUNNING_TEXT.test(name)) return part;
    const seen = seenText(new TextDecoder(encodingOf(part)).decode(part));
    hidden.push(...seen.hidden);
    // Declared as it was, so a part in UTF-16 keeps what it is.
    return encodingOf(part) === "utf-8" ? new TextEncoder().encode(seen.xml) : part;
  });
  return { bytes: repacked, hidden };
}
