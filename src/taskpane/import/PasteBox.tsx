import { useId, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { ReadTyped } from "./laterParts";

export interface PasteBoxProps {
  readonly disabled: boolean;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onText: (text: string) => void;
}

/**
 * A place for a context menu's “Paste” to aim at, and for text that is typed or dictated. What is
 * pasted is read at once by the pane and never stands in the box.
 */
export function PasteBox({ disabled, typed, onType, onText }: PasteBoxProps): ReactElement {
  const text = usePaneTexts().intake;
  const id = useId();
  return (
    <div className="stack-tight">
      <label htmlFor={id} className="strong">
        {text.paste}
      </label>
      <textarea
        id={id}
        className="paste-box"
        value={typed}
        rows={4}
        placeholder={text.pasteHint}
        disabled={disabled}
        onChange={({ target }) => {
          onType(target.value);
        }}
      />
      {typed.trim() !== "" && (
        <ReadTyped
          disabled={disabled}
          onRead={() => {
            onText(typed);
          }}
        />
      )}
    </div>
  );
}
