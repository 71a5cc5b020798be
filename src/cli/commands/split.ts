import { join } from "node:path";
import { partTexts, texts } from "../../i18n";
import { splitIndex, splitWorkbook, WorkbookError, type Split, type SplitOptions } from "../../workbook";
import { splitFiles, splitZip, type NameScript } from "../../xlsx";
import { isDate, UsageError, type Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { writeNewFiles } from "../files";
import { contentOf, inputFile } from "../stored";

/** `owner` is what the lead is called in older instructions. */
const BY: Readonly<Partial<Record<string, SplitOptions["by"]>>> = { lead: "lead", owner: "lead", monitor: "monitor" };

function optionsOf(call: Call): SplitOptions {
  const { command: t } = partTexts(call.language);
  const by = BY[call.text("by") ?? "lead"];
  if (by === undefined) throw new UsageError(t.badBy(call.text("by") ?? ""));
  const returnBy = call.text("return-by");
  const { today } = call;
  if (returnBy === undefined) return { by, today };
  if (!isDate(returnBy)) throw new UsageError(texts(call.language).commandLine.badDate("return-by", returnBy));
  if (returnBy < today) throw new UsageError(t.returnByPast(returnBy));
  return { by, today, returnBy };
}

async function splitOf(call: Call, options: SplitOptions): Promise<Split> {
  const [path = ""] = call.files;
  const content = await contentOf(inputFile(path, call), path, call);
  try {
    return splitWorkbook(content, options);
  } catch (error) {
    if (error instanceof WorkbookError) throw new Failure(texts(call.language).commandLine.notOurs(path));
    throw error;
  }
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const { command: t, by } = partTexts(call.language);
  const options = optionsOf(call);
  const split = await splitOf(call, options);
  if (split.parts.length === 0) throw new Failure(t.noParts(by[options.by]));
  const script: NameScript = call.is("ascii") ? "ascii" : "thai";
  const files = call.is("zip") ? [await splitZip(split, script)] : await splitFiles(split, script);
  const written = writeNewFiles(call.output, files);
  if (written.kind === "exists") throw new Failure(t.exists(join(call.output, written.name)));
  if (written.kind === "failed") throw new Failure(texts(call.language).commandLine.cannotWrite(call.output));
  output.out(splitIndex(split, ({ fileName, asciiName }) => (script === "ascii" ? asciiName : fileName)).trimEnd());
  output.out(t.written(files.length, call.output));
  return 0;
}

/** A workbook for each unit that leads or monitors actions of a plan. */
export const split: Command = {
  options: {
    ascii: { type: "boolean" },
    by: { type: "string" },
    "return-by": { type: "string" },
    zip: { type: "boolean" },
  },
  takesOne: true,
  writes: "folder",
  run,
};
