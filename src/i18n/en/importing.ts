import type { importing as th } from "../th/importing";

/** Words for bringing a result into a workbook that stands, from the command line. */
export const importing: typeof th = {
  outcome: {
    created: "Our sheets were made in this workbook",
    updated: "The result was brought into the workbook",
    unchanged: "The workbook says what this result says already",
  },
  inserted: (count) => `New rows: ${String(count)}`,
  refreshed: (count) => `Values that follow the new result: ${String(count)}`,
  kept: (count) => `Cells left as they were typed: ${String(count)}`,
  closed: (count) => `Findings closed: ${String(count)}`,
  reopened: (count) => `Findings that came back: ${String(count)}`,
  refused: (file, happened, place, toDo) =>
    `${file}: ${happened}${place === "" ? "" : ` (${place})`}. Nothing was written. ${toDo}`,
  notWorkbook: (file) => `${file}: no Excel workbook (.xlsx) that can be opened. Nothing was written.`,
  locked: (file) => `${file}: has a password. Nothing was written. Take the password off first.`,
  tooLarge: (file) => `${file}: is larger than can be read. Nothing was written.`,
};
