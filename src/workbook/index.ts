export { createWorkbook, type CreateOptions } from "./createWorkbook";
