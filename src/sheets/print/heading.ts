import type { PrintModel } from "./printModel";

/** What stands above a table: its title, the assessment, the agency, and the papers it belongs to. */
export function headingOf(model: PrintModel, title: string, year: number | null): readonly string[] {
  const { texts, assessment, office, sheetTexts } = model;
  const { letterNo, letterDate, order, meeting } = office.fields;
  const agency = assessment.agency ?? office.fields.agency ?? sheetTexts.summary.unknownAgency;
  return [
    title,
    texts.assessment(year === null ? "–" : String(year)),
    assessment.province === undefined || agency.includes(assessment.province)
      ? agency
      : texts.inProvince(agency, assessment.province),
    ...(letterNo === undefined ? [] : [texts.letter(letterNo, letterDate ?? null)]),
    ...(order === undefined ? [] : [texts.order(order)]),
    ...(meeting === undefined ? [] : [texts.meeting(meeting)]),
  ];
}
