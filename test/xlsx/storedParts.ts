import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookChange } from "../../src/workbook";

export const NOTHING: WorkbookChange = {
  newSheets: [],
  footer: { left: "", right: "" },
  newNames: [],
  insertions: [],
  looks: [],
  writes: [],
  heights: [],
  namedCells: [],
  deletions: [],
  state: "",
};

export const textsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The file with some of its parts rewritten and others added, as another program might have left it. */
export function rewritten(
  bytes: Uint8Array,
  rewrite: (name: string, xml: string) => string,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = Object.entries(textsOf(bytes)).map(([name, xml]) => [name, strToU8(rewrite(name, xml))] as const);
  const more = Object.entries(added).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries([...parts, ...more]));
}
