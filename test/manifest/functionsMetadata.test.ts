import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateRange, FUNCTIONS, type Matrix } from "../../src/formulas";
import { EXAMPLE_URL, pointingAtLocalhost, publication, publishedUrl } from "../../scripts/publication";

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly result: { readonly type: string; readonly dimensionality: string };
    readonly options?: object;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly optional?: true;
      readonly dimensionality: string;
    }[];
  }[];
}

const MANIFEST = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
const files = publication(MANIFEST, EXAMPLE_URL);

function metadata(language: "th" | "en"): Metadata {
  return JSON.parse(files.get(`functions.${language}.json`) ?? "") as Metadata;
}

/** The metadata without what is written in words. */
function withoutWords(whole: Metadata): unknown {
  return JSON.parse(
    JSON.stringify(whole, (key, value: unknown) => (key === "description" || key === "helpUrl" ? undefined : value)),
  );
}

describe("the functions' metadata", () => {
  it("agrees in both languages in everything but words", () => {
    expect(withoutWords(metadata("th"))).toEqual(withoutWords(metadata("en")));
  });

  it("lets errors in cells through, so that one bad row does not spoil a range", () => {
    expect(metadata("th").allowErrorForDataTypeAny).toBe(true);
  });

  it("declares everything of any type, so that a blank cell does not arrive as 0", () => {
    const types = metadata("en").functions.flatMap(({ result, parameters }) => [result, ...parameters]);
    expect(types.filter(({ type }) => type !== "any")).toEqual([]);
  });

  it("has nothing volatile, streamed or asking for addresses", () => {
    expect(metadata("en").functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });

  it("agrees with the implementation on what is a range", () => {
    for (const { id, result, parameters } of metadata("en").functions) {
      const definition = FUNCTIONS.find((each) => each.id === id);
      if (definition === undefined) throw new Error(`${id} is not defined`);
      const spilling = definition.parameters.flatMap(({ each }, index) => (each === true ? [index] : []));
      for (const index of spilling) expect(parameters[index]?.dimensionality).toBe("matrix");
      const column: Matrix = [[1], [2], [3]];
      const answer = evaluateRange(
        definition,
        definition.parameters.map((_, index) => (spilling.includes(index) ? column : [[1]])),
      );
      expect(answer).toHaveLength(spilling.length > 0 ? 3 : 1);
      expect(result.dimensionality).toBe(spilling.length > 0 || id === "QUICKEST" ? "matrix" : "scalar");
    }
  });

  it("is described in its language, Thai digits apart", () => {
    const words = (language: "th" | "en") =>
      metadata(language).functions.flatMap((each) => [each.description, ...each.parameters.map((p) => p.description)]);
    for (const description of words("th")) expect(description).toMatch(/[\u0E01-\u0E5B]/);
    for (const description of words("en")) expect(description).not.toMatch(/[\u0E01-\u0E3A]/);
  });

  it.each(["th", "en"] as const)("leads to a help page that has every function (%s)", (language) => {
    const help = files.get(`help.${language}.html`);
    for (const { id, helpUrl } of metadata(language).functions) {
      expect(helpUrl).toBe(`${EXAMPLE_URL}help.${language}.html#${id.toLowerCase()}`);
      expect(help).toContain(`id="${id.toLowerCase()}"`);
    }
  });
});

describe("what is published", () => {
  it("never points at the machine it was built on", () => {
    expect(pointingAtLocalhost(files)).toEqual([]);
    expect(pointingAtLocalhost(new Map([["manifest.xml", "https://LOCALHOST:3000/"]]))).toEqual(["manifest.xml"]);
  });

  it.each([
    ["https://ita.example/addin", "https://ita.example/addin/"],
    ["https://ita.example/", "https://ita.example/"],
  ])("takes %s as %s", (given, taken) => {
    expect(publishedUrl(given)).toBe(taken);
  });

  it.each(["http://ita.example/", "https://ita.example/?v=1", "ita.example"])("refuses %s as an address", (given) => {
    expect(() => publishedUrl(given)).toThrow();
  });
});
