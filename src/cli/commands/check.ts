import type { Call } from "../call";
import { checkFile, checkToJson, checkToText } from "../checkReport";
import type { Command, ExitCode, Output } from "../command";
import { inputFile } from "../stored";

async function run(call: Call, output: Output): Promise<ExitCode> {
  const { language } = call;
  const [path = ""] = call.files;
  const file = inputFile(path, call);
  const found = await checkFile(file, language);
  output.out(call.is("json") ? checkToJson(found, file.name, language) : checkToText(found, language));
  return found.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Says what the checks find in the plan of a workbook; nothing is written. */
export const check: Command = { options: { json: { type: "boolean" } }, takesOne: true, writes: "none", run };
