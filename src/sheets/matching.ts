import type { TableName } from "./references";
import type { RowMatching } from "./spec";

const OFFICE: RowMatching = { by: "office" };
const PLACE: RowMatching = { by: "place" };
const key = (column: string): RowMatching => ({ by: "key", column });

/** How the rows of each table are found again when it is refreshed. */
export const MATCHING: Readonly<Record<TableName, RowMatching>> = {
  tblAgency: key("field"),
  tblByIndicator: key("indicator"),
  tblByStatus: key("status"),
  tblByUnit: key("unit"),
  tblCauses: key("cause"),
  tblDiagnostics: { by: "replacing" },
  tblFixFirst: PLACE,
  tblGroups: PLACE,
  tblIncomplete: PLACE,
  tblChanges: { by: "log", same: ["n"] },
  tblImports: { by: "log", same: ["importedOn", "hash"] },
  tblIndicators: key("no"),
  tblInstruments: key("instrument"),
  tblItems: key("code"),
  tblOwners: key("owner"),
  tblPlan: key("id"),
  tblSubindicators: key("code"),
  tblTimeline: key("id"),
  tblCalendar: OFFICE,
  tblHolidays: OFFICE,
  tblLists: OFFICE,
  tblMeasures: OFFICE,
  tblSchemeBands: OFFICE,
  tblSchemeGroups: OFFICE,
  tblSchemeIndicators: OFFICE,
  tblSchemeInstruments: OFFICE,
  tblSchemeItems: OFFICE,
  tblSettings: OFFICE,
  tblMerges: { by: "log", same: ["key", "digest", "fate"] },
  tblReturns: key("unit"),
  tblTasks: key("id"),
  tblSent: key("id"),
  tblSending: key("field"),
};
