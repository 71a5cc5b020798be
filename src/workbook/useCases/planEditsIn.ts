import { measureText, sheetTexts, type Language } from "../../i18n";
import {
  applyEdits,
  NO_EDITS,
  splitWorkAreas,
  unitOf,
  withNames,
  type Action,
  type ActionEdit,
  type OwnerOffer,
  type Plan,
  type PlanEdits,
} from "../../plan";
import type { CellContent } from "../../sheets";
import { fromSerial, textKey, type IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import { isPersons } from "../state/personsWord";
import type { WorkbookState } from "../state/state";
import { hashOf, saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";

const DATES = ["start", "publishBy", "approveBy"] as const;

/** Where the plan and the owners of a workbook are not what would be proposed: a person's word. */
export function planEditsIn(content: WorkbookContent, state: WorkbookState, proposed: Plan): PlanEdits {
  const renamed = withNames(NO_EDITS, state.names);
  const byId = new Map(applyEdits(proposed, renamed).actions.map((action) => [textKey(action.id), action]));
  const actions: Record<string, ActionEdit> = {};
  const offers: Record<string, OwnerOffer> = {};
  for (const cell of viewOf(content, "tblPlan")?.rows ?? []) {
    const action = byId.get(textKey(textOf(cell("id"))));
    if (action === undefined || action.id in actions) continue;
    const offer = offerOf(action, cell, state);
    if (offer !== undefined) offers[action.id] = offer;
    const edit = editOf(action, cell, state, offer !== undefined);
    if (Object.keys(edit).length > 0) actions[action.id] = edit;
  }
  return { ...renamed, ...directoryEditsIn(content), actions, offers };
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

function dateIn(content: CellContent): IsoDate | undefined {
  const value = valueOf(content);
  return typeof value === "number" && value >= 1 ? fromSerial(Math.floor(value)) : undefined;
}

function editOf(
  action: Action,
  cell: (key: string) => CellContent,
  state: WorkbookState,
  isOffered: boolean,
): ActionEdit {
  const written = state.written.get("tblPlan");
  const hashes = written?.rows.get(textKey(action.id));
  const isWord = (column: string): boolean => isPersons(hashes?.[written?.literals.indexOf(column) ?? -1] ?? null);
  const differs = (column: string, proposed: string): boolean =>
    isWord(column) || textKey(textOf(cell(column))) !== textKey(proposed);
  const name = (column: string): string | null => (textOf(cell(column)) === "" ? null : textOf(cell(column)));
  const dates = DATES.flatMap((column) => {
    const date = dateIn(cell(column));
    return date === undefined || (date === action[column] && !isWord(column)) ? [] : [[column, date] as const];
  });
  const measure = textOf(cell("measure"));
  const isOwnMeasure = measure !== "" && differs("measure", measureIn(state.language, action));
  const open = textKey(textOf(cell("proposed")));
  const fieldNames = sheetTexts(state.language).proposedFields;
  const accepted = action.proposed.filter((field) => !open.includes(textKey(fieldNames[field])));
  return {
    ...(!isOffered && differs("lead", action.lead ?? "") ? { lead: name("lead") } : {}),
    ...(!isOffered && differs("support", action.support.join(", "))
      ? { support: namesIn(textOf(cell("support"))) }
      : {}),
    ...(differs("monitor", action.monitor ?? "") ? { monitor: name("monitor") } : {}),
    ...Object.fromEntries(dates),
    ...(isOwnMeasure ? { measure } : {}),
    ...(accepted.length === 0 ? {} : { accepted }),
  };
}

export function namesIn(text: string): readonly string[] {
  return text
    .split(/\s*[,;\n]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function measureIn(language: Language, { measure }: Action): string {
  return measureText(sheetTexts(language).measures, measure) ?? "";
}
