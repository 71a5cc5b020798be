import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { addOwner, renameOwner, type Owner, type Plan, type PlanEdits } from "../../plan";
import { useStepTexts } from "../language/useStepTexts";

export interface DirectoryProps {
  readonly plan: Plan;
  readonly owners: readonly Owner[];
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** Who there is: from the document, and added here. A new name goes wherever the old one stood. */
export function Directory({ plan, owners, edits, onEdit }: DirectoryProps): ReactElement {
  const text = useStepTexts().plan;
  const led = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { lead } of plan.actions) if (lead !== null) counts.set(lead, (counts.get(lead) ?? 0) + 1);
    return counts;
  }, [plan]);
  return (
    <details className="group" open={owners.length === 0}>
      <summary>
        <span className="strong">{text.directory}</span> <span className="quiet">({owners.length})</span>
      </summary>
      <div className="stack">
        <AddOwner
          onAdd={(name) => {
            onEdit(addOwner(edits, name));
          }}
        />
        <ul className="plain-list">
          {owners.map((owner) => (
            <OwnerLine
              key={owner.name}
              name={owner.name}
              count={led.get(owner.name) ?? 0}
              onRename={(to) => {
                onEdit(renameOwner(edits, owner.name, to));
              }}
            />
          ))}
        </ul>
      </div>
    </details>
  );
}

function AddOwner({ onAdd }: { readonly onAdd: (name: string) => void }): ReactElement {
  const text = useStepTexts().plan;
  const [name, setName] = useState("");
  return (
    <form
      className="add-owner"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        onAdd(name);
        setName("");
      }}
    >
      <Field label={text.newOwner} size="small" className="grow">
        <Input
          size="small"
          value={name}
          onChange={(_, { value }) => {
            setName(value);
          }}
        />
      </Field>
      <Button type="submit" size="small">
        {text.add}
      </Button>
    </form>
  );
}

interface OwnerLineProps {
  readonly name: string;
  readonly count: number;
  readonly onRename: (to: string) => void;
}

function OwnerLine({ name, count, onRename }: OwnerLineProps): ReactElement {
  const text = useStepTexts().plan;
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <li className="owner">
        <div>
          {name}
          <div className="small quiet">{text.leads(count)}</div>
        </div>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${text.rename} ${name}`}
          onClick={() => {
            setTyped(name);
          }}
        >
          {text.rename}
        </Button>
      </li>
    );
  }
  return (
    <li>
      <form
        className="add-owner"
        onSubmit={(event) => {
          event.preventDefault();
          onRename(typed);
          setTyped(null);
        }}
      >
        <Input
          size="small"
          className="grow"
          aria-label={`${text.rename} ${name}`}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
        <Button type="submit" size="small">
          {text.save}
        </Button>
      </form>
    </li>
  );
}
