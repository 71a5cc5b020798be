import { measureText, periodText, sheetTexts, stepsText, type WordedLibrary } from "../../i18n";
import type { Subject } from "../../ita";
import {
  applyEdits,
  DETAILS,
  NO_EDITS,
  splitWorkAreas,
  STATUSES,
  unitOf,
  withEarlier,
  withNames,
  type Action,
  type ActionEdit,
  type OwnerOffer,
  type Plan,
  type PlanEdits,
} from "../../plan";
import type { CellContent } from "../../sheets";
import { textKey } from "../../thai";
import { meantDay } from "../checks/typedDates";
import type { WorkbookContent } from "../content";
import { isPersons } from "../state/personsWord";
import type { WorkbookState } from "../state/state";
import { hashOf, saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";
import { measuresIn } from "./measuresIn";
import { ownActionsIn, planRowsIn, subjectIn } from "./planRows";

const DATES = ["start", "publishBy", "approveBy"] as const;

/** Where the plan and the owners of a workbook are not what would be proposed: a person's word. */
export function planEditsIn(content: WorkbookContent, state: WorkbookState, made: Plan): PlanEdits {
  const earlier = Object.fromEntries(state.earlier);
  const renamed = { ...withNames(NO_EDITS, state.names), ...(state.earlier.size === 0 ? {} : { earlier }) };
  const proposed: Plan = { ...made, actions: withEarlier(made.actions, earlier) };
  const rows = planRowsIn(content, state.key);
  const own = ownActionsIn(rows, new Set(proposed.actions.map(({ id }) => id)));
  const before = own.length === 0 ? renamed : { ...renamed, own };
  const byId = new Map(applyEdits(proposed, before).actions.map((action) => [action.id, action]));
  const actions: Record<string, ActionEdit> = {};
  const offers: Record<string, OwnerOffer> = {};
  const library = measuresIn(content, state.language);
  for (const { id, cell } of rows) {
    const action = byId.get(id);
    if (action === undefined) continue;
    const offer = offerOf(action, cell, state);
    if (offer !== undefined) offers[id] = offer;
    const edit = editOf(action, cell, state, { library, fiscalYear: proposed.fiscalYear }, offer !== undefined);
    if (Object.keys(edit).length > 0) actions[id] = edit;
  }
  return { ...before, ...directoryEditsIn(content), actions, offers };
}

export const textOf = (content: CellContent): string => (saying(valueOf(content)) ?? "").trim();

/** The owners the sheet lists, with what it says of them. */
function directoryEditsIn(content: WorkbookContent): Pick<PlanEdits, "added" | "details"> {
  const added: string[] = [];
  const details: Record<string, OwnerEdit> = {};
  for (const cell of viewOf(content, "tblOwners")?.rows ?? []) {
    const name = textOf(cell("owner"));
    if (name === "" || textKey(name) in details) continue;
    added.push(name);
    details[textKey(name)] = detailsIn(name, (column) => textOf(cell(column)));
  }
  return { added, details };
}

type OwnerEdit = NonNullable<PlanEdits["details"][string]>;

export function detailsIn(name: string, text: (column: string) => string): OwnerEdit {
  const unit = text("unit");
  const workAreas = splitWorkAreas(text("workArea"));
  const filled = (["position", "person", "email"] as const).flatMap((column) =>
    text(column) === "" ? [] : [[column, text(column)] as const],
  );
  return {
    ...(unit === "" || unit === unitOf(name) ? {} : { unit }),
    ...Object.fromEntries(filled),
    ...(workAreas.length === 0 ? {} : { workAreas }),
  };
}

/** Owners that stand as proposed in the sheet, as long as they are what was proposed. */
function offerOf(
  action: Action,
  cell: (key: string) => CellContent,
  { language, written }: WorkbookState,
): OwnerOffer | undefined {
  const lead = textOf(cell("lead"));
  const mark = textKey(sheetTexts(language).proposedFields.owners);
  if (lead === "" || action.lead !== null || !textKey(textOf(cell("proposed"))).includes(mark)) return undefined;
  const table = written.get("tblPlan");
  const hashes = table?.rows.get(textKey(action.id));
  const isOurs = (column: string): boolean => {
    const last = hashes?.[table?.literals.indexOf(column) ?? -1] ?? null;
    return hashes === undefined || last === hashOf(cell(column));
  };
  return isOurs("lead") && isOurs("support") ? { lead, support: namesIn(textOf(cell("support"))) } : undefined;
}

function editOf(
  action: Action,
  cell: (key: string) => CellContent,
  state: WorkbookState,
  { library, fiscalYear }: { readonly library: WordedLibrary; readonly fiscalYear: number | null },
  isOffered: boolean,
): ActionEdit {
  const written = state.written.get("tblPlan");
  const hashes = written?.rows.get(textKey(action.id));
  const lastOf = (column: string): string | null => hashes?.[written?.literals.indexOf(column) ?? -1] ?? null;
  const isWord = (column: string): boolean => isPersons(lastOf(column));
  const isAsWritten = (column: string): boolean => lastOf(column) !== null && hashOf(cell(column)) === lastOf(column);
  const differs = (column: string, proposed: string): boolean =>
    isWord(column) || textKey(textOf(cell(column))) !== textKey(proposed);
  const name = (column: string): string | null => (textOf(cell(column)) === "" ? null : textOf(cell(column)));
  const { language } = state;
  const texts = sheetTexts(language);
  const said = (column: string, proposed: string | null): string | undefined => {
    const text = textOf(cell(column));
    return text !== "" && textKey(text) !== textKey(proposed ?? "") ? text : undefined;
  };
  const measure = measureText(language, action.measure, library);
  const words = {
    measure: isWord("measure") && textOf(cell("measure")) !== "" ? textOf(cell("measure")) : said("measure", measure),
    steps: said("steps", stepsText(language, action.steps, library)),
    period: said("period", periodText(texts.plan, action.period)),
    ...Object.fromEntries(DETAILS.map((detail) => [detail, said(detail, action.details[detail] ?? null)])),
  };
  const open = textKey(textOf(cell("proposed")));
  const accepted = action.proposed.filter((field) => !open.includes(textKey(texts.proposedFields[field])));
  // A date that stands as we proposed it makes way when the calendar proposes another, until it is accepted.
  const isOurs = (column: string): boolean =>
    action.proposed.includes("dates") && !accepted.includes("dates") && !isWord(column) && isAsWritten(column);
  const dates = DATES.flatMap((column) => {
    const date = meantDay(cell(column), fiscalYear);
    if (date === undefined || isOurs(column)) return [];
    return date === action[column] && !isWord(column) ? [] : [[column, date] as const];
  });
  const status = STATUSES.find((each) => textKey(texts.statuses[each]) === textKey(textOf(cell("status"))));
  const completedOn = meantDay(cell("completedOn"), fiscalYear);
  const alsoServes = subjectsIn(textOf(cell("alsoServes")));
  return {
    ...(!isOffered && differs("lead", action.lead ?? "") ? { lead: name("lead") } : {}),
    ...(!isOffered && differs("support", action.support.join(", "))
      ? { support: namesIn(textOf(cell("support"))) }
      : {}),
    ...(differs("monitor", action.monitor ?? "") ? { monitor: name("monitor") } : {}),
    ...Object.fromEntries(dates),
    ...Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined)),
    ...(status === undefined || status === action.status ? {} : { status }),
    ...(completedOn === undefined ? {} : { completedOn }),
    ...(alsoServes.join() === action.alsoServes.join() ? {} : { alsoServes }),
    ...(accepted.length === 0 ? {} : { accepted }),
  };
}

export function namesIn(text: string): readonly string[] {
  return text
    .split(/\s*[,;\n]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export function subjectsIn(text: string): readonly Subject[] {
  return namesIn(text).flatMap((name) => subjectIn(name) ?? []);
}
