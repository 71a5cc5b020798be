import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Owner } from "../../plan";

export interface OwnerSelectProps {
  readonly label: string;
  /** What is shown while nobody is chosen. */
  readonly none: string;
  readonly owners: readonly Owner[];
  readonly value: string | null;
  readonly onValue: (name: string | null) => void;
}

/** One owner of the directory, or nobody. */
export function OwnerSelect({ label, none, owners, value, onValue }: OwnerSelectProps): ReactElement {
  return (
    <Field label={label} size="small" className="chooser-field">
      <Select
        size="small"
        className="chooser-select"
        value={value ?? ""}
        onChange={(_, data) => {
          onValue(data.value === "" ? null : data.value);
        }}
      >
        <option value="">{none}</option>
        {owners.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
