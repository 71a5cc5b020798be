import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

/** Plain, because what could not be loaded may be Fluent itself. */
export function PartMissing({ onTryAgain }: { readonly onTryAgain: () => void }): ReactElement {
  const text = usePaneTexts().partMissing;
  return (
    <div role="alert" className="notice">
      <span>{text.message}</span>
      <button type="button" className="plain-button" onClick={onTryAgain}>
        {text.tryAgain}
      </button>
    </div>
  );
}
