import { sheets } from "../../src/i18n/th/sheets";
import type { OpenedWorkbench, TableRow } from "./openedWorkbench";

const HEADERS = sheets.headers.tblPlan;

/** A row of the plan as it stands in the workbook, by what its columns are. */
export type PlanRow = Readonly<Record<keyof typeof HEADERS, TableRow[string]>>;

/** A computer that is busy takes long to calculate a workbook that was just written. */
const LONGEST = 30_000;
const KINDS: readonly unknown[] = Object.values(sheets.kinds);

async function rowsNow(workbench: OpenedWorkbench): Promise<readonly PlanRow[]> {
  const rows = await workbench.rows("tblPlan");
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(HEADERS).map(([key, header]) => [key, row[header] ?? ""]),
      ) as unknown as PlanRow,
  );
}

/** The plan as it stands in the workbook once it is calculated: every row has its kind, and none changes any more. */
export async function planRows(workbench: OpenedWorkbench): Promise<readonly PlanRow[]> {
  const until = Date.now() + LONGEST;
  let before = "";
  for (;;) {
    const rows = await rowsNow(workbench);
    const now = JSON.stringify(rows);
    const isCalculated = rows.length > 0 && rows.every(({ kind }) => KINDS.includes(kind)) && now === before;
    if (isCalculated || Date.now() > until) return rows;
    before = now;
    await workbench.page.waitForTimeout(250);
  }
}

export const isFix = ({ kind }: PlanRow): boolean => kind === sheets.kinds.fix;
