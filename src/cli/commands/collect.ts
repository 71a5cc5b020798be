import { basename } from "node:path";
import { collectedTexts } from "../../i18n";
import { EARLIEST_YEAR, LATEST_YEAR, roundHalfUp } from "../../ita";
import { yearFigures, type Collected, type CollectedInput } from "../../workbook";
import { collect as collectFiles, toXlsx } from "../../xlsx";
import type { Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { readInput } from "../files";
import { checkOutputIsNoInput } from "../reading";
import { writeFile, writtenText } from "../stored";

/** One that cannot be opened is named with the others that take no part. */
function inputOf(path: string): CollectedInput {
  try {
    return readInput(path);
  } catch {
    return { name: basename(path), bytes: null };
  }
}

function yearLines({ agencies }: Collected, { language }: Call): readonly string[] {
  const { words, commandLine: t } = collectedTexts(language);
  const figure = (score: number | undefined) => (score === undefined ? "–" : roundHalfUp(score).toFixed(2));
  const years = [...new Set(agencies.map(({ fiscalYear }) => fiscalYear))];
  return years.map((year) => {
    const counted = agencies.filter((agency) => agency.counted && agency.fiscalYear === year);
    const { mean, median } = yearFigures(counted);
    return t.year(String(year ?? words.unknownYear), counted.length, figure(mean), figure(median));
  });
}

function toText(collected: Collected, call: Call): string {
  const { agencies, files, checks } = collected;
  const t = collectedTexts(call.language).commandLine;
  const count = (wanted: "error" | "warning" | "info") => checks.filter(({ severity }) => severity === wanted).length;
  return [
    t.collected(agencies.length, files.filter(({ source }) => source !== "refused").length),
    ...yearLines(collected, call),
    ...files.flatMap(({ reason }) => reason ?? []),
    t.checks(count("error"), count("warning"), count("info")),
  ].join("\n");
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const { language, today, output: path } = call;
  checkOutputIsNoInput(call, call.files);
  const fiscalYear = call.number("year", EARLIEST_YEAR, LATEST_YEAR);
  const threshold = call.number("threshold", 0, 100);
  const collected = await collectFiles(call.files.map(inputOf), {
    language,
    today,
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(threshold === undefined ? {} : { threshold }),
  });
  const { workbook, agencies, files, checks } = collected;
  if (workbook === null) {
    const reasons = files.flatMap(({ reason }) => reason ?? []);
    throw new Failure([...reasons, collectedTexts(language).commandLine.nothing].join("\n"));
  }
  const kept = writeFile(path, await toXlsx(workbook), call);
  if (call.is("json")) output.out(JSON.stringify({ agencies, files, checks }, null, 2));
  else output.out([toText(collected, call), writtenText(path, kept, call)].join("\n"));
  return checks.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Stacks results and plans of several agencies in a new workbook. */
export const collect: Command = {
  options: { json: { type: "boolean" }, threshold: { type: "string" }, year: { type: "string" } },
  takesOne: false,
  writes: "xlsx",
  run,
};
