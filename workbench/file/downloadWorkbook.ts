import type { Workbook } from "../../test/host";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves the workbook where the browser saves its downloads. */
export async function downloadWorkbook(workbook: Workbook): Promise<void> {
  // What writes files is not needed before somebody wants one.
  const { workbookFile } = await import("./workbookFile");
  const address = URL.createObjectURL(new Blob([new Uint8Array(await workbookFile(workbook))], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = workbook.name;
  link.click();
  URL.revokeObjectURL(address);
}
