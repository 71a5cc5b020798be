import { webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/**
 * Fluent's own list names no font with Thai letters, which leaves them to chance: the system's own (Segoe UI,
 * Leelawadee UI, San Francisco), then Windows' Thai one. No longer than that, because every size and weight on
 * the first screen looks for every name anew, and a name that is not found costs most.
 */
const FONTS = `system-ui, "Leelawadee UI", sans-serif`;

/** Thai stacks a vowel and a tone mark on one letter, for which Latin lines are too tight. */
const THAI: Partial<Theme> = {
  fontFamilyBase: FONTS,
  fontFamilyNumeric: FONTS,
  lineHeightBase200: "18px",
  lineHeightBase300: "22px",
  lineHeightBase400: "24px",
  lineHeightBase500: "30px",
};

const LIGHT: Theme = { ...webLightTheme, ...THAI };

/** Fluent's theme for Excel's light or dark look. Most never see the dark one, so it comes when it is asked for. */
export function usePaneTheme(dark: boolean): Theme {
  const [darkTheme, setDarkTheme] = useState<Theme | null>(null);
  useEffect(() => {
    // What the browser draws itself: scroll bars, lists that drop down, the calendar of a date.
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    if (!dark) return;
    let mounted = true;
    void import("./darkTheme").then(({ webDarkTheme }) => {
      if (mounted) setDarkTheme({ ...webDarkTheme, ...THAI });
    });
    return () => {
      mounted = false;
    };
  }, [dark]);
  return dark ? (darkTheme ?? LIGHT) : LIGHT;
}
