export { createCollected } from "./createCollected";
export { INDICATOR_COLUMNS } from "./agenciesSheet";
export { yearFigures } from "./overviewSheet";
export { isDone, isLate } from "./stacked";
export type { CollectedColumn, CollectedTable } from "./collectedTable";
export type {
  AgencySource,
  CheckSeverity,
  CollectedAgency,
  CollectedCheck,
  CollectedFile,
  CollectedModel,
  OpenFinding,
  PlanProgress,
  StackedAgency,
  TotalSource,
} from "./model";
