import { openPage, showPane } from "../excel";
import { WorkbookError } from "../workbook";
import type { CommandDependencies } from "./commands";
import type { PaneInbox } from "./paneInbox";

/** Not there yet: answered as an Excel that cannot be written to. */
function unsupported(): Promise<never> {
  return Promise.reject(new WorkbookError("unsupported"));
}

/** The buttons' dependencies in the workbook that is open in Excel. */
export function inOpenWorkbook(inbox: PaneInbox, helpAddress: () => string): CommandDependencies {
  return {
    showPane,
    tellPane: inbox.post,
    readSelection: unsupported,
    regenerate: unsupported,
    repairFormulas: unsupported,
    openHelp: () => openPage(helpAddress()),
  };
}
