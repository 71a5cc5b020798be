import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { splitWorkAreas, type Owner } from "../../plan";
import { useStepTexts } from "../language/useStepTexts";

export interface OwnerFormProps {
  readonly owner: Owner;
  readonly onSave: (owner: Owner) => void;
  readonly onCancel: () => void;
}

/** What the directory says of one owner, to be changed. Persons are named in the sheet alone. */
export function OwnerForm({ owner, onSave, onCancel }: OwnerFormProps): ReactElement {
  const text = useStepTexts().plan;
  const [typed, setTyped] = useState({
    name: owner.name,
    unit: owner.unit,
    position: owner.position ?? "",
    workAreas: owner.workAreas?.join(", ") ?? "",
  });
  const { name, unit, position, workAreas } = typed;
  const save = (): void => {
    const { person, email } = owner;
    const called = name.trim() === "" ? owner.name : name.trim();
    // A unit that is called by its name alone is called by the new one.
    const isOwnUnit = unit === owner.unit && owner.unit === owner.name;
    onSave({
      name: called,
      unit: isOwnUnit ? called : unit.trim(),
      ...(position.trim() === "" ? {} : { position: position.trim() }),
      ...(person === undefined ? {} : { person }),
      ...(email === undefined ? {} : { email }),
      workAreas: splitWorkAreas(workAreas),
    });
  };
  return (
    <form
      className="stack-tight"
      aria-label={`${text.edit} ${owner.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {(["name", "unit", "position", "workAreas"] as const).map((field) => (
        <Field
          key={field}
          label={text.ownerFields[field]}
          size="small"
          {...(field === "workAreas" ? { hint: text.workAreaHint } : {})}
        >
          <Input
            size="small"
            value={typed[field]}
            onChange={(_, { value }) => {
              setTyped({ ...typed, [field]: value });
            }}
          />
        </Field>
      ))}
      <div className="row">
        <Button type="submit" size="small" appearance="primary">
          {text.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.ownerImport.cancel}
        </Button>
      </div>
    </form>
  );
}
