import { saveFile } from "../download/saveFile";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";

/** How a finished workbook leaves the pane. */
export interface HandOver {
  /** As a new workbook in Excel, for files cannot be saved from here; else as a download. */
  readonly asNew: boolean;
  readonly hand: (name: string, bytes: Uint8Array) => Promise<void>;
}

export function useHandOver(): HandOver {
  const { openNew, savesFiles = false } = usePaneWorkbook();
  const opens = savesFiles ? undefined : openNew;
  return {
    asNew: opens !== undefined,
    hand: async (name, bytes) => {
      if (opens !== undefined) await opens(bytes);
      // A copy of its own, which is what a Blob takes.
      else saveFile(name, new Uint8Array(bytes));
    },
  };
}
