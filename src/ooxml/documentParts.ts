import { OfficeFileError } from "./officeFileError";
import { OfficePackage } from "./officePackage";
import { readXml } from "./readXml";

/** The parts a document's text is made of; pictures, embedded files and macros are not among them. */
const TEXT_PARTS = /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;
/**
 * The library takes seven seconds and 0.8 GB for so many; a report of one agency has some
 * 20,000.
 */
const MOST_ELEMENTS = 500_000;

/**
 * A .docx file reduced to its text, for a library that builds a tree of it: sizes are true, nothing is
 * nested absurdly deep, no part declares entities, and there is not more than a tree can hold. Throws
 * OfficeFileError.
 */
export function documentParts(bytes: Uint8Array): Uint8Array {
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
  return file.repacked(isText);
}
