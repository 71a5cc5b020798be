import { useEffect, useRef } from "react";

/** What Escape closes, the last opened at the end. */
const layers: (() => void)[] = [];

function close({ key, defaultPrevented }: KeyboardEvent): void {
  if (key === "Escape" && !defaultPrevented) layers.at(-1)?.();
}

/** While something is open, Escape closes it, unless something opened later is closed first. */
export function useEscape(isOpen: boolean, onEscape: () => void): void {
  const newest = useRef(onEscape);
  useEffect(() => {
    newest.current = onEscape;
  });
  useEffect(() => {
    if (!isOpen) return;
    const layer = (): void => {
      newest.current();
    };
    if (layers.length === 0) document.addEventListener("keydown", close);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener("keydown", close);
    };
  }, [isOpen]);
}
