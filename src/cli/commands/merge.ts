import { mergeCommandTexts, texts } from "../../i18n";
import {
  decideAll,
  decideMeant,
  mergeReturned,
  previewMerge,
  WorkbookError,
  type MergeReport,
  type ReturnedFile,
  type WorkbookContent,
} from "../../workbook";
import { OfficeFileError, readReturned, workbookFile, type WorkbookFile } from "../../xlsx";
import type { Decisions } from "../../plan";
import { UsageError, type Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { inDoubt, mergeToJson, mergeToText, refusedLines } from "../mergeReport";
import { checkOutputIsNoInput } from "../reading";
import { inputFile, writeFile, writtenText } from "../stored";

/** What is taken without asking again: one side of every conflict, and what doubtful cells probably mean. */
interface Taking {
  readonly side?: "standing" | "returned";
  readonly meant: boolean;
}

function takingOf(call: Call): Taking {
  const take = call.text("take");
  const words = (take ?? "").split(",").map((word) => word.trim());
  const sides = words.filter((word) => word === "standing" || word === "returned");
  const meant = words.includes("meant");
  const isKnown = take === undefined || words.length === sides.length + (meant ? 1 : 0);
  if (!isKnown || sides.length > 1) throw new UsageError(mergeCommandTexts(call.language).badTake(take ?? ""));
  return { meant, ...(sides[0] === undefined ? {} : { side: sides[0] }) };
}

/** What is probably meant first: it may be in conflict with what others say. */
function decisionsFor(content: WorkbookContent, returned: readonly ReturnedFile[], { side, meant }: Taking): Decisions {
  const cleared: Decisions = meant ? decideMeant(previewMerge(content, returned)) : new Map();
  if (side === undefined) return cleared;
  return new Map([...cleared, ...decideAll(previewMerge(content, returned, cleared), side)]);
}

/** Why a workbook cannot be merged into, in one line. */
function failure(error: unknown, master: string, { language }: Call): Error {
  const { cannotWriteInto, reasons } = mergeCommandTexts(language);
  const notOurs = () => new Failure(texts(language).commandLine.notOurs(master));
  if (error instanceof OfficeFileError) {
    const { reason } = error;
    return reason === "damaged" ? notOurs() : new Failure(cannotWriteInto(master, reasons[reason]()));
  }
  if (!(error instanceof WorkbookError)) return error instanceof Error ? error : new Error(String(error));
  const { code, data } = error;
  if (code === "not-ours" || code === "needs-repair") return notOurs();
  const name = String((code === "filtered" ? data.sheet : undefined) ?? data.name ?? "");
  const isKnown = code === "in-the-way" || code === "protected" || code === "filtered" || code === "too-new";
  return new Failure(cannotWriteInto(master, isKnown ? reasons[code](name) : reasons.other(code)));
}

async function merged(
  workbook: WorkbookFile,
  returned: readonly ReturnedFile[],
  { today, time }: Call,
  taking: Taking,
): Promise<MergeReport> {
  const decisions = decisionsFor(await workbook.read(), returned, taking);
  return mergeReturned(workbook, returned, { today, decisions, ...(time === undefined ? {} : { time }) });
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const { language } = call;
  const t = mergeCommandTexts(language);
  const [master = "", ...paths] = call.files;
  if (paths.length === 0) throw new UsageError(t.noReturned);
  const taking = takingOf(call);
  checkOutputIsNoInput(call, call.files);
  const { bytes } = inputFile(master, call);
  const returned = await Promise.all(paths.map((path) => readReturned(inputFile(path, call))));
  try {
    const workbook = workbookFile(bytes);
    const report = await merged(workbook, returned, call, taking);
    const { files, refused, conflicts } = report.preview;
    if (files.length === 0) {
      for (const line of refusedLines(refused, language)) output.error(line);
      throw new Failure(t.nothingToMerge);
    }
    const kept = writeFile(call.output, workbook.bytes, call);
    output.out(call.is("json") ? mergeToJson(report, language) : mergeToText(report, language));
    if (!call.is("json")) output.out(writtenText(call.output, kept, call));
    return refused.length + conflicts.length + inDoubt(report.preview).length > 0 ? 1 : 0;
  } catch (error) {
    throw error instanceof Failure ? error : failure(error, master, call);
  }
}

/** Merges what came back into a workbook of ours; the file itself stays as it is. */
export const merge: Command = {
  options: { json: { type: "boolean" }, take: { type: "string" } },
  takesOne: false,
  writes: "xlsx",
  run,
};
