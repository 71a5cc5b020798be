import { prepareTexts } from "../../i18n";
import { PRODUCT_VERSION, WorkbookError, type Prepared, type PreparedNote } from "../../workbook";
import { OfficeFileError, prepareFile } from "../../xlsx";
import type { Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { checkOutputIsNoInput } from "../reading";
import { inputFile, writeFile, writtenText } from "../stored";

/** Names told on a line; `--json` has them all. */
const MOST_NAMES = 10;

async function preparedOf(path: string, call: Call): Promise<Prepared> {
  const { language, today, time } = call;
  const { command: t } = prepareTexts(language);
  const { bytes } = inputFile(path, call);
  try {
    return await prepareFile(bytes, {
      language,
      today,
      persons: call.is("keep-persons") ? "keep" : "remove",
      productVersion: PRODUCT_VERSION,
      ...(time === undefined ? {} : { time }),
    });
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "too-new") throw new Failure(t.tooNew(path));
    if (error instanceof WorkbookError && error.code === "needs-repair") throw new Failure(t.needsRepair(path));
    if (!(error instanceof OfficeFileError)) throw error;
    const say = { damaged: t.notAWorkbook, locked: t.locked, "too-large": t.tooLarge, "too-many-cells": t.tooLarge };
    throw new Failure(say[error.reason](path));
  }
}

function noteText({ code, count, names }: PreparedNote, { language }: Call): string {
  const t = prepareTexts(language);
  const told = names.slice(0, MOST_NAMES);
  const rest = names.length > told.length ? [t.command.more(names.length - told.length)] : [];
  const list = [...told, ...rest].join(", ");
  return `- ${t.notes[code](count.toLocaleString("en-US"))}${list === "" ? "" : `: ${list}`}`;
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const [from = ""] = call.files;
  checkOutputIsNoInput(call, [from]);
  const { bytes, notes } = await preparedOf(from, call);
  const kept = writeFile(call.output, bytes, call);
  if (call.is("json"))
    output.out(JSON.stringify({ output: call.output, ...(kept === undefined ? {} : { kept }), notes }, null, 2));
  else output.out([...notes.map((note) => noteText(note, call)), writtenText(call.output, kept, call)].join("\n"));
  return notes.some(({ code }) => code === "names-left") ? 1 : 0;
}

/** A copy of any workbook that is safe to pass on; the file itself stays as it is. */
export const share: Command = {
  options: { json: { type: "boolean" }, "keep-persons": { type: "boolean" } },
  takesOne: true,
  writes: "xlsx",
  run,
};
