import { memo, useState, type ReactElement } from "react";
import { sheetTexts } from "../../i18n";
import type { Assessment, Scheme } from "../../ita";
import { rowGaps, type Action, type Owner, type Plan, type PlanEdits } from "../../plan";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { Section } from "../shell/Section";
import { showScore } from "../shell/figures";
import { subjectLabel, subjectName } from "../state/subjectName";
import { ActionFields } from "./ActionFields";
import { showDate } from "./showDate";
import { actionElementId } from "./showAction";

export interface ActionListProps {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly assessment: Assessment;
  readonly owners: readonly Owner[];
  /** The agency's own site; null where it is not known. */
  readonly mainSite: string | null;
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** Every action, those that fix something first; what is in one shows when it is opened. */
export function ActionList(props: ActionListProps): ReactElement {
  const text = useStepTexts().plan;
  const { actions } = props.plan;
  const fixes = actions.filter(({ kind }) => kind === "fix");
  const maintained = actions.filter(({ kind }) => kind === "maintain");
  return (
    <Section heading={text.actions}>
      {fixes.length > 0 ? <Actions {...props} actions={fixes} /> : <p>{text.nothingToFix}</p>}
      {maintained.length > 0 && (
        <details className="group">
          <summary>
            <span className="strong">{text.maintained}</span> <span className="quiet">({maintained.length})</span>
          </summary>
          <Actions {...props} actions={maintained} />
        </details>
      )}
    </Section>
  );
}

function Actions({
  actions,
  scheme,
  assessment,
  owners,
  mainSite,
  edits,
  onEdit,
}: ActionListProps & { readonly actions: readonly Action[] }): ReactElement {
  const language = useLanguage();
  return (
    <div>
      {actions.map((action) => (
        <ActionCard
          key={action.id}
          action={action}
          name={subjectName(action.subject, assessment, scheme, language)}
          owners={owners}
          mainSite={mainSite}
          edits={edits}
          onEdit={onEdit}
        />
      ))}
    </div>
  );
}

interface ActionCardProps {
  readonly action: Action;
  readonly name: string;
  readonly owners: readonly Owner[];
  readonly mainSite: string | null;
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

function ActionCardPlain({ action, name, owners, mainSite, edits, onEdit }: ActionCardProps): ReactElement {
  const text = useStepTexts().plan;
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const sheets = sheetTexts(language);
  const lacking = rowGaps(action, mainSite).length > 0;
  const { proposed } = action;
  return (
    <details
      id={actionElementId(action.id)}
      className="group"
      onToggle={({ currentTarget, target }) => {
        if (target === currentTarget) setOpen(currentTarget.open);
      }}
    >
      <summary>
        <span className="strong">{subjectLabel(action.subject, sheets)}</span> {name}
        <span className="action-line small quiet">
          <span>{text.scored(showScore(action.score))}</span>
          {action.lead !== null && <span>{action.lead}</span>}
          {action.publishBy !== null && <span>{text.due(showDate(action.publishBy, language))}</span>}
          {lacking && <span className="tag">{text.incompleteTag}</span>}
          {!lacking && proposed.length > 0 && <span className="tag tag-proposed">{text.proposedTag}</span>}
        </span>
      </summary>
      {open && <ActionFields action={action} owners={owners} edits={edits} onEdit={onEdit} />}
    </details>
  );
}

const ActionCard = memo(ActionCardPlain);
