import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

export interface SectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part of the result under its heading. */
export function Section({ heading, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {heading}
      </Subtitle2>
      {children}
    </section>
  );
}
