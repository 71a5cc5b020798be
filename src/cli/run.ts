import { texts } from "../i18n";
import type { IsoDate } from "../thai";
import { callOf, languageIn, UsageError } from "./call";
import { Failure, type ExitCode, type Output } from "./command";
import { COMMANDS } from "./commands";

/** Runs one command: 0 done, 1 done with errors among the diagnostics, 2 could not and wrote nothing. */
export async function run(argv: readonly string[], output: Output, today: IsoDate, time?: string): Promise<ExitCode> {
  try {
    const called = callOf(argv, COMMANDS, { today, time });
    if (called.command !== null) return await called.command.run(called.call, output);
    output.out(texts(called.language).commandLine.usage);
    return 0;
  } catch (error) {
    const expected = error instanceof Failure || error instanceof UsageError;
    output.error(expected ? error.message : texts(languageIn(argv)).commandLine.unexpected(String(error)));
    return 2;
  }
}
