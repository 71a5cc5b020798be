import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DARK, LIGHT } from "../../src/taskpane/theme/themes";

const PANE = join("src", "taskpane");

export const THEME_SHEET = join(PANE, "theme", "theme.css");

/** The sheet that gives the page those of Fluent's tokens our own style sheets name, light and dark. */
export function themeSheet(): string {
  const named = tokensNamed();
  const light = declarations(LIGHT, named);
  const dark = declarations(DARK, named).filter((declaration) => !light.includes(declaration));
  return [
    '/* Written by "npm run pane-theme" from Fluent\'s themes: the tokens our style sheets name. */',
    rule(":root", ["color-scheme: light;", ...light]),
    rule(':root[data-theme="dark"]', ["color-scheme: dark;", ...dark]),
    "",
  ].join("\n");
}

function tokensNamed(): readonly string[] {
  const sheets = readdirSync(PANE, { recursive: true, encoding: "utf8" })
    .map((file) => join(PANE, file))
    .filter((file) => /\.(?:css|tsx)$/.test(file) && file !== THEME_SHEET);
  const text = sheets.map((file) => readFileSync(file, "utf8")).join("\n");
  return [...new Set([...text.matchAll(/var\(--([a-z]+[A-Z]\w*)/g)].map(([, name = ""]) => name))].sort();
}

function declarations(theme: object, names: readonly string[]): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(theme));
  return names.map((name) => {
    const value = values.get(name);
    if (typeof value !== "string" && typeof value !== "number") throw new Error(`Fluent knows no token ${name}`);
    return `--${name}: ${String(value).replaceAll("'", '"')};`;
  });
}

function rule(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;
}
