import type { Collected, CollectedInput, CollectOptions } from "../workbook";

/**
 * Stacks results and plans of different agencies into one new workbook: workbooks of ours, documents with
 * results, and workbooks collected before. A file that cannot be read is named among `files`; the others go on.
 */
export function collect(files: readonly CollectedInput[], options: CollectOptions): Promise<Collected> {
  throw new Error(`Not built yet: ${String(files.length)} ${options.language}`);
}
