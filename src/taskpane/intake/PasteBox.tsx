import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

export interface PasteBoxProps {
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
}

/**
 * A place for a context menu's “Paste” to aim at, and for text that is typed or dictated. What is
 * pasted is read at once by the pane and never stands in the box.
 */
export function PasteBox({ disabled, onText }: PasteBoxProps): ReactElement {
  const text = usePaneTexts().intake;
  const [typed, setTyped] = useState("");
  return (
    <>
      <Field label={text.paste}>
        <Textarea
          value={typed}
          rows={3}
          placeholder={text.pasteHint}
          disabled={disabled}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      {typed.trim() !== "" && (
        <Button
          disabled={disabled}
          onClick={() => {
            onText(typed);
          }}
        >
          {text.readTyped}
        </Button>
      )}
    </>
  );
}
