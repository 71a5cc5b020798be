import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

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

/** Fluent's themes for Excel's light and dark looks. What our own styles take of them stands in theme.css. */
export const LIGHT: Theme = { ...webLightTheme, ...THAI };
export const DARK: Theme = { ...webDarkTheme, ...THAI };
