import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { measureText, sheetTexts, stepsText } from "../../i18n";
import { acceptProposals, assign, setDates, type Action, type Owner, type PlanEdits } from "../../plan";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { DateInput } from "./DateInput";
import { OwnerSelect } from "./OwnerSelect";

export interface ActionFieldsProps {
  readonly action: Action;
  readonly owners: readonly Owner[];
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** What one action says, to be changed. */
export function ActionFields({ action, owners, edits, onEdit }: ActionFieldsProps): ReactElement {
  const text = useStepTexts().plan;
  const language = useLanguage();
  const sheets = sheetTexts(language);
  const { id, lead, support, monitor, start, publishBy, approveBy, proposed } = action;
  const steps = stepsText(language, action.steps);
  const people = (name: string | null): readonly Owner[] =>
    name === null || owners.some((owner) => owner.name === name) ? owners : [{ name, unit: name }, ...owners];
  return (
    <div className="action-fields">
      <p className="small">{measureText(language, action.measure) ?? text.noMeasure}</p>
      {steps !== null && (
        <details className="group">
          <summary className="small">{sheets.headers.tblPlan.steps}</summary>
          <p className="small action-steps">{steps}</p>
        </details>
      )}
      {proposed.length > 0 && (
        <div className="row">
          <span className="small quiet">
            {text.proposedFields(proposed.map((field) => sheets.proposedFields[field]).join(", "))}
          </span>
          <Button
            size="small"
            onClick={() => {
              onEdit(acceptProposals(edits, [action]));
            }}
          >
            {text.accept}
          </Button>
        </div>
      )}
      <OwnerSelect
        label={text.roles.lead}
        none={text.nobody}
        owners={people(lead)}
        value={lead}
        onValue={(name) => {
          onEdit(assign(edits, [id], { lead: name }));
        }}
      />
      <OwnerSelect
        label={text.roles.support}
        none={support.length === 0 ? text.nobody : support.join(", ")}
        owners={owners.filter(({ name }) => name !== lead)}
        value={null}
        onValue={(name) => {
          if (name === null) return;
          const next = support.includes(name) ? support.filter((each) => each !== name) : [...support, name];
          onEdit(assign(edits, [id], { support: next }));
        }}
      />
      <OwnerSelect
        label={text.roles.monitor}
        none={text.nobody}
        owners={people(monitor)}
        value={monitor}
        onValue={(name) => {
          onEdit(assign(edits, [id], { monitor: name }));
        }}
      />
      {(
        [
          ["start", text.start, start],
          ["publishBy", text.publishBy, publishBy],
          ["approveBy", text.approveBy, approveBy],
        ] as const
      ).map(([field, label, value]) => (
        <DateInput
          key={field}
          label={label}
          value={value}
          onValue={(date) => {
            if (date !== null) onEdit(setDates(edits, [id], { [field]: date }));
          }}
        />
      ))}
    </div>
  );
}
