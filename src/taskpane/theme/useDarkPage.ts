import { useEffect } from "react";

/** Gives the page Excel's light or dark look: the tokens of theme.css, and what the browser draws itself. */
export function useDarkPage(dark: boolean): void {
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
}
