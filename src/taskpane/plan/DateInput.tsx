import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IsoDate } from "../../thai";
import { useLanguage } from "../language/LanguageContext";
import { showDate } from "./showDate";

export interface DateInputProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onValue: (date: IsoDate | null) => void;
}

/** A day. The browser's own field counts years its way, so the Buddhist date stands below. */
export function DateInput({ label, value, onValue }: DateInputProps): ReactElement {
  const language = useLanguage();
  return (
    <Field label={label} size="small" {...(value === null ? {} : { hint: showDate(value, language) })}>
      <Input
        size="small"
        type="date"
        value={value ?? ""}
        onChange={(_, data) => {
          onValue(/^\d{4}-\d{2}-\d{2}$/.test(data.value) ? data.value : null);
        }}
      />
    </Field>
  );
}
