import type { parts as th } from "../th/parts";

export const parts: typeof th = {
  roles: { lead: "Lead", support: "Support", monitor: "Monitor" },
  sending: {
    agency: "Agency of the plan",
    assessedYear: "Fiscal year assessed",
    planYear: "Fiscal year of the plan",
    unit: "Sent to",
    by: "Split by",
    returnBy: "Return by",
    sentOn: "Sent on",
    key: "Key of the plan",
    version: "Made with",
  },
  by: { lead: "Lead", monitor: "Monitor" },
  title: (year) => `Tasks from the ITA remediation plan, fiscal year ${year} (B.E.)`,
  opening:
    "This file opens in Excel 2016 and later, LibreOffice and phone apps. It needs no add-in, and has no macros and no password.",
  about: "About this workbook",
  progress: "Progress (counted from the tasks)",
  counts: {
    own: { lead: "Actions you lead", monitor: "Actions you monitor" },
    fix: "Of these, to fix",
    finished: "Done or verified",
    support: "Actions you support",
  },
  toUnit: ({ unit, returnBy }) => `${unit}: please fill in and return by ${returnBy}`,
  howTo: "How to fill it in",
  steps: ({ tasks, returnBy }) => [
    `Open the sheet “${tasks}”: each row is an action. Words and colours over the headers say what each column is for.`,
    "Choose the status from the list; once done, give the day, the result and the address (URL) of the page.",
    "Type dates as day/month/year, for example 15/12/2563. Where a year reads as the wrong era, whoever merges is asked first.",
    "To add an action, type a new row below the table with the item’s code (such as O12), and leave its action id blank.",
    "You may rename the file, sort rows and add columns of remarks, but please keep the rows and the action ids.",
    `Save as .xlsx and return this file by ${returnBy}.`,
  ],
  legend: "Words and colours over the headers",
  uses: {
    fill: "For you to fill in, change and clear",
    edit: "The plan: change it only where it is not what is done",
    read: "Leave as it is; changes here do not go back into the plan",
    support: "Rows you support, for information: the lead fills them in",
  },
  statusTitle: "Status",
  statusMeanings: {
    "not-started": "Nobody has begun",
    "in-progress": "Begun, but not published or not complete",
    done: "Published completely, with the address (URL) of its page",
    verified: "The monitor has seen that it opens and is to the point",
  },
  hidden: (sheet) =>
    `Hidden sheet: “${sheet}” keeps the texts as they were sent, to see what was changed when the file is merged. Please leave it.`,
  bands: { read: "Read only", edit: "May change", fill: "Fill in" },
  tasksTitle: ({ year, unit, returnBy }) => `ITA tasks ${year}   ${unit}   return by ${returnBy}`,
  sentNote: "Texts as they were sent, to compare with when the file is merged. Please leave them as they are.",
  command: {
    badBy: (value) => `--by: “${value}” may only be lead (or owner) or monitor`,
    returnByPast: (value) => `--return-by: “${value}” is before the day of sending`,
    noParts: (by) => `No action of the plan has a ${by.toLowerCase()} yet, so nothing was written. Fill it in first.`,
    exists: (file) =>
      `${file}: a file of this name with other content is there already, so nothing was written. Choose another folder, or move the file away.`,
    written: (count, folder) => `Wrote ${String(count)} files into ${folder}`,
  },
  index: {
    title: (agency, year) => `Workbooks of the ITA remediation plan, fiscal year ${year} (B.E.)\n${agency}`,
    dates: (sentOn, returnBy) => `Sent on ${sentOn}   return by ${returnBy}`,
    part: ({ file, unit, fix, maintain, support }) =>
      `${file}\n    ${unit}: fix ${String(fix)}, maintain ${String(maintain)}, support ${String(support)}`,
    unassigned: (count, by) => `In no workbook, as they have no ${by.toLowerCase()}: ${String(count)}`,
    unread: (count) => `In no workbook, as they name no item or are of another plan: ${String(count)}`,
    supportingOnly: "Units that only support, so they have no workbook of their own:",
    file: "workbooks.txt",
  },
};
