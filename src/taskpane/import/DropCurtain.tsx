import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

/** Shows that files may be let go of here. */
export function DropCurtain(): ReactElement {
  return <div className="drop-curtain">{usePaneTexts().intake.dropHere}</div>;
}
