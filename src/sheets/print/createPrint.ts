import { printTexts, sheetTexts } from "../../i18n";
import { KnownPeople } from "../../plan";
import type { WorkbookSpec } from "../spec";
import { PRINT_LAYOUTS, type PrintDocument, type PrintLayout, type PrintRow } from "./document";
import { itemsLayout } from "./itemsLayout";
import { laidOut } from "./laidOut";
import { measuresLayout } from "./measuresLayout";
import type { PrintInput, PrintModel, PrintOptions } from "./printModel";
import { resultsLayout } from "./resultsLayout";
import { topicsLayout } from "./topicsLayout";
import { inDigits, withoutPeople } from "./wording";

const LAYOUTS: Readonly<Record<PrintLayout, (model: PrintModel) => PrintDocument>> = {
  items: itemsLayout,
  topics: topicsLayout,
  measures: measuresLayout,
  results: resultsLayout,
};

/** How every text of a copy is written, whoever it comes from. */
function wordingOf({ digits, isPublic, office, plan, texts }: PrintModel): (text: string) => string {
  const { owner, head, deputy, permanent, chief } = office.fields;
  const signers = [owner, head, deputy, permanent, chief].filter((name) => name !== undefined);
  const contacts = plan.actions.flatMap(({ details }) => details.person ?? []);
  const people = new KnownPeople([...new Set([...office.people, ...signers, ...contacts])]);
  return (text) => inDigits(isPublic ? withoutPeople(text, people, texts.hidden) : text, digits);
}

function worded(document: PrintDocument, say: (text: string) => string): PrintDocument {
  const row = (each: PrintRow): PrintRow =>
    each.kind === "group"
      ? { ...each, text: say(each.text) }
      : { ...each, label: say(each.label), cells: each.cells.map(say) };
  return {
    ...document,
    heading: document.heading.map(say),
    ...(document.counts === undefined
      ? {}
      : { counts: document.counts.map(({ label, value }) => ({ label: say(label), value: say(value) })) }),
    columns: document.columns.map((column) => ({ ...column, header: say(column.header) })),
    rows: document.rows.map(row),
    signers: document.signers.map(say),
  };
}

/** The documents asked for, made from the plan as it stands: a workbook to print, with texts only. */
export function createPrint(input: PrintInput, options: PrintOptions): WorkbookSpec {
  const { documents } = printTexts(input.language);
  const model: PrintModel = { ...input, ...options, texts: documents, sheetTexts: sheetTexts(input.language) };
  const say = wordingOf(model);
  const wanted = PRINT_LAYOUTS.filter((layout) => options.layouts.includes(layout));
  const year = input.plan.fiscalYear;
  const title = documents.footer(year === null ? "–" : String(year));
  return {
    title: [input.assessment.agency, title].filter((part) => part !== null).join(" – "),
    created: input.today,
    footer: { left: say(title), right: model.sheetTexts.pageOf },
    sheets: wanted.map((layout) => {
      const document = LAYOUTS[layout](model);
      return laidOut(worded(document, say), documents.continued);
    }),
    names: [],
  };
}
