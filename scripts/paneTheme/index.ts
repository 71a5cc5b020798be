/** Writes src/taskpane/theme/theme.css. `npm run pane-theme` */
import { writeFileSync } from "node:fs";
import { THEME_SHEET, themeSheet } from "./themeSheet";

writeFileSync(THEME_SHEET, themeSheet());
