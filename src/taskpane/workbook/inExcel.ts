import { selectedCells, type TheWorkbook } from "../../commands";
import type { HostDescription } from "../../excel";
import { NO_WORKBOOK, type PaneWorkbook } from "./PaneWorkbook";

/** What the pane can ask of the workbook where it runs. */
export function inExcel(
  workbook: TheWorkbook,
  { inExcel: isInExcel, canWrite, opensNew, savesFiles }: HostDescription,
): PaneWorkbook {
  if (!isInExcel) return NO_WORKBOOK;
  const reads: PaneWorkbook = {
    missing: "old-excel",
    savesFiles,
    selectedCells: () => selectedCells(workbook),
    readBack: async () => {
      const [port, { readBack }] = await Promise.all([workbook(), import("../../workbook")]);
      return readBack(port);
    },
    officeFacts: async () => {
      const [port, { officeFactsIn }] = await Promise.all([workbook(), import("../../workbook")]);
      return officeFactsIn(await port.read());
    },
    onPlanEdited: async (handler) => (await workbook()).onPlanEdited(handler),
    goTo: async ({ table, key }) => {
      await (await workbook()).goTo(table, key);
    },
    ...(opensNew
      ? {
          openNew: async (bytes) => {
            const { openNewWorkbook } = await import("../../excel");
            await openNewWorkbook(bytes);
          },
        }
      : {}),
  };
  if (!canWrite) return reads;
  return {
    ...reads,
    write: async ({ reading, options, isHeld }) => {
      const [port, { importInto, regenerate }] = await Promise.all([workbook(), import("../../workbook")]);
      return isHeld ? regenerate(port, options) : importInto(port, reading, options);
    },
    repair: async () => (await workbook()).repair(),
    canUndo: async () => (await workbook()).canUndo(),
    undo: async () => (await workbook()).undo(),
  };
}
