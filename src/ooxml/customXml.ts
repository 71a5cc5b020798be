import { keyOf, OfficePackage } from "./officePackage";
import { EditedPackage } from "./editedPackage";
import { partOfText, partText } from "./partText";
import { mainPart, relationshipsOf } from "./readWorkbook";

/** A document of XML a program keeps in a workbook, by the namespace of its root. */
export interface CustomXml {
  readonly namespace: string;
  readonly xml: string;
}

type Parts = Record<string, Uint8Array>;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Programs tell custom parts of one file apart by these; nothing else depends on them. */
const ITEM_ID = "{7A1C0B52-5E0F-4C1B-9F5D-2B6C1A7E4D01}";

function inserted(xml: string, before: string, text: string): string {
  if (!xml.includes(before)) throw new Error(`A workbook part has no ${before}`);
  return xml.replace(before, () => `${text}${before}`);
}

/** Puts a custom XML part into the parts of a workbook: the item, its properties, what points to them. */
export function addCustomXml(parts: Parts, custom: CustomXml): void {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const edit = (path: string, change: (text: string) => string) => {
    parts[path] = encoder.encode(change(decoder.decode(parts[path])));
  };
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  parts["customXml/item1.xml"] = encoder.encode(custom.xml);
  parts["customXml/itemProps1.xml"] = encoder.encode(propertiesOf(custom));
  parts["customXml/_rels/item1.xml.rels"] = encoder.encode(
    `${DECLARATION}<Relationships xmlns="${PACKAGE}">${relationship("rId1", "customXmlProps", "itemProps1.xml")}</Relationships>`,
  );
  edit("xl/_rels/workbook.xml.rels", (rels) =>
    inserted(rels, "</Relationships>", relationship("rIdState", "customXml", "../customXml/item1.xml")),
  );
  edit("[Content_Types].xml", (types) =>
    inserted(types, "</Types>", `<Override PartName="/customXml/itemProps1.xml" ContentType="${CONTENT_TYPE}"/>`),
  );
}

/** The namespace of the root element: of its own prefix, or the default one. */
export function rootNamespace(xml: string): string | undefined {
  const [, prefix, attributes = ""] = /<(?![?!])(?:([^\s:<>/]+):)?[^\s:<>/]+([^<>]*)>/.exec(xml) ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return double ?? single;
  }
  return undefined;
}

/** The items of custom XML a file points to. */
function customParts(file: OfficePackage): readonly string[] {
  // Excel lets the workbook point to them, LibreOffice the package.
  const pointers = [...relationshipsOf(file, mainPart(file)), ...relationshipsOf(file, "")];
  return [
    ...new Set(pointers.filter(({ type, part }) => type === "customXml" && file.has(part)).map(({ part }) => part)),
  ];
}

/** The file with a custom XML part in place of the one of its namespace, or as a new one. Throws OfficeFileError. */
export function withCustomXml(bytes: Uint8Array, custom: CustomXml): Uint8Array {
  const file = new OfficePackage(bytes);
  const standing = customParts(file).find((part) => rootNamespace(partText(file.read(part))) === custom.namespace);
  if (standing !== undefined) {
    return file.withParts(new Map([[keyOf(standing), partOfText(custom.xml, file.read(standing))]]));
  }
  const draft = new EditedPackage(file);
  let number = 1;
  while (file.has(`customXml/item${String(number)}.xml`) || file.has(`customXml/itemProps${String(number)}.xml`))
    number += 1;
  const item = draft.put(`customXml/item${String(number)}.xml`, custom.xml);
  const properties = draft.put(`customXml/itemProps${String(number)}.xml`, propertiesOf(custom), CONTENT_TYPE);
  draft.point(item, `${OFFICE}/relationships/customXmlProps`, properties);
  draft.point(draft.main, `${OFFICE}/relationships/customXml`, item);
  return draft.bytes();
}

function propertiesOf({ namespace }: CustomXml): string {
  return `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}

/** The custom XML parts of a workbook whose root has a namespace. Throws OfficeFileError. */
export function readCustomXml(bytes: Uint8Array): readonly CustomXml[] {
  const file = new OfficePackage(bytes);
  return customParts(file).flatMap((part) => {
    const xml = partText(file.read(part));
    const namespace = rootNamespace(xml);
    return namespace === undefined ? [] : [{ namespace, xml }];
  });
}
