import { containsCalls, converted } from "../../../formulas";
import { LANGUAGES, prepareTexts } from "../../../i18n";
import { KnownPeople } from "../../../plan";
import { textKey } from "../../../thai";
import type { FormulaAnswer, StandingFormula, WorkbookContent } from "../../content";
import { Places } from "../../conversion/places";
import type { FormulaPort } from "../../port";
import { valueOf } from "../../tables/cells";
import { peopleIn } from "./peopleIn";

/** What somebody without the add-in sees who gets the workbook as it is. */
export interface RecipientsSee {
  /** Cells that show #NAME?, or what they showed last and never again anything else. */
  readonly failing: number;
  /** Different persons named in tables of ours, and e-mail addresses and numbers of theirs. */
  readonly persons: number;
}

/** Only formulas with functions of ours are looked at. */
function fails({ formula }: StandingFormula, table: string | undefined): boolean {
  const options = table === undefined ? {} : { table };
  // What is written resiliently already has its ordinary form beside the function.
  if (converted(formula, "resilient", options).kind !== "same") return true;
  return converted(formula, "native", options).kind === "value";
}

/** The quiet line before anything is prepared: nothing is changed, and nothing but what is ours is read. */
export function whatRecipientsSee(content: WorkbookContent, formulas: FormulaAnswer["formulas"]): RecipientsSee {
  const places = new Places(content);
  const failing = formulas.filter((cell) => containsCalls(cell.formula) && fails(cell, places.tableAt(cell))).length;
  return { failing, persons: personsIn(content) };
}

function personsIn(content: WorkbookContent): number {
  const hidden = LANGUAGES.map((language) => prepareTexts(language).hidden.name);
  const { names, owners, kept } = peopleIn(content, hidden[0] ?? "");
  const known = new KnownPeople([...owners.keys(), ...names], kept);
  const texts = new Set(
    content.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => row.map(valueOf).filter((value) => typeof value === "string")),
    ),
  );
  const found = [...texts].flatMap((text) =>
    known.in(text).map(({ from, to, known: name }) => textKey(name ?? text.slice(from, to))),
  );
  return new Set(found).size;
}

/** The same of an open or stored workbook. Throws WorkbookError. */
export async function recipientsSeeOf(port: FormulaPort): Promise<RecipientsSee> {
  const content = await port.read();
  const { formulas } = await port.readFormulas({
    wants: ({ formula }) => (containsCalls(formula) ? "formula" : "nothing"),
    areas: [],
  });
  return whatRecipientsSee(content, formulas);
}
