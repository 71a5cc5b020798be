import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language } from "../i18n";
import { usePaneTexts } from "./language/LanguageContext";
import { LanguageSwitch } from "./language/LanguageSwitch";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  title: { margin: 0 },
});

export interface HeaderProps {
  readonly onLanguage: (language: Language) => void;
}

export function Header({ onLanguage }: HeaderProps): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Subtitle1 as="h1" className={styles.title}>
        {usePaneTexts().title}
      </Subtitle1>
      <LanguageSwitch onChange={onLanguage} />
    </header>
  );
}
