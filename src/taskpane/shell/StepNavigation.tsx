import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { STEPS, type Step } from "../state/steps";

export interface StepNavigationProps {
  readonly current: Step | null;
  readonly onGo: (step: Step) => void;
}

/** The five steps, always in the same order; every one can be gone to at any time. */
export function StepNavigation({ current, onGo }: StepNavigationProps): ReactElement {
  const text = usePaneTexts();
  return (
    <nav aria-label={text.stepsLabel}>
      <ol className="steps">
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className="step"
              {...(step === current ? { "aria-current": "step" } : {})}
              onClick={() => {
                onGo(step);
              }}
            >
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              {text.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
