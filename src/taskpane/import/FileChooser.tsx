import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

/** What is read. Web systems save pages under the name .xls; a real one is answered with a way out. */
const READ = ".xlsx,.xlsm,.xls,.docx,.docm,.pdf,.html,.htm,.csv,.tsv,.txt,.md";

export interface FileChooserProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The list is a help, not a guard: any file may come, and one that cannot be read is answered with the reason. */
export function FileChooser({ disabled, onFiles }: FileChooserProps): ReactElement {
  const text = usePaneTexts().intake;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={READ}
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
