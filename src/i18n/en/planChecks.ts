import type { PlanCheckTexts } from "../planCheckTexts";

/** What the checks of a plan found, and what to do about each. */
export const planChecks: PlanCheckTexts = {
  severities: { error: "fix", warning: "complete", info: "note" },
  fields: {
    id: "action id",
    subject: "item",
    measure: "measure",
    steps: "steps",
    lead: "lead",
    monitor: "monitor",
    start: "start",
    publishBy: "publish by",
    approveBy: "approve by",
    completedOn: "completion date",
    status: "status",
    pageUrl: "page address",
    fileUrl: "file address",
    header: "header",
  },
  messages: {
    "action-missing": ({ subject }) => ({
      found: `${/^\d/.test(subject) ? "Indicator" : "Item"} ${subject} is below the threshold but not in the plan`,
      toDo: "Update the plan again; it adds the row.",
    }),
    "measure-missing": () => ({ found: "No measure yet", toDo: "Type what will be done, or accept what is proposed." }),
    "steps-missing": () => ({ found: "No steps yet", toDo: "Type at least one step." }),
    "lead-missing": () => ({ found: "Nobody leads yet", toDo: "Choose a unit or position from the list of owners." }),
    "monitor-missing": () => ({ found: "Nobody monitors yet", toDo: "Choose who sees to it that this gets done." }),
    "date-missing": ({ field }) => ({
      found: `No date: ${field}`,
      toDo: "Type a date, or accept the one proposed from the calendar.",
    }),
    "date-unreadable": ({ field, text }) => ({
      found: `“${text}” is not a date: ${field}`,
      toDo: "Type day, month and year, such as 23 Apr 2026.",
    }),
    "date-is-text": ({ field, text, fix }) => ({
      found: `“${text}” is a text, which cannot be sorted or counted: ${field}`,
      toDo: `Change it to the date ${fix}.`,
    }),
    "date-wrong-era": ({ field, year, fix }) => ({
      found: `The year ${year} was typed, which is read as Common Era: ${field}`,
      toDo: fix === "" ? "Type the date again; the year that was meant has no 29 February." : `Change it to ${fix}.`,
    }),
    "date-two-digit-year": ({ field, year, fix }) => ({
      found: `A year of two digits was typed, which is read as ${year}: ${field}`,
      toDo: `Change it to ${fix}.`,
    }),
    "date-outside-year": ({ field, date, year }) => ({
      found: `${date} is outside fiscal year ${year}: ${field}`,
      toDo: "Check the year; this plan runs from 1 October to 30 September.",
    }),
    "date-after-window": ({ field, date, closes }) => ({
      found: `${date} is after the submission window closes on ${closes}: ${field}`,
      toDo: "Move it up to that day, or edit the calendar if that day changed.",
    }),
    "date-too-early": ({ field, date, earliest }) => ({
      found: `${date} is before ${earliest}, when there is nothing to report yet: ${field}`,
      toDo: `Move it to ${earliest} or later.`,
    }),
    "dates-out-of-order": ({ field, date, before, earlier }) => ({
      found: `${date} (${field}) is before ${earlier} (${before})`,
      toDo: "Put start, publishing and approval in this order.",
    }),
    "date-day-off": ({ field, date, fix }) => ({
      found: `${date} is a day off: ${field}`,
      toDo: `Use the working day before, ${fix}.`,
    }),
    "address-malformed": ({ field, address, fix }) => ({
      found: `“${address}” is not a web address: ${field}`,
      toDo: fix === "" ? "Copy the address from the browser; it begins with https://." : `Change it to ${fix}.`,
    }),
    "address-other-site": ({ field, host, own }) => ({
      found: `It is on ${host}, not on the agency's main site: ${field}`,
      toDo:
        own === "" ? "Publish it on the main site and use that address." : `Publish it on ${own} and use that address.`,
    }),
    "page-is-file": ({ ending }) => ({
      found: `The page address opens a .${ending} file by itself, which scores nothing`,
      toDo: "Use the address of the page that links to the file, and move this one to the file address.",
    }),
    "id-missing": () => ({
      found: "This row has no action id, so it cannot be kept up to date",
      toDo: "If the row was copied here, use the item's own row, or update the plan again.",
    }),
    "id-duplicated": ({ id }) => ({
      found: `The action id ${id} stands in an earlier row as well`,
      toDo: "Make one row of the two, or update the plan again: the later row gets an id of its own.",
    }),
    "id-unreadable": ({ id }) => ({
      found: `“${id}” is no action id, so nobody knows which row of the plan this is`,
      toDo: "Update the plan again; the row gets the id of the item it names.",
    }),
    "id-foreign": ({ id }) => ({
      found: `The action id ${id} is of another agency or year, so this row is not one of this plan`,
      toDo: "To use the row, clear its id and update the plan again; otherwise delete the row.",
    }),
    "id-item-differ": ({ item, subject }) => ({
      found: `The row says “${item}”, but its action id is of ${subject}`,
      toDo: `Change the item to ${subject}, or clear the id and update the plan again.`,
    }),
    "item-unknown": ({ item }) => ({
      found: item === "" ? "This row names no item" : `“${item}” is no item of this result`,
      toDo: "Type the code of an item as on the items sheet, such as O12.",
    }),
    "column-missing": ({ column }) => ({
      found: `The column “${column}” is gone, so it was not checked`,
      toDo: "Undo deleting it, or add a column with this header; all other columns are as they were.",
    }),
    "column-renamed": ({ column, header }) => ({
      found: `The column “${column}” has the new header “${header}”; it is still read by its place`,
      toDo: "Give it its old header before moving it.",
    }),
    "plan-missing": () => ({
      found: "The table of the plan is not there",
      toDo: "Update the plan again to make it anew, or open an earlier file that still has it.",
    }),
    "status-unknown": ({ status, fix }) => ({
      found: status === "" ? "No status" : `Unknown status “${status}”`,
      toDo: fix === "" ? "Choose one of the four from the list." : `Change it to “${fix}”.`,
    }),
  },
};
