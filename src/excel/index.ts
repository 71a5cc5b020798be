export { describeHost, NO_HOST, type HostDescription } from "./host";
export { associateCommand, openPage, showPane } from "./ribbon";
export { formulaStyle, openWorkbook, repairAfterCutOff, type OpenWorkbook } from "./openWorkbook";
export { canReadFile, readFile } from "./reading/readFile";
export { openNewWorkbook } from "./newWorkbook";
export type { ShownTable } from "./reading/goTo";
export type { PlanEdit } from "./reading/planEvents";
export type { Outcome } from "./recovery/journal";
export type { SelectedArea, SelectedCell, Selection, SelectionReading } from "./reading/selection";
