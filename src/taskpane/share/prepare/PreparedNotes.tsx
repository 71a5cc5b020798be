import type { ReactElement } from "react";
import { prepareTexts } from "../../../i18n";
import type { PreparedNote } from "../../../workbook";
import { useLanguage } from "../../language/LanguageContext";

/** Names that are told of each. */
const NAMED = 5;

/** What was done in a copy, and what is to be known about it, line by line. */
export function PreparedNotes({ notes }: { readonly notes: readonly PreparedNote[] }): ReactElement {
  const t = prepareTexts(useLanguage());
  return (
    <ul className="said-lines">
      {notes.map(({ code, count, names }) => (
        <li key={code} className="small">
          {t.notes[code](String(count))}
          {names.length > 0 && <span className="quiet"> ({names.slice(0, NAMED).join(", ")})</span>}
        </li>
      ))}
    </ul>
  );
}
