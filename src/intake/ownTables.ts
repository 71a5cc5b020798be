/**
 * The tables of a workbook of ours that hold what was reported, and how their headers read in the
 * languages a workbook is made in. Table names never change; every other column is computed.
 */
export const OWN_TABLES = {
  tblAgency: { field: ["รายการ", "Field"], value: ["ข้อมูล", "Value"] },
  tblIndicators: { no: ["ตัวชี้วัด", "Indicator"], reported: ["คะแนนในเอกสาร", "Reported score"] },
  tblInstruments: {
    instrument: ["แบบวัด", "Instrument"],
    reported: ["คะแนนในเอกสาร", "Reported score"],
    respondents: ["จำนวนผู้ตอบ", "Respondents"],
  },
  tblItems: {
    code: ["ข้อ", "Item"],
    name: ["ประเด็นการตรวจ", "Item name"],
    score: ["คะแนน", "Score"],
    comment: ["ความคิดเห็นของกรรมการ", "Assessor comment"],
    recommendation: ["ข้อเสนอแนะและแนวทางแก้ไข", "Recommendation"],
    owner: ["ผู้รับผิดชอบตามเอกสาร", "Owner as printed"],
  },
  tblImports: { mapping: ["การอ่านหัวตาราง", "How headers were read"] },
  tblPlan: {
    item: ["ข้อ", "Item"],
    monitor: ["ผู้กำกับติดตาม", "Monitor"],
    id: ["รหัสแผน", "Action id"],
  },
} as const;

/** Computed columns of the items; any other header is a column somebody added. */
export const COMPUTED_ITEM_HEADERS: readonly string[] = [
  ...["ตัวชี้วัดย่อย", "ตัวชี้วัด", "คะแนนรวมที่อาจเพิ่ม", "ลำดับแก้ไข", "สาเหตุ", "ค่าเรียงลำดับ"],
  ...["Subindicator", "Indicator", "Points to gain", "Fix order", "Cause", "Sort key"],
];

/** Rows of the agency's table that belong to the assessment. */
export const OWN_AGENCY_FIELDS = {
  agency: ["หน่วยงาน", "Agency"],
  fiscalYear: ["ปีงบประมาณที่ประเมิน", "Fiscal year assessed"],
  rank: ["ลำดับที่ในเอกสาร", "Rank in the document"],
} as const;

/** By its name for the statuses a unit's workbook is known, also where its tables are gone. */
export const UNIT_WORKBOOK_NAME = "ITAS_TaskStatuses";

/** By the name of its target a workbook in which agencies were collected is known, also where its tables are gone. */
export const COLLECTED_WORKBOOK_NAME = "ITAS_CollectedTarget";

/** Named cells of a workbook of ours. */
export const OWN_CELLS = { total: "ITAS_ReportedTotal", band: "ITAS_ReportedBand" } as const;

export type OwnTable = keyof typeof OWN_TABLES;

/** The column of a table whose header, in either language, has this key; -1 if there is none. */
export function ownColumn(headers: readonly string[], table: OwnTable, key: string): number {
  const columns: Readonly<Partial<Record<string, readonly string[]>>> = OWN_TABLES[table];
  return headers.findIndex((header) => columns[key]?.includes(header.trim()) === true);
}
