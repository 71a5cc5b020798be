import { readXmlText } from "../readXml";
import { escapeXml } from "../xmlEdits";
import type { EditedPackage } from "../editedPackage";

/** A property of a document that says who made it, where and about what. */
export interface RemovedProperty {
  /** As the part calls it: `creator`, `Company`, or a name somebody gave. */
  readonly name: string;
  readonly value: string;
}

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Stays of what a program says of itself. */
const PROGRAM: ReadonlySet<string> = new Set(["Application", "AppVersion"]);
/** What the file is called and when it was begun; all else in the part is taken out. */
const STAYING: ReadonlySet<string> = new Set(["title", "created", "language"]);
/** Says nothing about anybody. */
const IMPERSONAL: ReadonlySet<string> = new Set([
  "modified",
  "revision",
  "DocSecurity",
  "ScaleCrop",
  "LinksUpToDate",
  "SharedDoc",
  "HyperlinksChanged",
  "TotalTime",
  "Pages",
  "Words",
  "Characters",
  "HeadingPairs",
  "TitlesOfParts",
  "version",
]);

/** The texts of a part's elements right under its root. */
function textsIn(xml: string): readonly RemovedProperty[] {
  const found: RemovedProperty[] = [];
  let depth = 0;
  let text = "";
  let named: string | undefined;
  readXmlText(xml, {
    open(_, attributes) {
      depth += 1;
      if (depth !== 2) return;
      text = "";
      named = attributes.name;
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (depth === 2) found.push({ name: named ?? name, value: text.trim() });
      depth -= 1;
    },
  });
  return found;
}

const isFilled = ({ value }: RemovedProperty): boolean => value !== "";

/** `modified`: when the copy is made, as `2021-02-15T09:30:00Z`. What is taken out is told. */
export function cleanProperties(file: EditedPackage, modified: string): readonly RemovedProperty[] {
  const removed: RemovedProperty[] = [];
  for (const { type, part } of file.pointers("")) {
    if (part === null || !file.has(part)) continue;
    if (type === "core-properties") removed.push(...cleanCore(file, part, modified));
    if (type === "extended-properties") removed.push(...cleanExtended(file, part));
    if (type === "custom-properties") removed.push(...textsIn(file.text(part)).filter(isFilled));
  }
  // A picture of the first sheet shows what stood there; a label of secrecy names whose it is.
  file.unpoint("", ({ type }) => /^(?:custom-properties|thumbnail|classificationlabels)$/.test(type));
  return removed;
}

function cleanCore(file: EditedPackage, part: string, modified: string): readonly RemovedProperty[] {
  const all = textsIn(file.text(part)).filter(isFilled);
  const kept = (name: string, element: string, attributes = "") => {
    const found = all.find((property) => property.name === name);
    return found === undefined ? "" : `<${element}${attributes}>${escapeXml(found.value)}</${element}>`;
  };
  const date = ' xsi:type="dcterms:W3CDTF"';
  file.write(
    part,
    `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `${kept("title", "dc:title")}${kept("language", "dc:language")}${kept("created", "dcterms:created", date)}` +
      `<dcterms:modified${date}>${escapeXml(modified)}</dcterms:modified></cp:coreProperties>`,
  );
  return all.filter(({ name }) => !STAYING.has(name) && !IMPERSONAL.has(name));
}

function cleanExtended(file: EditedPackage, part: string): readonly RemovedProperty[] {
  const all = textsIn(file.text(part)).filter(isFilled);
  const kept = all.filter(({ name }) => PROGRAM.has(name));
  const elements = kept.map(({ name, value }) => `<${name}>${escapeXml(value)}</${name}>`).join("");
  file.write(part, `${DECLARATION}<Properties xmlns="${EXTENDED}">${elements}</Properties>`);
  return all.filter(({ name }) => !PROGRAM.has(name) && !IMPERSONAL.has(name));
}
