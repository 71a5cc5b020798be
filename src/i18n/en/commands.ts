import type { commands as th } from "../th/commands";

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? "" : "s"}`;

export const commands: typeof th = {
  working: {
    "import-selection": "Reading the selected cells…",
    regenerate: "Updating the plan from the sheets…",
    "repair-formulas": "Repairing formulas…",
    "prepare-copy": "Making a copy for sharing…",
  },
  regenerated: ({ cells, rows }) =>
    cells === 0 && rows === 0
      ? "The plan already agrees with the sheets; nothing was changed."
      : `The plan is up to date: ${counted(cells, "cell")} refreshed, ${counted(rows, "row")} added. What people typed is still there.`,
  repaired: (cells) =>
    cells === 0 ? "No formula needs repair; nothing was changed." : `Repaired ${counted(cells, "cell")}.`,
  prepared: {
    saved: (name) =>
      `A copy for sharing was downloaded: ${name}. Please send that file; the open workbook is unchanged.`,
    opened: "A copy for sharing is open as a new workbook. Please save and send that one; this workbook is unchanged.",
    lookAt: "Please look before sending. Still in the copy:",
    done: (count) => `What was done in the copy (${String(count)})`,
    again: "Download again",
    otherwise: "Other ways",
  },
  help: "How to use this, and the ITAS functions explained",
  openHelp: "Open the help page",
};
