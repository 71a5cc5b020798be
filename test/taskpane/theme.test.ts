import { readFileSync } from "node:fs";
import { THEME_SHEET, themeSheet } from "../../scripts/paneTheme/themeSheet";

describe("the page's theme", () => {
  it("has the tokens our styles name, with Fluent's values in both looks (npm run pane-theme)", () => {
    expect(readFileSync(THEME_SHEET, "utf8")).toBe(themeSheet());
  });
});
