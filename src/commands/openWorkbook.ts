import { openPage, showPane, type OpenWorkbook } from "../excel";
import type { SelectedCells } from "../intake";
import type { CommandDependencies } from "./commands";
import type { PaneInbox } from "./paneInbox";
import type { CopyPage } from "./prepareCopy";

/** The workbook that is open in Excel, one and the same for ribbon and pane. */
export type TheWorkbook = () => Promise<OpenWorkbook>;

/** What deals with the workbook is only fetched when it is first asked for. */
export function theWorkbook(): TheWorkbook {
  let opened: Promise<OpenWorkbook> | undefined;
  return () => (opened ??= import("../excel").then(({ openWorkbook }) => openWorkbook()));
}

/** Why selected cells are not read. */
export type SelectionFailure = "nothing-selected" | "too-much-selected";

/** The selected cells as something to read. Throws WorkbookError. */
export async function selectedCells(workbook: TheWorkbook): Promise<SelectedCells | SelectionFailure> {
  const [port, { MOST_SELECTED_CELLS }] = await Promise.all([workbook(), import("../intake")]);
  const reading = await port.selection(MOST_SELECTED_CELLS);
  if (reading.ok) return reading.selection;
  return reading.code === "empty" ? "nothing-selected" : "too-much-selected";
}

/** The buttons' dependencies in the workbook that is open in Excel. */
export function inOpenWorkbook(
  workbook: TheWorkbook,
  inbox: PaneInbox,
  page: CopyPage & { readonly helpAddress: () => string },
): CommandDependencies {
  return {
    showPane,
    tellPane: inbox.post,
    readSelection: () => selectedCells(workbook),
    regenerate: async () => {
      const [port, { regenerate }] = await Promise.all([workbook(), import("../workbook")]);
      const { refreshed, formulas, inserted } = await regenerate(port, page.clock());
      return { cells: refreshed.length + formulas, rows: inserted.length };
    },
    repairFormulas: async () => {
      const [port, { repairFormulas }] = await Promise.all([workbook(), import("../workbook")]);
      return (await repairFormulas(port, page.clock())).cells;
    },
    prepareCopy: async () => (await import("./prepareCopy")).prepareCopy(workbook, page),
    openHelp: () => openPage(page.helpAddress()),
  };
}
