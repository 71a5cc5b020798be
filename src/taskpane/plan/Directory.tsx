import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import {
  addOwner,
  describeOwner,
  renameOwner,
  takeEarlier,
  type ItemPlace,
  type Owner,
  type Plan,
  type PlanEdits,
  type TakenYear,
} from "../../plan";
import type { Scheme, Subject } from "../../ita";
import { useStepTexts } from "../language/useStepTexts";
import type { FoundOwners } from "./directorySources";
import { OwnerForm } from "./OwnerForm";
import { OwnerImport } from "./OwnerImport";
import { rememberOwners } from "./rememberedOwners";
import { RememberOwners } from "./RememberOwners";

export interface DirectoryProps {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly placeOf: (subject: Subject) => ItemPlace;
  readonly owners: readonly Owner[];
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** The edits with an import: its owners, and what an earlier plan says of the same items as proposals. */
function withFound(
  { edits, owners: directory, ...present }: DirectoryProps,
  { owners, rows, from }: Pick<FoundOwners, "owners" | "rows" | "from">,
): TakenYear {
  const year = { owners, rows, fiscalYear: from?.fiscalYear ?? null };
  return takeEarlier(edits, { ...present, directory }, year);
}

/** Who there is: from the document, and added here. A new name goes wherever the old one stood. */
export function Directory(props: DirectoryProps): ReactElement {
  const { plan, owners, edits, onEdit } = props;
  const text = useStepTexts().plan;
  const led = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { lead } of plan.actions) if (lead !== null) counts.set(lead, (counts.get(lead) ?? 0) + 1);
    return counts;
  }, [plan]);
  // It stays as a person left it when the first owner comes.
  const [isEmptyAtFirst] = useState(owners.length === 0);
  const isOwn = useRef(false);
  const change = (next: PlanEdits): void => {
    isOwn.current = true;
    onEdit(next);
  };
  useEffect(() => {
    // What a person keeps up is worth keeping; what a document names is not theirs yet.
    if (isOwn.current) rememberOwners(owners);
  }, [owners]);
  return (
    <details className="group" open={isEmptyAtFirst}>
      <summary>
        <span className="strong">{text.directory}</span> <span className="quiet">({owners.length})</span>
      </summary>
      <div className="stack">
        <AddOwner
          onAdd={(name) => {
            change(addOwner(edits, name));
          }}
        />
        <OwnerImport
          tried={(found) => withFound(props, found)}
          onTake={(found) => {
            change(withFound(props, found).edits);
          }}
        />
        <ul className="plain-list">
          {owners.map((owner) => (
            <OwnerLine
              key={owner.name}
              owner={owner}
              count={led.get(owner.name) ?? 0}
              onSave={(next) => {
                change(describeOwner(renameOwner(edits, owner.name, next.name), next));
              }}
            />
          ))}
        </ul>
        <RememberOwners
          owners={owners}
          onTake={(kept) => {
            change(withFound(props, { owners: kept, rows: [], from: null }).edits);
          }}
        />
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
  readonly owner: Owner;
  readonly count: number;
  readonly onSave: (owner: Owner) => void;
}

function OwnerLine({ owner, count, onSave }: OwnerLineProps): ReactElement {
  const text = useStepTexts().plan;
  const [isOpen, setIsOpen] = useState(false);
  const { name, unit, position, workAreas = [] } = owner;
  if (isOpen) {
    return (
      <li>
        <OwnerForm
          owner={owner}
          onSave={(next) => {
            onSave(next);
            setIsOpen(false);
          }}
          onCancel={() => {
            setIsOpen(false);
          }}
        />
      </li>
    );
  }
  const details = [unit === name ? "" : unit, position ?? "", workAreas.join(", ")].filter((part) => part !== "");
  return (
    <li className="owner">
      <div>
        {name}
        <div className="small quiet">{[text.leads(count), ...details].join(" · ")}</div>
      </div>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${text.edit} ${name}`}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {text.edit}
      </Button>
    </li>
  );
}
