import type { commands as th } from "../th/commands";

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? "" : "s"}`;

export const commands: typeof th = {
  working: {
    "import-selection": "Reading the selected cells…",
    regenerate: "Updating the plan from the sheets…",
    "repair-formulas": "Repairing formulas…",
  },
  regenerated: ({ cells, rows }) =>
    cells === 0 && rows === 0
      ? "The plan already agrees with the sheets; nothing was changed."
      : `The plan is up to date: ${counted(cells, "cell")} refreshed, ${counted(rows, "row")} added. What people typed is still there.`,
  repaired: (cells) =>
    cells === 0 ? "No formula needs repair; nothing was changed." : `Repaired ${counted(cells, "cell")}.`,
  help: "How to use this, and the ITAS functions explained",
  openHelp: "Open the help page",
  failures: {
    busy: {
      title: "Excel is busy",
      message: "Nothing was changed. Please finish typing in the cell or close the open dialog, and press again.",
    },
    protected: {
      title: "The sheet is protected",
      message: "Nothing was changed. Please unprotect the sheet (Review > Unprotect Sheet) and press again.",
    },
    "read-only": {
      title: "This workbook cannot be edited",
      message: "Nothing was changed. Please enable editing or save a copy, and press again.",
    },
    unsupported: {
      title: "This Excel cannot be written to",
      message: "Nothing was changed. You can paste the result into this pane and make a workbook file instead.",
    },
    "rolled-back": {
      title: "Writing failed",
      message: "The workbook is as it was before. Please try again.",
    },
    "needs-repair": {
      title: "Writing was cut off",
      message: "Please do not save over the file. Reopen the workbook and this pane; a repair is offered there.",
    },
    "in-the-way": {
      title: "Another table, name or sheet is in the way",
      message: "Nothing was changed. Please move or rename it, and press again.",
    },
    "other-assessment": {
      title: "This result is of another agency or year",
      message:
        "Nothing was changed. A workbook holds one agency in one year; please make a new workbook for this result.",
    },
    filtered: {
      title: "A table is filtered, or its header row is hidden",
      message: "Nothing was changed. Clear the filter (Data > Clear), show the header row, and press again.",
    },
    changed: {
      title: "The workbook changed meanwhile",
      message: "Nothing was changed by us. Somebody edited the workbook after it was read; please press again.",
    },
    "too-new": {
      title: "A newer version made this workbook",
      message: "Nothing was changed. Please update this add-in and open the workbook again.",
    },
    "nothing-selected": {
      title: "The selected cells are empty",
      message: "Nothing was read. Please select the whole result with its header row, and press again.",
    },
    "not-ours": {
      title: "This workbook has no ITA result yet",
      message: "Nothing was changed. Please import a result first.",
    },
    unexpected: {
      title: "This did not work",
      message: "Something unforeseen happened. Please look over the workbook before saving, and try again.",
    },
  },
};
