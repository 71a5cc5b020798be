import { associateCommand } from "../excel";
import { COMMAND_NAMES, commands, type CommandDependencies } from "./commands";

export { COMMAND_NAMES, commands, type CommandDependencies, type CommandName, type Commands } from "./commands";
export { inOpenWorkbook, selectedCells, theWorkbook, type SelectionFailure, type TheWorkbook } from "./openWorkbook";
export { createPaneInbox, type PaneInbox } from "./paneInbox";
export type { CopyToHand } from "./prepareCopy";
export type { CommandFailure, CommandTask, PaneMessage, PreparedCopy, Regeneration } from "./paneMessage";

/** Tells Excel what the ribbon's buttons do; harmless where there is no Office.js. */
export function registerCommands(dependencies: CommandDependencies): void {
  const all = commands(dependencies);
  for (const name of COMMAND_NAMES) associateCommand(name, all[name]);
}
