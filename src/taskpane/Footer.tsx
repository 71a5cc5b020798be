import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Reading } from "../intake";
import { DownloadButton } from "./download/DownloadButton";
import { usePaneTexts } from "./language/LanguageContext";

const useStyles = makeStyles({
  footer: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface FooterProps {
  readonly reading: Reading;
  readonly onFailure: () => void;
  readonly onStartOver: () => void;
}

/** What can be done with a result, always in sight. */
export function Footer({ reading, onFailure, onStartOver }: FooterProps): ReactElement {
  return (
    <footer className={useStyles().footer}>
      <DownloadButton reading={reading} onFailure={onFailure} />
      <Button appearance="subtle" size="small" onClick={onStartOver}>
        {usePaneTexts().result.startOver}
      </Button>
    </footer>
  );
}
