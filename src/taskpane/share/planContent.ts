import type { WorkbookContent } from "../../workbook";
import { makeFile } from "../download/makeFile";
import type { PaneWorkbook, WriteRequest } from "../workbook/PaneWorkbook";

/**
 * The workbook with the plan: the one that is open in Excel, else the one that would be downloaded. Rejects with
 * a WorkbookError where the open one cannot be read.
 */
export async function planContent(
  { content }: Pick<PaneWorkbook, "content">,
  request: () => WriteRequest,
): Promise<WorkbookContent> {
  if (content !== undefined) return content();
  const { readContent } = await import("../../xlsx");
  return readContent(await makeFile(request()));
}
