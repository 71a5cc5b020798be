// Passing on only: so a page fetches no texts but those it shows.
export { commandTexts, type CommandTexts } from "./commandTexts";
export { LANGUAGES, type Language } from "./language";
export * from "./measures";
export { measureText, stepsText } from "./measureText";
export { mergeCommandTexts, type MergeCommandTexts } from "./mergeCommandTexts";
export { mergingTexts, type MergingTexts } from "./mergingTexts";
export { partTexts, type PartTexts } from "./partTexts";
export { periodText } from "./periodText";
export { paneTexts, type PaneTexts } from "./paneTexts";
export { planCheckMessage, planCheckSeverity, type PlanCheckMessage } from "./planCheckTexts";
export { printTexts, type PrintTexts } from "./printTexts";
export { problemTexts, type ProblemTexts } from "./problemTexts";
export { diagnosticMessage, refusalMessage } from "./readingMessages";
export { sheetTexts, type SheetTexts } from "./sheetTexts";
export { reminderTexts, type ReminderTexts } from "./reminderTexts";
export { returnedTexts, type ReturnedTexts } from "./returnedTexts";
export { stepTexts, type StepTexts } from "./stepTexts";
export { texts } from "./texts";
