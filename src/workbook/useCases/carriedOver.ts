import { LANGUAGES, sheetTexts, type Language } from "../../i18n";
import { looksLikePerson, unitOf, type EarlierRow, type Owner, type ProposedField } from "../../plan";
import { textKey } from "../../thai";
import type { CellContent } from "../../sheets";
import type { WorkbookContent } from "../content";
import { rebuiltState, whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { viewOf } from "../tables/tableView";
import { openingIn } from "./opening";
import { detailsIn, namesIn, textOf } from "./planEditsIn";
import { subjectIn } from "./planRows";

/** What an earlier workbook of ours hands on to the next year. */
export interface CarriedOver {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly owners: readonly Owner[];
  /** The rows of its plan; what was only proposed is not handed on. */
  readonly rows: readonly EarlierRow[];
}

type Cell = (key: string) => CellContent;

/** The field stands as a proposal nobody accepted. */
function isProposed(cell: Cell, field: ProposedField): boolean {
  const proposed = textKey(textOf(cell("proposed")));
  return LANGUAGES.some((language) => proposed.includes(textKey(sheetTexts(language).proposedFields[field])));
}

const DETAILS = ["problems", "suggestion"] as const;

function decided(cell: Cell, column: "measure" | "steps" | "monitor"): string | null {
  const text = textOf(cell(column));
  return text === "" || isProposed(cell, column) ? null : text;
}

/** Below the threshold and not closed, as the state remembers it or else the sheet shows. */
function isOpen(cell: Cell, { findings }: WorkbookState): boolean {
  const id = textKey(textOf(cell("id")));
  const known = findings === null ? undefined : [...findings].find(([of]) => textKey(of) === id)?.[1];
  if (known !== undefined) return known.status !== "closed";
  const fixes = LANGUAGES.map((language) => textKey(sheetTexts(language).kinds.fix));
  return fixes.includes(textKey(textOf(cell("kind"))));
}

function rowOf(cell: Cell, state: WorkbookState, planYear: string, language: Language): EarlierRow | undefined {
  const itemName = textOf(cell("finding"));
  const subject = subjectIn(textOf(cell("item"))) ?? null;
  if (itemName === "" && subject === null) return undefined;
  const lead = textOf(cell("lead"));
  const [measure, steps] = [decided(cell, "measure"), decided(cell, "steps")];
  const said = DETAILS.flatMap((detail) => {
    const text = textOf(cell(detail));
    return text === "" ? [] : [[detail, text] as const];
  });
  const note = textOf(cell("note"));
  const hasWords = measure !== null || steps !== null || said.length > 0 || note !== "";
  const from = sheetTexts(language).plan.fromEarlier(planYear);
  return {
    subject,
    itemName,
    isOpen: isOpen(cell, state),
    owners: lead === "" || isProposed(cell, "owners") ? null : { lead, support: namesIn(textOf(cell("support"))) },
    monitor: decided(cell, "monitor"),
    measure,
    steps,
    details: hasWords ? { ...Object.fromEntries(said), note: note === "" ? from : `${from}: ${note}` } : {},
  };
}

function stateOf(content: WorkbookContent): WorkbookState {
  const opening = openingIn(content);
  return "state" in opening ? opening.state : rebuiltState(content);
}

/** Owners, leads and plan of an earlier workbook; undefined if it has none. */
export function carriedOver(content: WorkbookContent): CarriedOver | undefined {
  const owners = (viewOf(content, "tblOwners")?.rows ?? []).flatMap((cell): readonly Owner[] => {
    const name = textOf(cell("owner"));
    if (name === "" || looksLikePerson(name)) return [];
    return [{ name, unit: unitOf(name), ...detailsIn(name, (column) => textOf(cell(column))) }];
  });
  const { agency, fiscalYear } = whatSheetsSay(content);
  const state = stateOf(content);
  const planYear = fiscalYear === null ? "" : String(fiscalYear + 1);
  const rows = (viewOf(content, "tblPlan")?.rows ?? []).flatMap(
    (cell) => rowOf(cell, state, planYear, state.language) ?? [],
  );
  return owners.length + rows.length === 0 ? undefined : { agency, fiscalYear, owners, rows };
}
