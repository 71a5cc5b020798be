import type { fileMerge as th } from "../th/fileMerge";

type Data = Readonly<Partial<Record<string, string | number>>>;

const FORMATS: Readonly<Partial<Record<string, string>>> = {
  xls: "an old Excel workbook (.xls)",
  xlsb: "a binary workbook (.xlsb)",
  ods: "an OpenDocument spreadsheet (.ods)",
  docx: "a Word document",
  pptx: "a PowerPoint presentation",
  pdf: "a PDF",
  picture: "a picture",
  html: "a web page",
  text: "a text or CSV file",
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

const untouched = (sentence: string, toDo: string): string => `${sentence}. No file was changed; ${toDo}.`;

export const fileMerge: typeof th = {
  intro:
    "There is no workbook here that can be written to, so files are merged: choose the workbook of the plan and what came back (or drop them together), and get the merged plan as a new file. The files you choose are not changed.",
  master: {
    heading: "Workbook of the plan",
    choose: "Choose the plan's workbook…",
    another: "Choose another plan…",
    open: "Use the open workbook",
    openName: "Open workbook",
    wanted: "Choose the .xlsx file of the plan that this add-in made.",
    of: (agency, year, actions) =>
      [agency, year === "" ? "" : `year ${year}`, counted(actions, "action")].filter((part) => part !== "").join(" · "),
    noAgency: "no agency named",
    unchanged: "This file is not changed.",
    several: (count) =>
      `There are ${String(count)} workbooks with a plan. Nothing was merged and no file was changed; say which of them is the plan, and the others are merged as copies that came back.`,
    use: "Use as the plan",
    useOf: (name) => `Use as the plan: ${name}`,
    notes: {
      prepared:
        "This is a copy for sharing, without names of people; so will be what is merged. Use the original if you have it.",
    },
    otherAgency: (own, others) =>
      untouched(
        `This plan is of ${own}, but what you chose is of ${others}`,
        "please choose the plan of the same agency",
      ),
    otherYear: (own, others) =>
      untouched(
        `This plan is about the year ${own}, but what you chose is about ${others}`,
        "please choose the plan of the same year",
      ),
  },
  refused: (name, why) => `“${name}” cannot be the plan. ${why}`,
  refusals: {
    damaged: () => untouched("The file is damaged or breaks off", "please use a copy that still opens"),
    encrypted: () =>
      untouched("The file has a password", "please open it, take the password off, save it and choose it again"),
    "too-large": () =>
      untouched(
        "The file is larger than the workbook of a plan can be, so it was not opened",
        "please check that it is the right one",
      ),
    empty: () => untouched("The file is empty", "please use a copy that still opens"),
    "not-xlsx": ({ format }: Data) =>
      format === "zip"
        ? untouched("This is a ZIP file", "please unpack it and choose the .xlsx workbook inside")
        : untouched(
            `This is ${FORMATS[String(format)] ?? "another kind of file"}`,
            "please choose the .xlsx workbook this add-in made",
          ),
    "not-ours": () =>
      untouched(
        "There is no plan in this file that this add-in made",
        "please choose the workbook the units' files were made from",
      ),
    "unit-workbook": () =>
      untouched("This is the file of a unit", "please choose the workbook the units' files were made from"),
    collected: () => untouched("This is a workbook of several agencies", "please choose the plan of the agency itself"),
    "no-plan": () =>
      untouched("This workbook has no table with the plan", "please choose one that still has the sheet of the plan"),
    "too-new": () =>
      untouched("A newer version made this workbook", "please update this add-in and choose the file again"),
    "needs-repair": () =>
      untouched(
        "A write into this workbook was cut off",
        "please open it in Excel with the add-in, press repair, save it and choose it again",
      ),
  },
  isUnit: (unit) => `It is among the returned files now${unit === "" ? "" : ` (${unit})`}.`,
  returned: "Returned files",
  noneTakesPart: "None of the files can be merged into this plan; each says why. No file was changed.",
  make: (count) => `Download the merged plan (${counted(count, "entry", "entries")})`,
  makeNew: (count) => `Open the merged plan as a new workbook (${counted(count, "entry", "entries")})`,
  making: "Making the file…",
  nothingToMake: "The plan says the same as the returned files: unchanged, so there is no new file to make.",
  made: (name) => `${name} is made.`,
  opened: "The merged plan is open as a new workbook; please save it.",
  original: (name) => `“${name}” is not changed; go on with the new file from here.`,
  handAgain: "Download again",
  openAgain: "Open again",
  goOn: "Merge further files",
  fallbackName: "agency",
  fileName: (day) => `merged-${day}`,
  failures: {
    protected: (name) =>
      untouched(
        `The sheet “${name}” of the plan is protected`,
        "please unprotect it, save it and choose it again (your choices stay)",
      ),
    filtered: (name) =>
      untouched(
        `The table ${name} of the plan is filtered, or its header row is hidden`,
        "please clear the filter, save it and choose it again (your choices stay)",
      ),
    "in-the-way": (name) =>
      untouched(
        `“${name}” is in the way in the plan's workbook`,
        "please rename or move it, save it and choose it again (your choices stay)",
      ),
    "too-large": () =>
      untouched(
        "The merged plan would be larger than a workbook of this add-in can be",
        "please take some of the returned files out and try again",
      ),
    other: () => untouched("The merged file could not be made", "please try again"),
  },
  instead: {
    why: "Where the open workbook cannot be written to, the merged plan can be a new file. Files and choices stay.",
    toFile: "Merge into a new file instead",
    toExcel: "Back to writing into the open workbook",
  },
  from: {
    file: (name) => `From the file “${name}”`,
    pane: "From the plan made on this page. If there is a workbook of the plan, you can choose it.",
    openWorkbook: "From the open workbook. If the plan is in another file, you can choose it.",
    nothing: "Choose the plan's workbook first.",
  },
};
