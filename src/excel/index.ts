export { describeHost, NO_HOST, type HostDescription } from "./host";
export { associateCommand, openPage, showPane } from "./ribbon";
export { formulaStyle, openWorkbook, repairAfterCutOff, type OpenWorkbook } from "./openWorkbook";
export type { PlanEdit } from "./planEvents";
export type { Outcome } from "./journal";
export type { SelectedArea, SelectedCell, Selection, SelectionReading } from "./selection";
