import { selectedCells, type TheWorkbook } from "../../commands";
import type { HostDescription } from "../../excel";
import { NO_WORKBOOK, type PaneWorkbook } from "./PaneWorkbook";

/** What the pane can ask of the workbook where it runs. */
export function inExcel(workbook: TheWorkbook, { inExcel: isInExcel, canWrite }: HostDescription): PaneWorkbook {
  if (!isInExcel) return NO_WORKBOOK;
  const reads: PaneWorkbook = { missing: "old-excel", selectedCells: () => selectedCells(workbook) };
  if (!canWrite) return reads;
  return {
    ...reads,
    write: async ({ reading, options }) => {
      const [port, { importInto }] = await Promise.all([workbook(), import("../../workbook")]);
      await importInto(port, reading, options);
    },
  };
}
