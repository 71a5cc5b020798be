import { selectedCells, type TheWorkbook } from "../../commands";
import type { HostDescription } from "../../excel";
import { clock } from "../download/clock";
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
    content: async () => (await workbook()).read(),
    previewMerge: async (returned) => {
      const [port, { previewSteps }, { inPieces }] = await Promise.all([
        workbook(),
        import("../../workbook"),
        import("../state/inPieces"),
      ]);
      return inPieces(previewSteps(await port.read(), returned));
    },
    file: async () => {
      const { readFile } = await import("../../excel");
      return readFile();
    },
    recipientsSee: async () => {
      const [port, { recipientsSeeOf }] = await Promise.all([workbook(), import("../../workbook")]);
      return recipientsSeeOf(port);
    },
    onPlanEdited: async (handler) => (await workbook()).onPlanEdited(handler),
    goTo: async ({ table, key, ...at }) => {
      await (await workbook()).goTo(table, key, at);
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
    write: async ({ reading, options, isHeld }, calledOff) => {
      const [port, { importInto, regenerate }, { canBeCalledOff }] = await Promise.all([
        workbook(),
        import("../../workbook"),
        import("./canBeCalledOff"),
      ]);
      return canBeCalledOff(port, calledOff, (stoppable) =>
        isHeld ? regenerate(stoppable, options) : importInto(stoppable, reading, options),
      );
    },
    merge: async ({ returned, ...agreed }, calledOff) => {
      const [port, { mergeReturned }, { canBeCalledOff }] = await Promise.all([
        workbook(),
        import("../../workbook"),
        import("./canBeCalledOff"),
      ]);
      return canBeCalledOff(port, calledOff, (stoppable) =>
        mergeReturned(stoppable, returned, { ...agreed, ...clock() }),
      );
    },
    recordSent: async (sendings, calledOff) => {
      const [port, { recordSent }, { canBeCalledOff }] = await Promise.all([
        workbook(),
        import("../../workbook"),
        import("./canBeCalledOff"),
      ]);
      return canBeCalledOff(port, calledOff, (stoppable) => recordSent(stoppable, sendings, clock()));
    },
    convertFormulas: async (style) => {
      const [port, { convertFormulas }] = await Promise.all([workbook(), import("../../workbook")]);
      return convertFormulas(port, style);
    },
    remember: async (memory) => {
      const [port, { withPaneMemory }] = await Promise.all([workbook(), import("../../workbook")]);
      await port.rewriteState((xml) => withPaneMemory(xml, memory));
    },
    repair: async () => (await workbook()).repair(),
    canUndo: async () => (await workbook()).canUndo(),
    undo: async () => (await workbook()).undo(),
  };
}
