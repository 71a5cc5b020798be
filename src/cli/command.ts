import type { Call } from "./call";

/** Where a command's words go. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** 0 done, 1 done with errors among the diagnostics, 2 could not and wrote nothing. */
export type ExitCode = 0 | 1 | 2;

/** The command could not be carried out; the message says what happened, what is untouched, what to do. */
export class Failure extends Error {}

export interface Command {
  /** Options it knows beside --help, --lang and --today. */
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;
  /** It works on one file at a time. */
  readonly takesOne: boolean;
  /** What -o names; `none` where nothing is written. */
  readonly writes: "none" | "xlsx" | "folder";
  /** Throws Failure, or UsageError where an option has no meaning. */
  readonly run: (call: Call, output: Output) => Promise<ExitCode>;
}
