import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

export interface ReadingNoticeProps {
  readonly onCancel: () => void;
}

/** Reading is under way, and can be given up. */
export function ReadingNotice({ onCancel }: ReadingNoticeProps): ReactElement {
  const text = usePaneTexts().intake;
  return (
    <div className={useStyles().notice}>
      <Spinner size="tiny" label={text.reading} />
      <Button size="small" onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
  );
}
