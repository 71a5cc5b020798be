import { resolve } from "node:path";
import { refusalMessage, texts } from "../i18n";
import {
  headerMappingsIn,
  loadFiles,
  type HeaderMapping,
  type SourceDocument,
  findAgencies,
  readFiles,
  readingOf,
  type InputFile,
  type Reading,
} from "../intake";
import { directoryIn, NO_EDITS, ownersNamed, takeOwners, type Owner, type PlanEdits, type TakenYear } from "../plan";
import { createWorkbook, printIn, type WorkbookContent } from "../workbook";
import { readContent, toXlsx } from "../xlsx";
import { languageIn, parseArguments, UsageError, type Arguments } from "./arguments";
import { checkFile, checkToJson, checkToText, NotChecked } from "./check";
import { readInput, writeOutput } from "./files";
import { lastYearText, takeLastYear } from "./lastYear";
import { agencyLabels, toJson, toText } from "./report";

/** Where a command's words go. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

export type ExitCode = 0 | 1 | 2;

/** The command could not be carried out; the message says what happened, what is untouched, what to do. */
class Failure extends Error {}

/** Runs one command: 0 done, 1 done with errors among the diagnostics, 2 could not and wrote nothing. */
export async function run(argv: readonly string[], output: Output, today: string, time?: string): Promise<ExitCode> {
  try {
    const args = parseArguments(argv);
    if (args.command === "help") {
      output.out(texts(args.language).commandLine.usage);
      return 0;
    }
    if (args.command === "print") {
      await print(args, output, args.today ?? today);
      return 0;
    }
    if (args.command === "check") return await check(args, output);
    const directory = await directoryOf(args);
    const reading = await read(directory.length === 0 ? args : { ...args, owners: undefined });
    if (args.command === "build") await build(args, reading, directory, output, args.today ?? today, time);
    else output.out(args.json ? toJson(reading, args.language) : toText(reading, args.language, args.threshold));
    return reading.diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
  } catch (error) {
    const expected = error instanceof Failure || error instanceof NotChecked || error instanceof UsageError;
    output.error(expected ? error.message : texts(languageIn(argv)).commandLine.unexpected(String(error)));
    return 2;
  }
}

