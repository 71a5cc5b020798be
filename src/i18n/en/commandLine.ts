import type { commandLine as th } from "../th/commandLine";

export const commandLine: typeof th = {
  usage: `itas – reads ITA results and builds a remediation workbook

  itas read  FILE… [--year 2564] [--agency NAME] [--like EARLIER.xlsx] [--json] [--lang th|en]
  itas build FILE… -o out.xlsx [--year 2564] [--agency NAME] [--like EARLIER.xlsx]
             [--owners owners.csv] [--last-year LASTYEAR.xlsx] [--threshold 85] [--target 85] [--today 2026-11-20] [--lang th|en]
  itas build FILE… --into WORKBOOK.xlsx -o out.xlsx [as for build]
  itas print WORKBOOK.xlsx -o documents.xlsx [--layout items,topics,measures,results] [--digits thai|arabic]
             [--public] [--announcement] [--months 6|12] [--today 2026-11-20] [--lang th|en]
  itas check WORKBOOK.xlsx [--json] [--lang th|en]
  itas split WORKBOOK.xlsx -o FOLDER [--by lead|monitor] [--return-by 2026-12-15] [--ascii] [--zip] [--today 2026-11-20] [--lang th|en]
  itas share WORKBOOK.xlsx -o COPY.xlsx [--keep-persons] [--json] [--today 2026-11-20] [--lang th|en]
  itas collect FILE… -o all.xlsx [--year 2564] [--threshold 85] [--today 2026-11-20] [--json] [--lang th|en]
  itas merge MASTER.xlsx RETURNED.xlsx… -o MERGED.xlsx [--take standing|returned] [--json] [--today 2026-11-20] [--lang th|en]
  itas remind WORKBOOK.xlsx [--unit NAME] [--since 2026-10-01] [--json] [--today 2026-11-20] [--lang th|en]

FILE is Excel (.xlsx), Word (.docx), PDF, HTML, CSV or text; - reads standard input.
--agency picks from a table of many by name or part of it; add the province where names repeat.
--like is a workbook made here in an earlier year; headers are read as its import log remembers.
--last-year is the workbook of an earlier year; its owners, monitors and the measures of findings still
open are proposed in the new plan, items being known by name.
--owners is a table with the columns item, owner and (optionally) monitor,
or a directory with the columns unit, position, work area, from which owners are proposed.
print makes A4 documents from a workbook made here, with the plan as people filled it in; --public leaves
persons and e-mail addresses out, --announcement is signed by the chief executive alone, --months says what
the results report covers (by default what is due).
check looks at the plan of a workbook made here and says cell by cell what to do; nothing is changed.
split makes a workbook for each unit that leads (or, with --by monitor, monitors) actions of the plan; --ascii
names the files in ASCII.
share makes a copy of any workbook to pass on: needs no add-in, names nobody, has a cover; the file itself stays as it is. --keep-persons leaves people in
collect stacks results and plans of several agencies in a new workbook (workbooks of agencies, result documents,
workbooks collected before); a file that cannot be read is named and the others go on. --year is for results
that name none.
merge puts what units sent back into the master workbook, known by content and not by name; --take decides all
conflicts for what stands or for what came back.
remind says how far the plan has come and what changed since last time (or since the day --since names), with a letter to every unit that has something outstanding.
Exit: 0 done, 1 done with errors to decide, 2 could not (nothing written)`,
  unknownCommand: (command, known) => `Unknown command “${command}”; use one of ${known} (see itas --help)`,
  noFiles: "No file was given (see itas --help)",
  noOutput: (command) => `${command} needs an output file with -o (see itas --help)`,
  oneWorkbook: (command) => `${command} reads one workbook at a time (see itas --help)`,
  badLayout: (value, known) => `--layout: “${value}” must be of ${known}`,
  badDigits: (value) => `--digits: “${value}” must be thai or arabic`,
  badMonths: (value) => `--months: “${value}” must be 6 or 12`,
  notOurs: (file) =>
    `${file}: not a workbook of this program, or one that holds no result any more. Nothing was written; choose one made by itas build or the add-in.`,
  notXlsx: "The output of -o must end in .xlsx",
  writesNothing: (command) => `${command} writes no file, so it takes no -o (see itas --help)`,
  notForCommand: (option, command) => `${option} is not for ${command} (see itas --help)`,
  nothingFound: "The plan was checked; nothing was found",
  foundInPlan: (errors, warnings, infos) =>
    `The plan was checked: ${String(errors)} to fix, ${String(warnings)} to complete, ${String(infos)} worth a look`,
  badOption: (message) => `Invalid option: ${message} (see itas --help)`,
  badNumber: (option, value) => `--${option}: “${value}” is not a usable number`,
  badDate: (option, value) => `--${option}: “${value}” is not a date like yyyy-mm-dd (Common Era)`,
  badLanguage: (value) => `--lang: “${value}” must be th or en`,
  cannotRead: (file) => `${file}: cannot be opened. Nothing was read or written; check the name and your permissions.`,
  cannotWrite: (file) =>
    `${file}: cannot be written. Nothing has changed; check the folder and permissions, and close the file if Excel has it open.`,
  outputIsInput: (file) => `${file}: this is one of the inputs. Nothing was written; give the output another name.`,
  unexpected: (message) =>
    `Something unexpected happened and nothing was written; please report it with this text: ${message}`,
  severalAssessments: (count, names) =>
    `${String(count)} results were found (${names}). Nothing was written; pick one with --agency "NAME PROVINCE" (and --year where there are several years).`,
  noSuchAgency: (name, names) => `--agency: “${name}” was not found. Nothing was written; the input has ${names}`,
  noAgencyName: "--agency needs a name (see itas --help)",
  moreAgencies: (count) => `… and ${String(count)} more agencies (pick with --agency, or see all with --json)`,
  noMappings: (file: string) =>
    `${file}: no workbook of this program, or none that remembers how headers were read. Nothing was read or written; choose a workbook of an earlier year.`,
  notLastYear: {
    nothing: (file) =>
      `${file}: holds neither plan nor owners to hand on. Nothing was written; choose last year's workbook.`,
    "other-agency": (file) =>
      `${file}: is of another agency. Nothing was written; choose this agency's workbook of last year.`,
    "not-earlier": (file) =>
      `${file}: is not of a year before the result's. Nothing was written; choose last year's workbook.`,
  },
  carried: (count) => `Taken over from last year's plan, as proposals: ${String(count)} actions`,
  unmapped: (count) => `Not taken: ${String(count)} rows about what this year does not have`,
  written: (file) => `Wrote ${file}`,
  kept: (file) => `The previous file was kept as ${file}`,
  agency: "Agency",
  fiscalYear: "Fiscal year",
  unknown: "not found",
  total: "Total",
  computed: "computed",
  reported: "reported",
  band: "Band",
  indicators: "indicators",
  items: "items",
  belowThreshold: "below the threshold",
  rows: (rowsIn, records, headings, repeats, unread, leftOut) =>
    `${String(rowsIn)} rows = ${String(records)} data + ${String(headings)} headings + ${String(repeats)} repeats + ${String(unread)} not used${leftOut === 0 ? "" : ` + ${String(leftOut)} of other tables`}`,
  more: (count) => `… and ${String(count)} more`,
  row: "row",
};
