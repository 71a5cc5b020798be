import { resolve } from "node:path";
import { refusalMessage, texts } from "../i18n";
import {
  findAgencies,
  headerMappingsIn,
  loadFiles,
  readFiles,
  readingOf,
  type HeaderMapping,
  type Reading,
  type SourceDocument,
} from "../intake";
import { EARLIEST_YEAR, LATEST_YEAR } from "../ita";
import { directoryIn, type Owner } from "../plan";
import { UsageError, type Call } from "./call";
import { Failure } from "./command";
import { agencyLabels } from "./report";
import { inputFile } from "./stored";

/** Options of every command that reads results. */
export const READING_OPTIONS = {
  agency: { type: "string" },
  like: { type: "string" },
  owners: { type: "string" },
  threshold: { type: "string" },
  year: { type: "string" },
} as const;

/** What is asked for of the results. Throws UsageError. */
export function readingAsked(call: Call) {
  const agency = call.text("agency");
  if (agency?.trim() === "") throw new UsageError(texts(call.language).commandLine.noAgencyName);
  return {
    agency,
    like: call.text("like"),
    owners: call.text("owners"),
    threshold: call.number("threshold", 0, 100),
    fiscalYear: call.number("year", EARLIEST_YEAR, LATEST_YEAR),
  };
}

export type ReadingAsked = ReturnType<typeof readingAsked>;

/** Nothing that is read may be written over. Throws Failure. */
export function checkOutputIsNoInput({ output, language }: Call, inputs: readonly string[]): void {
  if (output !== "" && inputs.some((path) => path !== "-" && resolve(path) === resolve(output)))
    throw new Failure(texts(language).commandLine.outputIsInput(output));
}

/** Owners of a directory of units; none where the file says who does which item, which is read as a result is. */
export async function directoryOf({ owners }: ReadingAsked, call: Call): Promise<readonly Owner[]> {
  if (owners === undefined) return [];
  const loading = await loadFiles([inputFile(owners, call)]);
  const rows = loading.ok ? loading.documents.flatMap(({ lines }: SourceDocument) => lines) : [];
  const cells = rows.map((line) => (line.kind === "row" ? line.cells : line.kind === "text" ? [line.text] : []));
  return directoryIn(cells)?.owners ?? [];
}

/** The reading asked for. `owners` among what is asked is read as a result is. Throws Failure. */
export async function readResults(asked: ReadingAsked, call: Call): Promise<Reading> {
  const { owners, like, fiscalYear, threshold } = asked;
  const paths = [...call.files, ...(owners === undefined ? [] : [owners])];
  const result = await readFiles(
    paths.map((path) => inputFile(path, call)),
    {
      ...(like === undefined ? {} : { headerMappings: await mappingsOf(like, call) }),
      ...(fiscalYear === undefined ? {} : { fiscalYear }),
      ...(threshold === undefined ? {} : { threshold }),
    },
  );
  if (result.ok) return chosenOf(result.reading, asked, call);
  const { code, file, data } = result.refusal;
  throw new Failure(refusalMessage(call.language, code, file, data));
}

/** How headers were read when an earlier workbook was made. */
async function mappingsOf(path: string, call: Call): Promise<readonly HeaderMapping[]> {
  const loading = await loadFiles([inputFile(path, call)]);
  const mappings = loading.ok ? loading.documents.flatMap(headerMappingsIn) : [];
  if (mappings.length === 0) throw new Failure(texts(call.language).commandLine.noMappings(path));
  return mappings;
}

/** The reading of the agency and year asked for; everything where none was. */
function chosenOf(reading: Reading, { agency, fiscalYear }: ReadingAsked, { language }: Call): Reading {
  const { assessments } = reading;
  const named = agency === undefined ? assessments : findAgencies(assessments, agency);
  if (named.length === 0) {
    throw new Failure(texts(language).commandLine.noSuchAgency(agency ?? "", agencyLabels(assessments, language)));
  }
  const ofYear = named.filter(({ assessment }) => assessment.fiscalYear === fiscalYear);
  const chosen = ofYear.length > 0 ? ofYear : named;
  return chosen.length === assessments.length ? reading : readingOf(reading, chosen);
}
