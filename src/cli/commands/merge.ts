import { mergeCommandTexts, texts } from "../../i18n";
import {
  decideAll,
  mergeReturned,
  previewMerge,
  WorkbookError,
  type MergeReport,
  type ReturnedFile,
} from "../../workbook";
import { OfficeFileError, readReturned, workbookFile, type WorkbookFile } from "../../xlsx";
import { UsageError, type Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { mergeToJson, mergeToText, refusedLines } from "../mergeReport";
import { checkOutputIsNoInput } from "../reading";
import { inputFile, writeFile, writtenText } from "../stored";

type Side = "standing" | "returned";

function sideOf(call: Call): Side | undefined {
  const take = call.text("take");
  if (take === undefined || take === "standing" || take === "returned") return take;
  throw new UsageError(mergeCommandTexts(call.language).badTake(take));
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
  const name = String(data.name ?? "");
  const isKnown = code === "in-the-way" || code === "protected" || code === "filtered" || code === "too-new";
  return new Failure(cannotWriteInto(master, isKnown ? reasons[code](name) : reasons.other(code)));
}

async function merged(
  workbook: WorkbookFile,
  returned: readonly ReturnedFile[],
  { today, time }: Call,
  side: Side | undefined,
): Promise<MergeReport> {
  const decisions = side === undefined ? new Map() : decideAll(previewMerge(await workbook.read(), returned), side);
  return mergeReturned(workbook, returned, { today, decisions, ...(time === undefined ? {} : { time }) });
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const { language } = call;
  const t = mergeCommandTexts(language);
  const [master = "", ...paths] = call.files;
  if (paths.length === 0) throw new UsageError(t.noReturned);
  const side = sideOf(call);
  checkOutputIsNoInput(call, call.files);
  const { bytes } = inputFile(master, call);
  const returned = await Promise.all(paths.map((path) => readReturned(inputFile(path, call))));
  try {
    const workbook = workbookFile(bytes);
    const report = await merged(workbook, returned, call, side);
    const { files, refused, conflicts } = report.preview;
    if (files.length === 0) {
      for (const line of refusedLines(refused, language)) output.error(line);
      throw new Failure(t.nothingToMerge);
    }
    const kept = writeFile(call.output, workbook.bytes, call);
    output.out(call.is("json") ? mergeToJson(report, language) : mergeToText(report, language));
    if (!call.is("json")) output.out(writtenText(call.output, kept, call));
    return refused.length + conflicts.length > 0 ? 1 : 0;
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
