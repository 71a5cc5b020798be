import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { EARLIEST_YEAR, LATEST_YEAR } from "../../ita";
import { useStepTexts } from "../language/useStepTexts";

/** A year ITA may be about, in the Buddhist era; anything else is a slip of the finger. */
function parseYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN;
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : null;
}

export interface YearFormProps {
  readonly onYear: (fiscalYear: number) => void;
}

/** Lets the user state the fiscal year where the document leaves it open. */
export function YearForm({ onYear }: YearFormProps): ReactElement {
  const text = useStepTexts().year;
  const [typed, setTyped] = useState("");
  const [invalid, setInvalid] = useState(false);
  return (
    <form
      className="year-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const year = parseYear(typed);
        setInvalid(year === null);
        if (year !== null) onYear(year);
      }}
    >
      <Field label={text.label} hint={text.hint} {...(invalid ? { validationMessage: text.invalid } : {})}>
        <Input
          className="year-input"
          inputMode="numeric"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Button type="submit">{text.apply}</Button>
    </form>
  );
}
