import { OfficeFileError } from "../ooxml";
import {
  collectWith,
  type Collected,
  type CollectedInput,
  type CollectOptions,
  type WorkbookContent,
} from "../workbook";
import { readContent, readTables } from "./readContent";

/** Undefined where it cannot be opened as a workbook; read as a document, it says why. */
async function contentOf(bytes: Uint8Array): Promise<WorkbookContent | undefined> {
  try {
    return await readContent(bytes);
  } catch (error) {
    if (error instanceof OfficeFileError) return undefined;
    throw error;
  }
}

/**
 * Stacks results and plans of different agencies into one new workbook: workbooks of ours, documents with
 * results, and workbooks collected before. A file that cannot be read is named among `files`; the others go on.
 */
export function collect(files: readonly CollectedInput[], options: CollectOptions): Promise<Collected> {
  return collectWith(files, options, { contentOf, tablesOf: readTables });
}
