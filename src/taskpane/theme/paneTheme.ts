import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Fluent's own list names no font with Thai letters, which leaves them to chance. */
const FONTS = `"Segoe UI", "Leelawadee UI", "Noto Sans Thai", "Sukhumvit Set", Thonburi, Tahoma, sans-serif`;

/** Fluent's theme for Excel's light or dark look, in fonts that have Thai. */
export function paneTheme(dark: boolean): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };
}
