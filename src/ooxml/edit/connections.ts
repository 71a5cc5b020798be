import { rewriteAttributes } from "./attributes";
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
  for (const table of owners.filter((name) => /\/tables\//i.test(name)))
    rewriteAttributes(file, table, ["table", "tableColumn"], ({ name }) => (OF_QUERIES.has(name) ? null : undefined));
  file.unpoint(main, ({ type }) => type === "connections");
  return { removed: Math.max(queries, connections.length), left: 0 };
}
