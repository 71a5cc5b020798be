import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

export interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly disabled: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Opens the system's window for files. The list is a help, not a guard: any file may come. */
export function FileButton({ label, accept, disabled, primary = true, onFiles }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that choosing the same file again is noticed.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
