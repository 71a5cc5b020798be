import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Scheme } from "../../ita";
import type { Owner, Plan, PlanEdits } from "../../plan";
import { useStepTexts } from "../language/useStepTexts";
import { Section } from "../shell/Section";
import { bulkEdit, NO_CHOICE } from "./bulkEdit";
import { DateInput } from "./DateInput";
import { OwnerSelect } from "./OwnerSelect";
import { scopesOf, type Scope } from "./scopes";

export interface AssignFormProps {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly owners: readonly Owner[];
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** People and a date for many actions at once. */
export function AssignForm({ plan, scheme, owners, edits, onEdit }: AssignFormProps): ReactElement | null {
  const text = useStepTexts().plan;
  const scopes = useMemo(() => scopesOf(plan, scheme), [plan, scheme]);
  const [wanted, setWanted] = useState<string | null>(null);
  const [choice, setChoice] = useState(NO_CHOICE);
  const scope = scopes.find(({ key }) => key === wanted) ?? scopes[0];
  if (scope === undefined) return null;
  const nothing = Object.values(choice).every((value) => value === null);
  return (
    <Section heading={text.assign}>
      <form
        className="assign"
        onSubmit={(event) => {
          event.preventDefault();
          onEdit(bulkEdit(edits, scope, choice));
          setChoice(NO_CHOICE);
        }}
      >
        <Field label={text.scope} size="small" className="chooser-field">
          <Select
            size="small"
            className="chooser-select"
            value={scope.key}
            onChange={(_, { value }) => {
              setWanted(value);
            }}
          >
            {scopes.map((each) => (
              <option key={each.key} value={each.key}>
                {scopeName(each, scheme, text)}
              </option>
            ))}
          </Select>
        </Field>
        {(["lead", "support", "monitor"] as const).map((role) => (
          <OwnerSelect
            key={role}
            label={text.roles[role]}
            none={text.unchanged}
            owners={owners}
            value={choice[role]}
            onValue={(name) => {
              setChoice({ ...choice, [role]: name });
            }}
          />
        ))}
        <DateInput
          label={text.publishBy}
          value={choice.publishBy}
          onValue={(publishBy) => {
            setChoice({ ...choice, publishBy });
          }}
        />
        {owners.length === 0 && <p className="small quiet">{text.noOwners}</p>}
        <Button type="submit" disabled={nothing}>
          {text.assignTo(scope.actions.length)}
        </Button>
      </form>
    </Section>
  );
}

function scopeName(
  { kind, name, actions }: Scope,
  { subindicators }: Scheme,
  text: ReturnType<typeof useStepTexts>["plan"],
): string {
  const count = ` (${String(actions.length)})`;
  switch (kind) {
    case "subindicator":
      return `${name} ${subindicators.find(({ code }) => code === name)?.name ?? ""}${count}`;
    case "indicator":
      return `${text.indicator(name)}${count}`;
    case "unit":
      return `${name}${count}`;
    default:
      return `${text.scopes[kind]}${count}`;
  }
}
