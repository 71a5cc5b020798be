import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "htmlparser2";
import { DEVELOPMENT_URL, pointingAtLocalhost, publication } from "../../scripts/publication";
import { pngSize } from "./pngSize";

const ROOT = join(__dirname, "..", "..");
const SOURCE = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = parseDocument(SOURCE, { xmlMode: true });

type ChildNode = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<ChildNode, { attribs: unknown }>;

const isElement = (node: ChildNode): node is Element => "attribs" in node;

function children(parent: { children: ChildNode[] }): readonly Element[] {
  return parent.children.filter(isElement);
}

function descendants(parent: { children: ChildNode[] }): readonly Element[] {
  return children(parent).flatMap((element) => [element, ...descendants(element)]);
}

const elements = descendants(manifest);
const named = (...names: readonly string[]): readonly Element[] => elements.filter(({ name }) => names.includes(name));

function only(name: string): Element {
  const [element, ...others] = named(name);
  if (element === undefined || others.length > 0) throw new Error(`Expected one ${name}`);
  return element;
}

const childNames = (element: Element): readonly string[] => children(element).map(({ name }) => name);

/** The value of a resource or setting and of its overrides. */
function values(element: Element): readonly string[] {
  return [element.attribs.DefaultValue, ...children(element).map(({ attribs }) => attribs.Value)].filter(
    (value) => value !== undefined,
  );
}

const resources = children(only("Resources")).flatMap(children);
const urls = elements.flatMap(values).filter((value) => /^[a-z]+:\/\//.test(value));

/** Files that the build makes of our sources rather than of our definitions. */
const BUILT = ["taskpane.html", "functions.js"];
const published = publication(SOURCE, "https://example.org/itas/");

describe("the manifest's order", () => {
  it("is the schema's at the top", () => {
    expect(childNames(only("OfficeApp"))).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
  });

  it("is the schema's in the overrides", () => {
    const overrides = only("VersionOverrides");
    expect(childNames(overrides)).toEqual(["Requirements", "Hosts", "Resources"]);
    const host = children(overrides)
      .flatMap(children)
      .find(({ name }) => name === "Host");
    expect(host === undefined ? [] : childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(only("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childNames(only("AllFormFactors").children.find(isElement) ?? only("Host"))).toEqual([
      "Script",
      "Page",
      "Metadata",
      "Namespace",
    ]);
    expect(childNames(only("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    expect(childNames(only("Group"))).toEqual(["Label", "Icon", "Control"]);
    expect(childNames(only("Control"))).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });
});

describe("the manifest's resources", () => {
  const ids = resources.map(({ attribs }) => attribs.id ?? "");

  it("have ids that are unique and at most 32 characters long", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id === "" || id.length > 32)).toEqual([]);
  });

  it("are all referred to, and every reference finds its resource", () => {
    const references = elements.flatMap(({ attribs }) => attribs.resid ?? []);
    expect([...new Set(references)].sort()).toEqual([...ids].sort());
  });

  it("keep to the limits on length", () => {
    const tooLong = (name: string, limit: number) =>
      children(only(name))
        .flatMap(values)
        .filter((value) => value.length > limit);
    expect(tooLong("bt:ShortStrings", 125)).toEqual([]);
    expect(tooLong("bt:LongStrings", 250)).toEqual([]);
    expect(tooLong("bt:Urls", 2048)).toEqual([]);
  });

  it("say every text in Thai and in English", () => {
    expect(only("DefaultLocale").children[0]).toMatchObject({ data: "th-TH" });
    const [description] = named("Description");
    if (description === undefined) throw new Error("The manifest has a description");
    for (const text of [...named("bt:String"), only("DisplayName"), description]) {
      expect(children(text).map(({ attribs }) => attribs.Locale)).toEqual(["en-US"]);
    }
  });
});

describe("the manifest's addresses", () => {
  it("are https", () => {
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => !url.startsWith(DEVELOPMENT_URL))).toEqual([]);
    expect(DEVELOPMENT_URL).toMatch(/^https:/);
  });

  it("lead to files that the build emits", () => {
    const paths = urls.map((url) => url.slice(DEVELOPMENT_URL.length));
    const missing = paths.filter(
      (path) => !BUILT.includes(path) && !published.has(path) && !existsSync(join(ROOT, path)),
    );
    expect(missing).toEqual([]);
  });

  it("move to the published place, all of them", () => {
    expect(pointingAtLocalhost(published)).toEqual([]);
    expect(published.get("manifest.xml")).toContain("https://example.org/itas/taskpane.html");
  });
});

describe("the manifest's icons", () => {
  it("have the pixels they are announced with", () => {
    const sizeOf = (url: string | undefined) =>
      pngSize(readFileSync(join(ROOT, (url ?? "").slice(DEVELOPMENT_URL.length))));
    for (const { attribs } of named("bt:Image").filter((image) => image.attribs.id !== undefined)) {
      const size = Number(/\d+/.exec(attribs.id ?? "")?.[0]);
      expect(sizeOf(attribs.DefaultValue)).toEqual({ width: size, height: size });
    }
    for (const { attribs } of named("bt:Image").filter((image) => image.attribs.size !== undefined)) {
      expect(attribs.resid).toBe(`Icon.${attribs.size ?? ""}`);
    }
    expect(sizeOf(only("IconUrl").attribs.DefaultValue)).toEqual({ width: 32, height: 32 });
    expect(sizeOf(only("HighResolutionIconUrl").attribs.DefaultValue)).toEqual({ width: 64, height: 64 });
  });
});

describe("what the manifest asks for", () => {
  it("is as little as the core needs, and custom functions nowhere", () => {
    const base = children(only("OfficeApp")).find(({ name }) => name === "Requirements");
    const sets = (base === undefined ? [] : descendants(base)).filter(({ name }) => name === "Set");
    expect(sets.map(({ attribs }) => `${attribs.Name ?? ""} ${attribs.MinVersion ?? ""}`)).toEqual(["ExcelApi 1.5"]);
    expect(SOURCE).not.toContain("CustomFunctionsRuntime");
    expect(only("Permissions").children[0]).toMatchObject({ data: "ReadWriteDocument" });
    expect(named("EquivalentAddins", "TaskpaneId")).toEqual([]);
  });

  it("is one shared runtime for pane, functions and commands", () => {
    const runtime = only("Runtime").attribs;
    expect(runtime).toEqual({ resid: "Pane.Url", lifetime: "long" });
    expect(only("FunctionFile").attribs.resid).toBe(runtime.resid);
    expect(children(only("Page"))[0]?.attribs.resid).toBe(runtime.resid);
  });
});
