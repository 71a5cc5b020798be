import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLE_URL, pointingAtLocalhost, publication, publishedUrl } from "../../scripts/publication";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
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

/** Everything about the functions that must not depend on the language. */
function shape({ functions }: Metadata): unknown {
  return functions.map(({ id, name, parameters }) => [
    id,
    name,
    parameters.map(({ name: parameter, optional, dimensionality }) => [parameter, optional, dimensionality]),
  ]);
}

describe("the functions' metadata", () => {
  it("has the same ids and parameters in the same order in both languages", () => {
    expect(shape(metadata("th"))).toEqual(shape(metadata("en")));
  });

  it("is described in its language, Thai digits apart", () => {
    for (const { description } of metadata("th").functions) expect(description).toMatch(/[\u0E01-\u0E5B]/);
    for (const { description } of metadata("en").functions) expect(description).not.toMatch(/[\u0E01-\u0E3A]/);
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
