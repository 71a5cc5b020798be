import { sheetTexts } from "../../../i18n";
import {
  DETAILS,
  STATUSES,
  type ActionEdit,
  type Decisions,
  type Difference,
  type Entries,
  type StandingRow,
  type TravellingField,
} from "../../../plan";
import type { WorkbookState } from "../../state/state";
import type { Incoming } from "../../useCases/update";
import { namesIn, subjectsIn } from "../../useCases/planEditsIn";
import { isChosen } from "./mergeLog";

const DATES = ["start", "publishBy", "approveBy", "completedOn"] as const;
const TEXTS = ["measure", "steps", "lead", "monitor", "period", ...DETAILS] as const;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** What is in a row that comes in, as edits of an action. */
export function editOfEntries(entries: Entries): ActionEdit {
  const filled = (field: TravellingField): string | undefined => (entries[field] === "" ? undefined : entries[field]);
  const texts = TEXTS.flatMap((field) => {
    const text = filled(field);
    return text === undefined ? [] : [[field, text] as const];
  });
  const dates = DATES.flatMap((field) => {
    const day = filled(field);
    return day !== undefined && ISO.test(day) ? [[field, day] as const] : [];
  });
  const [support, alsoServes] = [filled("support"), filled("alsoServes")];
  const status = STATUSES.find((each) => each === filled("status"));
  return {
    ...Object.fromEntries([...texts, ...dates]),
    ...(support === undefined ? {} : { support: namesIn(support) }),
    ...(alsoServes === undefined ? {} : { alsoServes: subjectsIn(alsoServes) }),
    ...(status === undefined ? {} : { status }),
  };
}

/** Rows that come to the plan, as the update of a workbook takes them. */
export function addedActions(added: readonly StandingRow[]): Incoming["added"] {
  return added.map(({ id, subject, entries }) => ({ id, subject, edit: editOfEntries(entries) }));
}

/** The files that say what is written, for the log of the plan. */
export function filesBehind(differences: readonly Difference[], decisions: Decisions, { language }: WorkbookState) {
  const { sources } = sheetTexts(language).changes;
  const byCell = new Map<string, Set<string>>();
  const byRow = new Map<string, Set<string>>();
  for (const difference of differences) {
    const { id, field, fate, answers } = difference;
    if (id === null || fate.kind === "same" || fate.kind === "settled" || fate.kind === "refused") continue;
    const chosen = answers.filter((answer) => isChosen(difference, answer, decisions));
    const files = (chosen.length === 0 ? answers : chosen).map(({ file }) => file);
    const place = `${id}\n${field ?? (fate.kind === "remark" ? "note" : "")}`;
    byCell.set(place, new Set([...(byCell.get(place) ?? []), ...files]));
    byRow.set(id, new Set([...(byRow.get(id) ?? []), ...files]));
  }
  const said = (files: ReadonlySet<string> | undefined): string | undefined =>
    files === undefined || files.size === 0 ? undefined : sources.file([...files].sort().join(", "));
  return {
    ofCell: (id: string, key: string): string | undefined => said(byCell.get(`${id}\n${key}`) ?? byRow.get(id)),
    ofRow: (id: string): string | undefined => said(byRow.get(id)),
  };
}
