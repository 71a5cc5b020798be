import { cleanProperties, EditedPackage, withCustomXml } from "../../ooxml";
import {
  formatState,
  openingIn,
  PREPARED_CODES,
  publicState,
  STATE_NAMESPACE,
  type Opening,
  type Prepared,
  type PreparedNote,
  type PrepareOptions,
} from "../../workbook";
import { readContent } from "../readContent";
import { nativeFormulas } from "./nativeFormulas";

/** Each code once, in the order they are told; what there was none of is not told. */
function ordered(notes: readonly PreparedNote[]): readonly PreparedNote[] {
  return PREPARED_CODES.flatMap((code) => {
    const own = notes.filter((note) => note.code === code);
    const count = own.reduce((sum, note) => sum + note.count, 0);
    return count === 0 ? [] : [{ code, count, names: [...new Set(own.flatMap(({ names }) => names))] }];
  });
}

/** What the copy is to remember; nothing where the workbook is not ours or of a later version. */
async function withPublicState(bytes: Uint8Array, opening: Opening, { persons }: PrepareOptions): Promise<Uint8Array> {
  if (opening.kind !== "known" && opening.kind !== "rebuilt") return bytes;
  const state = publicState(await readContent(bytes), opening.state, persons);
  return withCustomXml(bytes, { namespace: STATE_NAMESPACE, xml: formatState(state) });
}

/**
 * A copy of any .xlsx file that is safe to pass on: it needs no add-in, and, unless persons are to be kept, names
 * nobody. The file itself is left alone; everything that was done is told. Throws OfficeFileError.
 */
export async function prepareFile(bytes: Uint8Array, options: PrepareOptions): Promise<Prepared> {
  const opening = openingIn(await readContent(bytes));
  const native = await nativeFormulas(bytes, opening);
  const file = new EditedPackage(await withPublicState(native.bytes, opening, options));
  const { today, time = "00:00" } = options;
  const properties = cleanProperties(file, `${today}T${time}:00Z`);
  const notes: readonly PreparedNote[] = [
    ...native.notes,
    { code: "properties", count: properties.length, names: properties.map(({ name }) => name) },
  ];
  return { bytes: file.bytes(), notes: ordered(notes), conversions: native.conversions };
}
