import type { WorkbookContent } from "../../workbook";
import { makeFile } from "../download/makeFile";
import type { PaneWorkbook, WriteRequest } from "../workbook/PaneWorkbook";

/**
 * The workbook with the plan: the one that is open in Excel or was chosen as a file, else the one that would be
 * downloaded; null where there is none. Rejects with a WorkbookError where the open one cannot be read.
 */
export async function planContent(
  { content }: Pick<PaneWorkbook, "content">,
  request: (() => WriteRequest) | null,
): Promise<WorkbookContent | null> {
  if (content !== undefined) return content();
  if (request === null) return null;
  const { readContent } = await import("../../xlsx");
  return readContent(await makeFile(request()));
}
