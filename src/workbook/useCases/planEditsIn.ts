import { measureText, sheetTexts, type Language } from "../../i18n";
import { applyEdits, NO_EDITS, withNames, type Action, type ActionEdit, type Plan, type PlanEdits } from "../../plan";
import type { CellContent } from "../../sheets";
import { fromSerial, textKey, type IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import { isPersons } from "../state/personsWord";
import type { WorkbookState } from "../state/state";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";

const DATES = ["start", "publishBy", "approveBy"] as const;

/** Where the plan and the owners of a workbook are not what would be proposed: a person's word. */
export function planEditsIn(content: WorkbookContent, state: WorkbookState, proposed: Plan): PlanEdits {
  const renamed = withNames(NO_EDITS, state.names);
  const byId = new Map(applyEdits(proposed, renamed).actions.map((action) => [textKey(action.id), action]));
  const actions: Record<string, ActionEdit> = {};
  for (const cell of viewOf(content, "tblPlan")?.rows ?? []) {
    const action = byId.get(textKey(textOf(cell("id"))));
    if (action === undefined || action.id in actions) continue;
    const edit = editOf(action, cell, state);
    if (Object.keys(edit).length > 0) actions[action.id] = edit;
  }
  return { ...renamed, actions, added: ownersIn(content) };
}

const textOf = (content: CellContent): string => (saying(valueOf(content)) ?? "").trim();

function ownersIn(content: WorkbookContent): readonly string[] {
  const names = (viewOf(content, "tblOwners")?.rows ?? []).map((cell) => textOf(cell("owner")));
  return [...new Set(names.filter((name) => name !== ""))];
}

function dateIn(content: CellContent): IsoDate | undefined {
  const value = valueOf(content);
  return typeof value === "number" && value >= 1 ? fromSerial(Math.floor(value)) : undefined;
}

function editOf(action: Action, cell: (key: string) => CellContent, state: WorkbookState): ActionEdit {
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
    ...(differs("lead", action.lead ?? "") ? { lead: name("lead") } : {}),
    ...(differs("support", action.support.join(", ")) ? { support: namesIn(textOf(cell("support"))) } : {}),
    ...(differs("monitor", action.monitor ?? "") ? { monitor: name("monitor") } : {}),
    ...Object.fromEntries(dates),
    ...(isOwnMeasure ? { measure } : {}),
    ...(accepted.length === 0 ? {} : { accepted }),
  };
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/\s*[,;\n]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function measureIn(language: Language, { measure }: Action): string {
  return measureText(sheetTexts(language).measures, measure) ?? "";
}
