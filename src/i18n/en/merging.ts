import type { merging as th } from "../th/merging";

export const merging: typeof th = {
  log: {
    title: "Merge log",
    note: (most) =>
      `One row for every answer that differs from what was sent, taken or not, with the reason. Every merge adds to it. Old rows are neither deleted nor changed; at most ${most} are kept.`,
    wholeRow: "Whole row",
    hidden: "(a person's name, not shown)",
    full: (most) => `These are ${most} rows, so nothing more is logged. Move old rows elsewhere to go on.`,
    place: (sheet, row) => `${sheet} row ${String(row)}`,
  },
  returns: {
    title: "Sent and returned",
    note: "One row for every lead, brought up to date by every merge. Fixes and those finished are counted in the plan.",
    whole: (file) => `Whole plan (${file})`,
  },
  fates: {
    taken: "Taken",
    same: "Says what stands",
    settled: "Merged before",
    conflict: "Conflict to decide",
    decided: "Decided",
    added: "Row added",
    remark: "Added to the note",
    refused: "Not taken",
  },
  decided: {
    standing: "What stands was kept",
    answer: "This answer was chosen",
    combined: "Answers were combined",
    meant: "What was probably meant was taken",
  },
  refusals: {
    "date-unreadable": "The date cannot be read",
    "date-meant": "A date of the wrong era or typed as a text: please confirm",
    "status-unknown": "None of the listed statuses",
    "subject-unknown": "No item of the assessed year has this code",
    "cell-error": "The formula in the cell shows an error, or no value of it is stored",
    undecided: "Not decided, so what stands was kept",
    "not-chosen": "Something else was chosen",
    "row-deleted": "The row was deleted in the returned file; the plan keeps it",
    "row-without-subject": "The row does not say which item it is about",
    "row-ambiguous": "The action id is gone, and several rows would match",
    "row-of-another-plan": "A row of another plan",
    "row-gone": "The plan has no such row or item any more",
    "column-gone": "The plan has no such column any more",
    "not-for-filling": "This cell is not for filling in",
  },
};
