import type { ReactElement } from "react";
import { sheetTexts } from "../../i18n";
import type { UnresolvedOwner } from "../../plan";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { subjectLabel } from "../state/subjectName";
import { showAction } from "./showAction";

/** Actions several could lead equally well: nobody is chosen for them. */
export function Unresolved({ unresolved }: { readonly unresolved: readonly UnresolvedOwner[] }): ReactElement | null {
  const text = useStepTexts().plan;
  const sheets = sheetTexts(useLanguage());
  const several = unresolved.filter(({ candidates }) => candidates.length > 0);
  if (several.length === 0) return null;
  return (
    <details className="group">
      <summary>{text.unresolved(several.length)}</summary>
      <ul className="plain-list">
        {several.map(({ id, subject, candidates }) => (
          <li key={id}>
            <button
              type="button"
              className="line-button"
              onClick={() => {
                showAction(id);
              }}
            >
              <span className="strong">{subjectLabel(subject, sheets)}</span> {candidates.join(" · ")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
