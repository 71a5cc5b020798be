import { containsCalls, converted, inStyle, renameColumns, toCanonical } from "../../src/formulas";

const LONGEST = 8192;
const PIECES = [
  "(",
  "()",
  "{",
  "[",
  "'[",
  "'[(",
  "}'[",
  "''",
  '"',
  "IF(",
  "IFERROR(",
  "ITAS.NUM(",
  "@",
  "A1:",
  "-",
  "1E+",
];
const TEXTS = PIECES.map((piece) => piece.repeat(Math.floor(LONGEST / piece.length)));
const NESTED = ["(", "IF(1,", "IFERROR(1,", "ITAS.NUM(", "IFERROR(ITAS.NUM("].map((opening) => {
  const closing = opening.startsWith("IFERROR(I") ? "),1)" : ")";
  const depth = Math.floor((LONGEST - 1) / (opening.length + closing.length));
  return `${opening.repeat(depth)}1${closing.repeat(depth)}`;
});

describe("a text of 8,192 characters that is no formula anybody would write", () => {
  it.each([...TEXTS, ...NESTED].map((text) => [text.slice(0, 24), text] as const))(
    "is read in bounded time: %s…",
    (_name, text) => {
      const begun = Date.now();
      expect(typeof toCanonical(text, "tblPlan")).toBe("string");
      expect(typeof inStyle(text, "resilient")).toBe("string");
      expect(typeof containsCalls(text)).toBe("boolean");
      expect(typeof converted(text, "native").kind).toBe("string");
      expect(renameColumns(text, () => null) ?? "").toEqual(expect.any(String));
      expect(Date.now() - begun).toBeLessThan(6_000);
    },
  );

  it("stays as it is where it names more workbooks than anybody has", () => {
    const text = `SUM(${"'[a.xlsx]ก'!A1,".repeat(200)}1)`;
    expect(toCanonical(text)).toBe(text);
    expect(renameColumns(text, () => null)).toBe(text);
  });
});
