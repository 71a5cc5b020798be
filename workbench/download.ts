import type { Workbook } from "../test/host";
export function downloadWorkbook(_workbook: Workbook): Promise<void> {
  return Promise.resolve();
}
