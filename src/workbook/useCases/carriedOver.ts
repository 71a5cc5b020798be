import { LANGUAGES, sheetTexts } from "../../i18n";
import { looksLikePerson, unitOf, type EarlierLead, type Owner } from "../../plan";
import { textKey } from "../../thai";
import type { WorkbookContent } from "../content";
import { whatSheetsSay } from "../state/rebuild";
import { viewOf } from "../tables/tableView";
import { detailsIn, namesIn, textOf } from "./planEditsIn";

/** What an earlier workbook of ours hands on to the next year. */
export interface CarriedOver {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly owners: readonly Owner[];
  /** Leads a person decided on or left as printed; what was only proposed is not handed on. */
  readonly leads: readonly EarlierLead[];
}

const PROPOSED = LANGUAGES.map((language) => textKey(sheetTexts(language).proposedFields.owners));

/** Owners and leads of an earlier workbook; undefined if it has neither. */
export function carriedOver(content: WorkbookContent): CarriedOver | undefined {
  const owners = (viewOf(content, "tblOwners")?.rows ?? []).flatMap((cell): readonly Owner[] => {
    const name = textOf(cell("owner"));
    if (name === "" || looksLikePerson(name)) return [];
    return [{ name, unit: unitOf(name), ...detailsIn(name, (column) => textOf(cell(column))) }];
  });
  const leads = (viewOf(content, "tblPlan")?.rows ?? []).flatMap((cell): readonly EarlierLead[] => {
    const [itemName, lead, proposed] = [
      textOf(cell("finding")),
      textOf(cell("lead")),
      textKey(textOf(cell("proposed"))),
    ];
    if (itemName === "" || lead === "" || PROPOSED.some((mark) => proposed.includes(mark))) return [];
    return [{ itemName, lead, support: namesIn(textOf(cell("support"))) }];
  });
  if (owners.length + leads.length === 0) return undefined;
  const { agency, fiscalYear } = whatSheetsSay(content);
  return { agency, fiscalYear, owners, leads };
}
