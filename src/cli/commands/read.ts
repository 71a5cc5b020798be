import type { Call } from "../call";
import type { Command, ExitCode, Output } from "../command";
import { directoryOf, READING_OPTIONS, readingAsked, readResults } from "../reading";
import { toJson, toText } from "../report";

async function run(call: Call, output: Output): Promise<ExitCode> {
  const asked = readingAsked(call);
  const directory = await directoryOf(asked, call);
  const reading = await readResults(directory.length === 0 ? asked : { ...asked, owners: undefined }, call);
  output.out(call.is("json") ? toJson(reading, call.language) : toText(reading, call.language, asked.threshold));
  return reading.diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Says what is in results; nothing is written. */
export const read: Command = {
  options: { ...READING_OPTIONS, json: { type: "boolean" } },
  takesOne: false,
  writes: "none",
  run,
};
