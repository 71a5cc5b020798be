import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { diagnosticMessage } from "../../i18n";
import type { Diagnostic } from "../../intake";
import { useLanguage } from "../language/LanguageContext";
import { PlaceQuote } from "./PlaceQuote";

const useStyles = makeStyles({
  entry: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** What was noticed, where, and the row as it stands in the source; of a contradiction both rows. */
export function DiagnosticEntry({ code, data, source, other }: Diagnostic): ReactElement {
  const said = diagnosticMessage(useLanguage(), code, data);
  return (
    <li className={useStyles().entry}>
      <div>{said}</div>
      {other !== undefined && <PlaceQuote place={other} said={said} />}
      <PlaceQuote place={source} said={said} />
    </li>
  );
}
