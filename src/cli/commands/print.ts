import { texts } from "../../i18n";
import { PRINT_LAYOUTS, printIn, type PrintOptions } from "../../workbook";
import { toXlsx } from "../../xlsx";
import { UsageError, type Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { checkOutputIsNoInput } from "../reading";
import { contentOf, inputFile, writeFile, writtenText } from "../stored";

/** What is printed, and how; everything, in Thai digits, unless asked otherwise. */
function optionsOf(call: Call): PrintOptions {
  const t = texts(call.language).commandLine;
  const [layout, digits, months] = [call.text("layout"), call.text("digits"), call.text("months")];
  const names: readonly string[] = layout?.split(",").map((name) => name.trim()) ?? PRINT_LAYOUTS;
  const layouts = PRINT_LAYOUTS.filter((known) => names.includes(known));
  if (layouts.length < new Set(names).size) throw new UsageError(t.badLayout(layout ?? "", PRINT_LAYOUTS.join(", ")));
  if (digits !== undefined && digits !== "thai" && digits !== "arabic") throw new UsageError(t.badDigits(digits));
  if (months !== undefined && months !== "6" && months !== "12") throw new UsageError(t.badMonths(months));
  return {
    layouts,
    digits: digits ?? "thai",
    isPublic: call.is("public"),
    isAnnouncement: call.is("announcement"),
    ...(months === undefined ? {} : { months: months === "6" ? 6 : 12 }),
  };
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const options = optionsOf(call);
  const { language, today, output: path } = call;
  const [from = ""] = call.files;
  checkOutputIsNoInput(call, [from]);
  const content = await contentOf(inputFile(from, call), from, call);
  const documents = printIn(content, { language, today }, options);
  if (documents === undefined) throw new Failure(texts(language).commandLine.notOurs(from));
  const kept = writeFile(path, await toXlsx(documents), call);
  output.out(documents.sheets.map(({ name }) => name).join(", "));
  output.out(writtenText(path, kept, call));
  return 0;
}

/** Documents to print, from a workbook of ours as it was returned. */
export const print: Command = {
  options: {
    announcement: { type: "boolean" },
    digits: { type: "string" },
    layout: { type: "string" },
    months: { type: "string" },
    public: { type: "boolean" },
  },
  takesOne: true,
  writes: "xlsx",
  run,
};