/** Says what the checks find in the plan of a workbook; nothing is written. */
async function check(args: Arguments, output: Output): Promise<ExitCode> {
  const [path = ""] = args.files;
  const file = inputFile(path, args);
  const found = await checkFile(file, args.language);
  output.out(args.json ? checkToJson(found, file.name, args.language) : checkToText(found, args.language));
  return found.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Owners of a directory of units; none where the file says who does which item, which is read as a result is. */
async function directoryOf(args: Arguments): Promise<readonly Owner[]> {
  if (args.owners === undefined) return [];
  const loading = await loadFiles([inputFile(args.owners, args)]);
  const rows = loading.ok ? loading.documents.flatMap(({ lines }: SourceDocument) => lines) : [];
  const cells = rows.map((line) => (line.kind === "row" ? line.cells : line.kind === "text" ? [line.text] : []));
  return directoryIn(cells)?.owners ?? [];
}

async function read(args: Arguments): Promise<Reading> {
  const paths = [...args.files, ...(args.owners === undefined ? [] : [args.owners])];
  const { output, lastYear } = args;
  const inputs = lastYear === undefined ? paths : [...paths, lastYear];
  if (output !== undefined && inputs.some((path) => path !== "-" && resolve(path) === resolve(output))) {
    throw new Failure(texts(args.language).commandLine.outputIsInput(output));
  }
  const files = paths.map((path) => inputFile(path, args));
  const result = await readFiles(files, {
    ...(args.like === undefined ? {} : { headerMappings: await mappingsOf(args.like, args) }),
    ...(args.fiscalYear === undefined ? {} : { fiscalYear: args.fiscalYear }),
    ...(args.threshold === undefined ? {} : { threshold: args.threshold }),
  });
  if (result.ok) return chosenOf(result.reading, args);
  const { code, file, data } = result.refusal;
  throw new Failure(refusalMessage(args.language, code, file, data));
}

function inputFile(path: string, { language }: Arguments): InputFile {
  try {
    return readInput(path);
  } catch {
    throw new Failure(texts(language).commandLine.cannotRead(path));
  }
}

/** How headers were read when an earlier workbook was made. */
async function mappingsOf(path: string, args: Arguments): Promise<readonly HeaderMapping[]> {
  const loading = await loadFiles([inputFile(path, args)]);
  const mappings = loading.ok ? loading.documents.flatMap(headerMappingsIn) : [];
  if (mappings.length === 0) throw new Failure(texts(args.language).commandLine.noMappings(path));
  return mappings;
}

/** The reading of the agency and year asked for; everything where none was. */
function chosenOf(reading: Reading, { agency, fiscalYear, language }: Arguments): Reading {
  const { assessments } = reading;
  const named = agency === undefined ? assessments : findAgencies(assessments, agency);
  if (named.length === 0) {
    throw new Failure(texts(language).commandLine.noSuchAgency(agency ?? "", agencyLabels(assessments, language)));
  }
  const ofYear = named.filter(({ assessment }) => assessment.fiscalYear === fiscalYear);
  const chosen = ofYear.length > 0 ? ofYear : named;
  return chosen.length === assessments.length ? reading : readingOf(reading, chosen);
}

function ownersNamedIn({ assessments: [first] }: Reading): readonly Owner[] {
  return first === undefined ? [] : ownersNamed(first.assessment);
}

async function build(
  args: Arguments,
  reading: Reading,
  directory: readonly Owner[],
  output: Output,
  today: string,
  time?: string,
): Promise<void> {
  const t = texts(args.language).commandLine;
  const { output: path = "", threshold, target, language } = args;
  if (reading.assessments.length > 1) {
    throw new Failure(t.severalAssessments(reading.assessments.length, agencyLabels(reading.assessments, language)));
  }
  const own = takeOwners(NO_EDITS, ownersNamedIn(reading), directory);
  const taken = await lastYearOf(reading, own, args);
  const workbook = createWorkbook(reading, {
    language,
    today,
    planEdits: taken?.edits ?? own,
    ...(time === undefined ? {} : { time }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(target === undefined ? {} : { target }),
  });
  const kept = write(path, await toXlsx(workbook), args);
  output.out(toText(reading, language, threshold));
  if (taken !== undefined) output.out(lastYearText(taken, language));
  output.out(t.written(path));
  if (kept !== undefined) output.out(t.kept(kept));
}

/** What the workbook of an earlier year hands on, where one was given. */
async function lastYearOf(reading: Reading, edits: PlanEdits, args: Arguments): Promise<TakenYear | undefined> {
  const { lastYear: path, language, threshold } = args;
  const [first] = reading.assessments;
  if (path === undefined || first === undefined) return undefined;
  const content = await contentOf(inputFile(path, args), path, args);
  const taken = takeLastYear(content, first.assessment, edits, threshold);
  if (typeof taken === "string") throw new Failure(texts(language).commandLine.notLastYear[taken](path));
  return taken;
}

/** Writes a file, and says where one that stood there is kept now. */
function write(path: string, bytes: Uint8Array, { language }: Arguments): string | undefined {
  try {
    return writeOutput(path, bytes);
  } catch {
    throw new Failure(texts(language).commandLine.cannotWrite(path));
  }
}

/** Documents to print, from a workbook of ours as it was returned. */
async function print(args: Arguments, output: Output, today: string): Promise<void> {
  const { files, output: path = "", language } = args;
  const t = texts(language).commandLine;
  const [from = ""] = files;
  if (from !== "-" && resolve(from) === resolve(path)) throw new Failure(t.outputIsInput(path));
  const content = await contentOf(inputFile(from, args), from, args);
  const documents = printIn(content, { language, today }, args.print);
  if (documents === undefined) throw new Failure(t.notOurs(from));
  const kept = write(path, await toXlsx(documents), args);
  output.out(documents.sheets.map(({ name }) => name).join(", "));
  output.out(t.written(path));
  if (kept !== undefined) output.out(t.kept(kept));
}

async function contentOf({ bytes }: InputFile, path: string, { language }: Arguments): Promise<WorkbookContent> {
  try {
    return await readContent(bytes);
  } catch {
    throw new Failure(texts(language).commandLine.notOurs(path));
  }
}
