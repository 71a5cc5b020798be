import { sheets } from "../../src/i18n/th/sheets";
import type { OpenedWorkbench, TableRow } from "./openedWorkbench";

const HEADERS = sheets.headers.tblPlan;

/** A row of the plan as it stands in the workbook, by what its columns are. */
export type PlanRow = Readonly<Record<keyof typeof HEADERS, TableRow[string]>>;

/** The plan as it stands in the workbook, calculated. */
export async function planRows(workbench: OpenedWorkbench): Promise<readonly PlanRow[]> {
  const rows = await workbench.rows("tblPlan");
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(HEADERS).map(([key, header]) => [key, row[header] ?? ""]),
      ) as unknown as PlanRow,
  );
}

export const isFix = ({ kind }: PlanRow): boolean => kind === sheets.kinds.fix;
