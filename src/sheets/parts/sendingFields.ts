/** What a unit's workbook says about itself, in the order of its table `tblSending`; the labels are in i18n. */
export const SENDING_FIELDS = [
  "agency",
  "assessedYear",
  "planYear",
  "unit",
  "by",
  "returnBy",
  "sentOn",
  "key",
  "version",
] as const;

export type SendingField = (typeof SENDING_FIELDS)[number];
