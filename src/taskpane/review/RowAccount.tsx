import type { ReactElement } from "react";
import type { SourceSummary } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { Section } from "../shell/Section";

export interface RowAccountProps {
  readonly sources: readonly SourceSummary[];
}

/** What became of every row that came in, so that nothing is lost unnoticed. */
export function RowAccount({ sources }: RowAccountProps): ReactElement {
  const text = useStepTexts().rows;
  return (
    <Section heading={text.heading}>
      <ul className="plain-list small">
        {sources.map((source, index) => (
          <li key={index}>
            <strong>{source.name}</strong>
            <div className="quiet">{text.account(source)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
