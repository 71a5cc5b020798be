import type { ReactElement, ReactNode } from "react";

/** What a step leads to, always in sight. */
export function StepFooter({ children }: { readonly children: ReactNode }): ReactElement {
  return <footer className="step-footer">{children}</footer>;
}
