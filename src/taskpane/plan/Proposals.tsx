import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { acceptProposals, type Plan, type PlanEdits } from "../../plan";
import { useStepTexts } from "../language/useStepTexts";
import { Section } from "../shell/Section";

export interface ProposalsProps {
  readonly plan: Plan;
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** Measures by rule and dates from the calendar are proposals until someone takes them over. */
export function Proposals({ plan, edits, onEdit }: ProposalsProps): ReactElement {
  const text = useStepTexts().plan;
  const open = plan.actions.filter(({ proposed }) => proposed.length > 0);
  return (
    <Section heading={text.proposals}>
      <p role="status">{open.length === 0 ? text.noProposals : text.proposalCount(open.length)}</p>
      {open.length > 0 && (
        <Button
          onClick={() => {
            onEdit(acceptProposals(edits, open));
          }}
        >
          {text.acceptAll(open.length)}
        </Button>
      )}
    </Section>
  );
}
