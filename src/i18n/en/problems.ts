import type { problems as th } from "../th/problems";

/** Errors: what happened, what is untouched, what to do. */
export const problems: typeof th = {
  refused: "This cannot be read",
  dismiss: "Close the message",
  failures: {
    "nothing-pasted": {
      happened: "There is no text in what was pasted",
      untouched: "Nothing was read.",
      toDo: "It may be a picture; please copy the table or text and paste again.",
    },
    "nothing-selected": {
      happened: "There is no text in the selected cells",
      untouched: "Nothing was read.",
      toDo: "Please select the whole table with its header and press again.",
    },
    "too-much-selected": {
      happened: "Too many cells are selected",
      untouched: "Nothing was read",
      toDo: "Please select the table of results only, and press again",
    },
    "file-unreadable": {
      happened: "The file could not be opened",
      untouched: "Nothing was read.",
      toDo: "It may have been moved or deleted, or be a folder; please choose again.",
    },
    "reading-failed": {
      happened: "Reading failed",
      untouched: "Nothing was changed.",
      toDo: "Please try again; if it fails again, save the table as HTML or CSV.",
    },
    "correction-failed": {
      happened: "This correction would leave no scores to be read",
      untouched: "What was read stays as it was.",
      toDo: "Please choose another meaning for the table or column.",
    },
    "writing-failed": {
      happened: "The workbook could not be made",
      untouched: "No file was written, and what was read is still here.",
      toDo: "Please try again.",
    },
    "workbook-busy": {
      happened: "Excel is busy",
      untouched: "The workbook was not changed.",
      toDo: "Please press Enter or Esc in the cell being edited, close any dialog, and try again.",
    },
    "workbook-protected": {
      happened: "A sheet is protected",
      untouched: "The workbook was not changed.",
      toDo: "Please unprotect the sheet (Review tab) and try again.",
    },
    "workbook-read-only": {
      happened: "This workbook is open for reading only",
      untouched: "The workbook was not changed.",
      toDo: "Please press “Enable Editing” or save a copy, and try again.",
    },
    "workbook-unsupported": {
      happened: "This Excel cannot be written to from the pane",
      untouched: "The workbook was not changed.",
      toDo: "Please make the Excel workbook as a file instead.",
    },
    "workbook-rolled-back": {
      happened: "Writing to the sheets failed",
      untouched: "The workbook is as it was before.",
      toDo: "Please try again; if it fails again, make the Excel workbook as a file instead.",
    },
    "workbook-needs-repair": {
      happened: "Writing to the sheets failed, and not all of it could be undone",
      untouched: "What stood there before is kept in the workbook.",
      toDo: "Please close the workbook and open it again; the pane will offer to repair it.",
    },
    "workbook-too-large": {
      happened: "The workbook is larger than can be copied from here",
      untouched: "The workbook was not changed.",
      toDo: "Please take out pictures that are not needed and try again.",
    },
    "workbook-in-the-way": {
      happened: "There is already a table, name or sheet of the same name",
      untouched: "The workbook was not changed.",
      toDo: "Please rename it, or make the Excel workbook as a file instead.",
    },
    "workbook-other-assessment": {
      happened: "This result is of another agency or year",
      untouched: "The workbook was not changed",
      toDo: "A workbook holds one agency in one year; please make a new workbook file for this result",
    },
    "workbook-changed": {
      happened: "Somebody edited the workbook after it was read",
      untouched: "Nothing was changed by us",
      toDo: "Please press again",
    },
    "workbook-filtered": {
      happened: "A table is filtered, or its header row is hidden",
      untouched: "The workbook was not changed",
      toDo: "Please clear the filter (Data > Clear), show the header row, and try again",
    },
    "workbook-too-new": {
      happened: "A newer version made this workbook",
      untouched: "The workbook was not changed",
      toDo: "Please update this add-in and open the workbook again",
    },
    "workbook-not-ours": {
      happened: "This workbook has no ITA result yet",
      untouched: "The workbook was not changed",
      toDo: "Please import a result and write it into the workbook first",
    },
    "command-failed": {
      happened: "Something unforeseen happened",
      untouched: "What this pane holds is as it was",
      toDo: "Please look over the workbook before saving, and try again",
    },
  },
};
