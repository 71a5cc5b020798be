import { parseArgs } from "node:util";
import { LANGUAGES, texts, type Language } from "../i18n";
import { EARLIEST_YEAR, LATEST_YEAR } from "../ita";

import type { IsoDate } from "../thai";
import { PRINT_LAYOUTS, type PrintOptions } from "../workbook";

export interface Arguments {
  readonly command: "read" | "build" | "print" | "check" | "help";
  readonly files: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly output: string | undefined;
  /** The agency wanted, of several in the input. */
  readonly agency: string | undefined;
  /** A workbook of an earlier year, whose import log says how headers are to be read. */
  readonly like: string | undefined;
  /** The workbook of an earlier year whose plan is taken over. */
  readonly lastYear: string | undefined;
  readonly owners: string | undefined;
  readonly fiscalYear: number | undefined;
  readonly threshold: number | undefined;
  readonly target: number | undefined;
  readonly today: IsoDate | undefined;
  /** Of `print` alone. */
  readonly print: PrintOptions;
}

/** A wrong call; the message is for the person who typed it. */
export class UsageError extends Error {}

const OPTIONS = {
  agency: { type: "string" },
  announcement: { type: "boolean" },
  digits: { type: "string" },
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  lang: { type: "string" },
  layout: { type: "string" },
  "last-year": { type: "string" },
  like: { type: "string" },
  months: { type: "string" },
  output: { type: "string", short: "o" },
  owners: { type: "string" },
  public: { type: "boolean" },
  target: { type: "string" },
  threshold: { type: "string" },
  today: { type: "string" },
  year: { type: "string" },
} as const;

/** Reads the command line; throws a UsageError with one clear line. */
export function parseArguments(argv: readonly string[]): Arguments {
  const parsed = parse(argv);
  const { values, positionals } = parsed;
  const language = languageOf(values.lang);
  const t = texts(language).commandLine;
  const number = (option: "year" | "threshold" | "target", min: number, max: number) => {
    const value = values[option];
    if (value === undefined) return undefined;
    const result = Number(value);
    const wellFormed = option === "year" ? /^\d+$/ : /^\d+(?:\.\d+)?$/;
    if (!wellFormed.test(value) || result < min || result > max) throw new UsageError(t.badNumber(option, value));
    return result;
  };
  if (values.agency?.trim() === "") throw new UsageError(t.noAgencyName);
  if (values.today !== undefined && !isDate(values.today)) throw new UsageError(t.badDate(values.today));
  const [command, ...files] = positionals;
  const known = command === "read" || command === "build" || command === "print" || command === "check";
  if (values.help !== true && command !== undefined && !known) throw new UsageError(t.unknownCommand(command));
  const result: Arguments = {
    command: values.help === true || !known ? "help" : command,
    files,
    language,
    json: values.json === true,
    output: values.output,
    agency: values.agency,
    like: values.like,
    lastYear: values["last-year"],
    owners: values.owners,
    fiscalYear: number("year", EARLIEST_YEAR, LATEST_YEAR),
    threshold: number("threshold", 0, 100),
    target: number("target", 0, 100),
    today: values.today,
    print: printOptions(values, t),
  };
  if (result.command !== "help" && files.length === 0) throw new UsageError(t.noFiles);
  const writes = result.command === "build" || result.command === "print";
  if (writes && result.output === undefined) throw new UsageError(t.noOutput(result.command));
  if (writes && !/\.xlsx$/i.test(result.output ?? "")) throw new UsageError(t.notXlsx);
  const takesOne = result.command === "print" || result.command === "check";
  if (takesOne && files.length > 1) throw new UsageError(t.oneWorkbook(result.command));
  if (result.command === "check" && result.output !== undefined) throw new UsageError(t.checkWritesNothing);
  if (result.command === "read" && result.output !== undefined) throw new UsageError(t.readWritesNothing);
  return result;
}

type CommandLineTexts = ReturnType<typeof texts>["commandLine"];

/** What is printed, and how; everything, in Thai digits, unless asked otherwise. */
function printOptions(
  { layout, digits, months, ...values }: ReturnType<typeof parse>["values"],
  t: CommandLineTexts,
): PrintOptions {
  const names: readonly string[] = layout?.split(",").map((name) => name.trim()) ?? PRINT_LAYOUTS;
  const layouts = PRINT_LAYOUTS.filter((known) => names.includes(known));
  if (layouts.length < new Set(names).size) throw new UsageError(t.badLayout(layout ?? "", PRINT_LAYOUTS.join(", ")));
  if (digits !== undefined && digits !== "thai" && digits !== "arabic") throw new UsageError(t.badDigits(digits));
  if (months !== undefined && months !== "6" && months !== "12") throw new UsageError(t.badMonths(months));
  return {
    layouts,
    digits: digits ?? "thai",
    isPublic: values.public === true,
    isAnnouncement: values.announcement === true,
    ...(months === undefined ? {} : { months: months === "6" ? 6 : 12 }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // The library explains at length; its first sentence names the option.
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split(/\n|(?<=')\. /);
    throw new UsageError(texts(languageIn(argv)).commandLine.badOption(reason.replace(/\.$/, "")));
  }
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

function languageOf(value: string | undefined): Language {
  const language = LANGUAGES.find((other) => other === (value ?? "th"));
  if (language === undefined) throw new UsageError(texts("th").commandLine.badLanguage(value ?? ""));
  return language;
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
