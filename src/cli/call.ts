import { parseArgs } from "node:util";
import { LANGUAGES, texts, type Language } from "../i18n";
import type { IsoDate } from "../thai";
import type { Command } from "./command";

/** What a command was called with. */
export interface Call {
  readonly files: readonly string[];
  readonly language: Language;
  /** File or folder to write; "" where nothing is written. */
  readonly output: string;
  readonly today: IsoDate;
  /** Time of day, `14:05`. */
  readonly time: string | undefined;
  /** An option that was given, as it was typed. */
  readonly text: (option: string) => string | undefined;
  /** A switch that was given. */
  readonly is: (option: string) => boolean;
  /** An option that is a figure. Throws UsageError. */
  readonly number: (option: string, min: number, max: number) => number | undefined;
}

/** A wrong call; the message is for the person who typed it. */
export class UsageError extends Error {}

export type Commands = Readonly<Record<string, Command>>;

const ALWAYS = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
  output: { type: "string", short: "o" },
  today: { type: "string" },
} as const;

const WHOLE = /^\d+$/;
const DECIMAL = /^\d+(?:\.\d+)?$/;
/** A year is no 2564.5. */
const WHOLE_OPTIONS: ReadonlySet<string> = new Set(["year"]);

export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The language asked for, even in a call that is otherwise wrong. */
export function languageIn(argv: readonly string[]): Language {
  const value = argv[argv.indexOf("--lang") + 1];
  return (
    LANGUAGES.find(
      (language) => argv.includes(`--lang=${language}`) || (argv.includes("--lang") && value === language),
    ) ?? "th"
  );
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(
  argv: readonly string[],
  commands: Commands,
): { readonly values: Values; readonly positionals: readonly string[] } {
  const options = Object.assign(
    {},
    ...Object.values(commands).map((each) => each.options),
    ALWAYS,
  ) as Command["options"];
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { values: values, positionals };
  } catch (error) {
    // The library explains at length; its first sentence names the option.
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split(/\n|(?<=')\. /);
    throw new UsageError(texts(languageIn(argv)).commandLine.badOption(reason.replace(/\.$/, "")));
  }
}

function languageOf(value: string | boolean | undefined): Language {
  const language = LANGUAGES.find((other) => other === (value ?? "th"));
  if (language === undefined) throw new UsageError(texts("th").commandLine.badLanguage(String(value ?? "")));
  return language;
}

/** The command that is called, and with what; null where help is wanted. Throws UsageError with one clear line. */
export function callOf(
  argv: readonly string[],
  commands: Commands,
  now: { readonly today: IsoDate; readonly time: string | undefined },
): { readonly command: Command; readonly call: Call } | { readonly command: null; readonly language: Language } {
  const { values, positionals } = parse(argv, commands);
  const language = languageOf(values.lang);
  const t = texts(language).commandLine;
  const [name, ...files] = positionals;
  const { output, today } = values;
  if (typeof today === "string" && !isDate(today)) throw new UsageError(t.badDate("today", today));
  if (values.help === true || name === undefined) return { command: null, language };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(t.unknownCommand(name, Object.keys(commands).join(", ")));
  if (files.length === 0) throw new UsageError(t.noFiles);
  if (command.takesOne && files.length > 1) throw new UsageError(t.oneWorkbook(name));
  checkOutput(name, command, output, language);
  const foreign = Object.keys(values).find(
    (option) => !Object.hasOwn(command.options, option) && !Object.hasOwn(ALWAYS, option),
  );
  if (foreign !== undefined) throw new UsageError(t.notForCommand(`--${foreign}`, name));
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === "string" ? value : undefined;
  };
  const call: Call = {
    files,
    language,
    output: typeof output === "string" ? output : "",
    today: typeof today === "string" ? today : now.today,
    time: now.time,
    text,
    is: (option) => values[option] === true,
    number: (option, min, max) => {
      const value = text(option);
      if (value === undefined) return undefined;
      const wellFormed = WHOLE_OPTIONS.has(option) ? WHOLE : DECIMAL;
      const result = Number(value);
      if (!wellFormed.test(value) || result < min || result > max) throw new UsageError(t.badNumber(option, value));
      return result;
    },
  };
  return { command, call };
}

function checkOutput(
  name: string,
  { writes }: Command,
  output: string | boolean | undefined,
  language: Language,
): void {
  const t = texts(language).commandLine;
  if (writes === "none") {
    if (output !== undefined) throw new UsageError(t.writesNothing(name));
  } else if (typeof output !== "string" || output === "") throw new UsageError(t.noOutput(name));
  else if (writes === "xlsx" && !/\.xlsx$/i.test(output)) throw new UsageError(t.notXlsx);
}
