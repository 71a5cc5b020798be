import { useEffect } from "react";
import type { PastedData } from "./pastedFile";

/** A field for a short value takes its own paste; the big paste box does not. */
function isShortField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

/** Calls `onPaste` for a paste anywhere in the pane; files pasted (a picture, say) come along. */
export function usePaste(onPaste: (data: PastedData, files: readonly File[]) => void): void {
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isShortField(event.target)) return;
      event.preventDefault();
      onPaste(event.clipboardData, [...event.clipboardData.files]);
    };
    document.addEventListener("paste", listen);
    return () => {
      document.removeEventListener("paste", listen);
    };
  }, [onPaste]);
}
