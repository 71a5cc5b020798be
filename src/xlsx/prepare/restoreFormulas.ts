import { withCustomXml } from "../../ooxml";
import { convertFormulas, formatState, openingIn, STATE_NAMESPACE, type Conversion } from "../../workbook";
import { readContent } from "../readContent";
import { workbookFile } from "../workbookFile";

/**
 * The way back of `prepareFile` for whoever made the copy: its formulas as they were, with the functions of the
 * add-in, from what was kept of them. Throws OfficeFileError and WorkbookError.
 */
export async function restoreFormulas(copy: Uint8Array, conversions: readonly Conversion[]): Promise<Uint8Array> {
  const opening = openingIn(await readContent(copy));
  if (!("state" in opening)) return copy;
  const state = formatState({ ...opening.state, conversions });
  const file = workbookFile(withCustomXml(copy, { namespace: STATE_NAMESPACE, xml: state }));
  await convertFormulas(file, "resilient");
  return file.bytes;
}
