import { useLayoutEffect } from "react";
import type { PastedData } from "./pastedFile";

/** A field for a short value takes its own paste; the big paste box does not. */
function isShortField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

/**
 * Calls `onPaste` for a paste anywhere in the pane; files pasted (a picture, say) come along. It listens from
 * the moment the box is on the screen: an effect after painting would lose the paste of a quick hand.
 */
export function usePaste(onPaste: (data: PastedData, files: readonly File[]) => void): void {
  useLayoutEffect(() => {
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
