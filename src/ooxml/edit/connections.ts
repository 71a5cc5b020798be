import { readXmlText } from "../readXml";
import type { XmlEdit } from "../xmlEdits";
import { attributeEdit, attributesAt } from "./attributes";
import type { EditedPackage } from "../editedPackage";

const OF_QUERIES: ReadonlySet<string> = new Set(["tableType", "connectionId", "queryTableFieldId"]);

/**
 * Takes out where data came from: queries of tables and sheets, and their connections. The data stay. Pivot
 * tables and data models that are nothing without their connection keep it.
 */
export function removeConnections(file: EditedPackage): { readonly removed: number; readonly left: number } {
  const { main } = file;
  const connections = file.pointers(main).filter(({ type }) => type === "connections");
  const isNeeded = file.names.some(
    (name) =>
      /^xl\/model\//i.test(name) ||
      (/pivotCacheDefinition[^/]*\.xml$/i.test(name) && /\sconnectionId\s*=/.test(file.text(name))),
  );
  if (isNeeded) return { removed: 0, left: connections.length };
  const owners = file.names.filter((name) => /^\/?xl\/(?:worksheets|tables)\/[^/]+\.xml$/i.test(name));
  const queries = owners.reduce(
    (count, owner) => count + file.unpoint(owner, ({ type }) => type === "queryTable").length,
    0,
  );
  for (const table of owners.filter((name) => /\/tables\//i.test(name))) withoutQuery(file, table);
  file.unpoint(main, ({ type }) => type === "connections");
  return { removed: Math.max(queries, connections.length), left: 0 };
}

function withoutQuery(file: EditedPackage, table: string): void {
  const xml = file.text(table);
  const edits: XmlEdit[] = [];
  readXmlText(xml, {
    open(name, _, from, to) {
      if (name !== "table" && name !== "tableColumn") return;
      for (const attribute of attributesAt(xml, from, to)) {
        if (OF_QUERIES.has(attribute.name)) edits.push(attributeEdit(attribute, null));
      }
    },
  });
  file.edit(table, edits);
}
