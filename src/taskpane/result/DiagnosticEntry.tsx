import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { diagnosticMessage } from "../../i18n";
import type { Diagnostic } from "../../intake";
import { useLanguage, usePaneTexts } from "../language/LanguageContext";

const useStyles = makeStyles({
  entry: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartStyle: "solid",
    borderInlineStartWidth: "2px",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What was noticed, where, and the row as it stands in the source. */
export function DiagnosticEntry({ code, data, source }: Diagnostic): ReactElement {
  const language = useLanguage();
  const text = usePaneTexts().diagnostics;
  const styles = useStyles();
  const place = [
    source.file,
    source.table === undefined ? undefined : text.table(source.table),
    source.row === undefined ? undefined : text.row(source.row),
  ].filter((part) => part !== undefined);
  return (
    <li className={styles.entry}>
      <div>{diagnosticMessage(language, code, data)}</div>
      {place.length > 0 && <div className={styles.place}>{place.join(" · ")}</div>}
      {source.text !== undefined && <blockquote className={styles.quote}>{source.text}</blockquote>}
    </li>
  );
}
