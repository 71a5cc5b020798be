import type { pane as th } from "../th/pane";

export const pane: typeof th = {
  title: "ITA results",
  language: "Language",
  intake: {
    intro: "Copy the result table from ITAS and paste it into this pane, or choose a saved file.",
    paste: "Paste a table or text",
    pasteHint: "Press Ctrl+V anywhere in this pane",
    readTyped: "Read this text",
    or: "or",
    choose: "Choose files…",
    formats:
      "Excel (.xlsx, .xlsm), Word (.docx, .docm), PDF whose text can be selected, web page (.html), CSV, TSV and text (.txt)",
    dropHint: "Files can also be dropped or pasted here, several at once.",
    dropHere: "Drop the files here",
    reading: "Reading… a large file takes a moment",
    cancel: "Cancel",
    pastedName: "pasted data",
    sample: "Try the sample",
    selectedCells: "Use the selected cells",
    cellsName: "selected cells",
    startOver: "Start over",
    privacy: "The data stays on this computer; nothing is sent anywhere.",
  },
  about: "About",
  stepsLabel: "Steps",
  steps: { import: "Import", review: "Review", scores: "Scores", plan: "Plan", share: "Share" },
  missing: {
    "no-excel": "Works when this pane is open in Excel",
    "old-excel": "This Excel cannot do it; it needs Microsoft 365 or Excel 2021 or later",
  },
  partMissing: {
    message: "This part could not be loaded. Please check the network connection.",
    tryAgain: "Try again",
  },
  crash: {
    title: "The pane stopped working",
    message: "The workbook was not changed. Please copy the report below for your administrator, then reopen.",
    report: "Error report",
    copy: "Copy the report",
    copied: "Copied",
    selected: "The text is selected; press Ctrl+C",
    reopen: "Reopen",
  },
};
