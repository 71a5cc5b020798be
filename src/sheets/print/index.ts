export { createPrint } from "./createPrint";
export { PRINT_LAYOUTS, type PrintLayout } from "./document";
export { NO_OFFICE_FACTS, type OfficeFacts, type PrintInput, type PrintOptions } from "./printModel";
export type { PrintDigits } from "./wording";
