import { useId, type ReactElement, type ReactNode } from "react";

export interface SectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part of a step under its heading. */
export function Section({ heading, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className="section">
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
