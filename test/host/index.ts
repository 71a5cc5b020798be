/** The simulated Excel. Needs neither Node nor a browser; `node.ts` loads the client for tests. */
export { SimulatedExcel, type SimulatedExcelOptions } from "./simulatedExcel";
export { difference, fingerprint, type Fingerprint, type FingerprintOptions } from "./fingerprint";
export { readRequirementSets, type RequirementSets } from "./requirementSets";
export type { RequestRecord } from "./requestRecord";
export type { FunctionResult } from "./customFunctions";
export { copyWorkbook, newWorkbook, type Workbook } from "./model/workbook";
