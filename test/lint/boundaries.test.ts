import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { boundaries } from "../../eslint.boundaries.js";

const linter = new Linter({ configType: "flat" });

/** What the boundary rules say about one file of src/. */
function complaints(file: string, code: string): readonly string[] {
  const parser = {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "@typescript-eslint": tseslint.plugin },
  };
  const configuration: Linter.Config[] = [parser, ...boundaries];
  return linter.verify(code, configuration, { filename: `src/${file}` }).map(({ message }) => message);
}

describe("a room", () => {
  it("imports the rooms that the table allows", () => {
    expect(complaints("ita/bands.ts", `import { tidy } from "../thai";`)).toEqual([]);
    expect(complaints("taskpane/App.tsx", `import { texts } from "../i18n";`)).toEqual([]);
    expect(complaints("ita/schemes/shared.ts", `import { tidy } from "../../thai";`)).toEqual([]);
  });

  it("does not import any other room", () => {
    expect(complaints("ita/bands.ts", `import { readFiles } from "../intake";`)).toEqual([
      expect.stringContaining("ita may import only thai"),
    ]);
    expect(complaints("ita/schemes/shared.ts", `import { readFiles } from "../../intake";`)).toHaveLength(1);
    expect(complaints("i18n/index.ts", `import type { Reading } from "../intake";`)).toHaveLength(1);
    expect(complaints("thai/text.ts", `export { itemCode } from "../ita";`)).toHaveLength(1);
  });

  it("does not get around the rule by import()", () => {
    expect(complaints("plan/index.ts", `export const later = () => import("../xlsx");`)).toHaveLength(1);
    expect(complaints("taskpane/App.tsx", `export const later = () => import("../xlsx");`)).toEqual([]);
    expect(complaints("taskpane/App.tsx", `export const later = () => import("../xlsx/toXlsx");`)).toHaveLength(1);
  });

  it("is entered by its door, not through the window", () => {
    expect(complaints("intake/readFiles.ts", `import { parseItemCode } from "../ita/codes";`)).toEqual([
      expect.stringContaining("door"),
    ]);
    expect(complaints("taskpane/result/Score.tsx", `import { readFiles } from "../../intake/readFiles";`)).toHaveLength(
      1,
    );
  });

  it("moves freely inside", () => {
    expect(complaints("ita/schemes/shared.ts", `import type { Scheme } from "../scheme";`)).toEqual([]);
    expect(complaints("taskpane/result/Score.tsx", `import { useTexts } from "../language/useTexts";`)).toEqual([]);
    expect(complaints("i18n/index.ts", `import { pane } from "./th/pane";`)).toEqual([]);
  });

  it("does not hide a way out in the middle of a path", () => {
    expect(complaints("ita/bands.ts", `import { readFiles } from "./schemes/../../intake";`)).not.toEqual([]);
  });

  it("takes only types where the table says so", () => {
    expect(complaints("sheets/items.ts", `import type { Reading } from "../intake";`)).toEqual([]);
    expect(complaints("sheets/items.ts", `import { readFiles } from "../intake";`)).toHaveLength(1);
  });

  it("uses a guarded package only if it is named for it", () => {
    expect(complaints("ooxml/write.ts", `import { writeXlsx } from "hucre";`)).toEqual([]);
    expect(complaints("xlsx/toXlsx.ts", `import { writeXlsx } from "hucre";`)).toHaveLength(1);
    expect(complaints("intake/readFiles.ts", `import { readFileSync } from "node:fs";`)).toHaveLength(1);
  });
});

describe("a pure room", () => {
  it.each(["export const now = Date.now();", "export const now = new Date();", "export const now = Date();"])(
    "has no clock: %s",
    (code) => {
      expect(complaints("plan/actions.ts", code)).toEqual([expect.stringContaining("No clock")]);
    },
  );

  it("may reckon with days that came in", () => {
    expect(complaints("thai/dates.ts", "export const day = (ms: number) => new Date(ms);")).toEqual([]);
  });

  it.each(["window", "document", "fetch", "Office", "Excel"])("does not know %s", (name) => {
    expect(complaints("sheets/items.ts", `export const found = typeof ${name}.length;`)).toHaveLength(1);
  });
});

describe("the open workbook", () => {
  it("is named in excel/ only", () => {
    expect(complaints("excel/port.ts", "export const run = Excel.run;")).toEqual([]);
    expect(complaints("taskpane/App.tsx", "export const run = Excel.run;")).toHaveLength(1);
  });
});
