import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  year: { width: "7em" },
});

/** Years ITA may be about, in the Buddhist era; anything else is a slip of the finger. */
const EARLIEST = 2550;
const LATEST = 2650;

function parseYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN;
  return year >= EARLIEST && year <= LATEST ? year : null;
}

export interface YearFormProps {
  readonly onYear: (fiscalYear: number) => void;
}

/** Lets the user state the fiscal year where the document leaves it open. */
export function YearForm({ onYear }: YearFormProps): ReactElement {
  const text = usePaneTexts().year;
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [invalid, setInvalid] = useState(false);
  return (
    <form
      className={styles.form}
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
          className={styles.year}
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
