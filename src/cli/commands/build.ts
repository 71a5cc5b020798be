import { texts } from "../../i18n";
import type { Reading } from "../../intake";
import { NO_EDITS, ownersNamed, takeOwners, type Owner, type PlanEdits, type TakenYear } from "../../plan";
import { createWorkbook, type CreateOptions } from "../../workbook";
import { toXlsx } from "../../xlsx";
import type { Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { importedInto, importedText } from "../importing";
import { lastYearText, takeLastYear } from "../lastYear";
import {
  checkOutputIsNoInput,
  directoryOf,
  READING_OPTIONS,
  readingAsked,
  readResults,
  type ReadingAsked,
} from "../reading";
import { agencyLabels, toText } from "../report";
import { contentOf, inputFile, writeFile, writtenText } from "../stored";

function ownersNamedIn({ assessments: [first] }: Reading): readonly Owner[] {
  return first === undefined ? [] : ownersNamed(first.assessment);
}

/** What the workbook of an earlier year hands on, where one was given. */
async function lastYearOf(
  reading: Reading,
  edits: PlanEdits,
  { threshold }: ReadingAsked,
  call: Call,
): Promise<TakenYear | undefined> {
  const path = call.text("last-year");
  const [first] = reading.assessments;
  if (path === undefined || first === undefined) return undefined;
  const content = await contentOf(inputFile(path, call), path, call);
  const taken = takeLastYear(content, first.assessment, edits, threshold);
  if (typeof taken === "string") throw new Failure(texts(call.language).commandLine.notLastYear[taken](path));
  return taken;
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const asked = readingAsked(call);
  const target = call.number("target", 0, 100);
  const { language, output: path, today, time } = call;
  const into = call.text("into");
  const others = [asked.owners, call.text("last-year"), into].filter((each) => each !== undefined);
  checkOutputIsNoInput(call, [...call.files, ...others]);
  const directory = await directoryOf(asked, call);
  const reading = await readResults(directory.length === 0 ? asked : { ...asked, owners: undefined }, call);
  const { assessments, diagnostics } = reading;
  if (assessments.length > 1) {
    const t = texts(language).commandLine;
    throw new Failure(t.severalAssessments(assessments.length, agencyLabels(assessments, language)));
  }
  const own = takeOwners(NO_EDITS, ownersNamedIn(reading), directory);
  const taken = await lastYearOf(reading, own, asked, call);
  const isNew = into === undefined;
  // A workbook that stands has owners of its own; only what was named for this call goes into it.
  const edits = taken?.edits ?? (isNew || directory.length > 0 ? own : undefined);
  const options: CreateOptions = {
    language,
    today,
    ...(edits === undefined ? {} : { planEdits: edits }),
    ...(time === undefined ? {} : { time }),
    ...(asked.threshold === undefined ? {} : { threshold: asked.threshold }),
    ...(target === undefined ? {} : { target }),
  };
  const imported = isNew ? undefined : await importedInto(into, reading, options, call);
  const kept = writeFile(path, imported?.bytes ?? (await toXlsx(createWorkbook(reading, options))), call);
  output.out(toText(reading, language, asked.threshold));
  if (imported !== undefined) output.out(importedText(imported, call));
  if (taken !== undefined) output.out(lastYearText(taken, language));
  output.out(writtenText(path, kept, call));
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Makes the workbook of one agency's result, or brings the result into one that stands. */
export const build: Command = {
  options: {
    ...READING_OPTIONS,
    into: { type: "string" },
    "last-year": { type: "string" },
    target: { type: "string" },
  },
  takesOne: false,
  writes: "xlsx",
  run,
};
