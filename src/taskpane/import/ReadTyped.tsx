import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

export interface ReadTypedProps {
  readonly disabled: boolean;
  readonly onRead: () => void;
}

/** Reads what was typed or dictated into the paste box. */
export function ReadTyped({ disabled, onRead }: ReadTypedProps): ReactElement {
  const text = usePaneTexts().intake;
  return (
    <Button disabled={disabled} onClick={onRead}>
      {text.readTyped}
    </Button>
  );
}
