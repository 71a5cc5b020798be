import type { WorkbookReport } from "../../src/workbook";

/** A write that made two sheets and kept what a person typed. */
export const REPORT: WorkbookReport = {
  outcome: "created",
  created: ["สรุปผล", "แผนปรับปรุง"],
  inserted: [],
  deleted: [],
  refreshed: [],
  formulas: 0,
  kept: [
    { table: "tblPlan", row: "X-2563-O2-1", column: "Lead", kept: "นายก", offered: "กองคลัง", isNew: true },
    { table: "tblPlan", row: "X-2563-O3-1", column: "Lead", kept: "ปลัด", offered: "กองช่าง", isNew: false },
  ],
  missing: [{ kind: "table", table: "tblCauses" }],
  renamed: [],
  duplicates: [],
  closed: [{ id: "X-2563-O9-1", from: 0, to: 100 }],
  reopened: [],
};
