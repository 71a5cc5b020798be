import { LANGUAGES, texts, type Language } from "../../i18n";
import type { Reading } from "../../intake";
import { schemeFor } from "../../ita";
import { NO_EDITS, planWith } from "../../plan";
import { createPrint, NO_OFFICE_FACTS, type OfficeFacts, type PrintOptions, type WorkbookSpec } from "../../sheets";
import { textKey, type IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import { planOptions, type SpecOptions } from "../specOf";
import { rebuiltState } from "../state/rebuild";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";
import { measuresIn } from "./measuresIn";
import { openingIn } from "./opening";
import { heldIn } from "./readBack";

type Field = keyof OfficeFacts["fields"];

/** Fields of the agency's table by the key of their label, in either language. */
function fieldsByLabel(): ReadonlyMap<string, Field> {
  return new Map(
    LANGUAGES.flatMap((language) => {
      const { fields } = texts(language).sheets.agency;
      return (Object.keys(fields) as Field[]).map((field) => [textKey(fields[field]), field] as const);
    }),
  );
}

/** What the sheets of a workbook say about the office that printed documents quote. */
export function officeFactsIn(content: WorkbookContent): OfficeFacts {
  const labels = fieldsByLabel();
  const fields: Partial<Record<Field, string>> = {};
  for (const cell of viewOf(content, "tblAgency")?.rows ?? []) {
    const field = labels.get(textKey(saying(valueOf(cell("field"))) ?? ""));
    const value = (saying(valueOf(cell("value"))) ?? "").trim();
    if (field !== undefined && value !== "") fields[field] = value;
  }
  const people = (viewOf(content, "tblOwners")?.rows ?? []).map((cell) =>
    (saying(valueOf(cell("person"))) ?? "").trim(),
  );
  return { fields, people: [...new Set(people.filter((name) => name !== ""))] };
}

/** The documents asked for, of a reading with one assessment. Throws a RangeError for any other reading. */
export function printOf(
  reading: Reading,
  options: Omit<SpecOptions, "findings">,
  print: PrintOptions,
  office: OfficeFacts = NO_OFFICE_FACTS,
): WorkbookSpec {
  const [first, ...others] = reading.assessments;
  if (first === undefined || others.length > 0) throw new RangeError("Documents are made of one assessment");
  const { assessment } = first;
  const { language, today, planEdits = NO_EDITS } = options;
  const scheme = schemeFor(assessment.fiscalYear);
  const { plan, directory: owners } = planWith(assessment, scheme, planEdits, planOptions(options));
  const library = options.library ?? {};
  return createPrint({ language, assessment, scheme, plan, owners, office, library, today }, print);
}

/** The documents asked for, of a workbook as it stands; undefined where it holds no result of ours. */
export function printIn(
  content: WorkbookContent,
  { language, today }: { readonly language: Language; readonly today: IsoDate },
  print: PrintOptions,
): WorkbookSpec | undefined {
  const held = heldIn(content);
  if (!("result" in held) || held.result === null) return undefined;
  const { reading, planEdits, threshold, indicators, officeYear } = held.result;
  const opening = openingIn(content);
  const { key } = "state" in opening ? opening.state : rebuiltState(content);
  const options = {
    language,
    today,
    planEdits,
    threshold,
    key,
    library: measuresIn(content, language),
    ...(indicators ? { indicators } : {}),
    ...(officeYear === null ? {} : { officeYear }),
  };
  return printOf(reading, options, print, officeFactsIn(content));
}
