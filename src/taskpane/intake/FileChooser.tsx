import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

export interface FileChooserProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Any kind of file may be chosen: one that cannot be read is answered with the reason and a way out. */
export function FileChooser({ disabled, onFiles }: FileChooserProps): ReactElement {
  const text = usePaneTexts().intake;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text.choose}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that choosing the same file again is noticed.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button appearance="primary" disabled={disabled} onClick={() => input.current?.click()}>
        {text.choose}
      </Button>
    </>
  );
}
