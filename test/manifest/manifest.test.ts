import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DEVELOPMENT_URL, pointingAtLocalhost, publication } from "../../scripts/publication";
import {
  childNames,
  children,
  descendants,
  elements,
  named,
  only,
  ROOT,
  SOURCE,
  textOf,
  values,
} from "./manifestElements";

const resources = children(only("Resources")).flatMap(children);
const urls = elements.flatMap(values).filter((value) => /^[a-z]+:\/\//.test(value));

/** Files that the build makes of our sources rather than of our definitions. */
const BUILT = ["taskpane.html", "functions.js"];
const published = publication(SOURCE, "https://example.org/itas/");

/** The schema's order of an element's children, those we use. Another order makes Office refuse the whole add-in. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
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
  ],
  VersionOverrides: ["Requirements", "Hosts", "Resources"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

describe("the manifest", () => {
  it("is well-formed, and Microsoft's own reader finds in it what we put there", () => {
    const reader = join(ROOT, "node_modules/office-addin-manifest/cli.js");
    const found = execFileSync(process.execPath, [reader, "info", join(ROOT, "manifest.xml")], { encoding: "utf8" });
    expect(found).toContain(`Id: ${textOf(only("Id"))}`);
    expect(found).toContain("Default Locale: th-TH");
    expect(found).toContain("Permissions: ReadWriteDocument");
  });
});

describe("the manifest's order", () => {
  it.each(Object.entries(CHILDREN))("is the schema's in %s", (name, order) => {
    expect(named(name)).not.toEqual([]);
    for (const element of named(name)) expect(childNames(element)).toEqual(order);
  });

  it("is the schema's in hosts, extension points and the group", () => {
    const [host] = named("Host").filter(({ attribs }) => attribs["xsi:type"] === "Workbook");
    expect(host === undefined ? [] : childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(named("ExtensionPoint").map(childNames)).toEqual([
      ["Script", "Page", "Metadata", "Namespace"],
      ["OfficeTab"],
    ]);
    const [label, icon, ...controls] = childNames(only("Group"));
    expect([label, icon, ...new Set(controls)]).toEqual(["Label", "Icon", "Control"]);
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

  it("are of the kind that their reference wants", () => {
    const kinds = new Map(
      children(only("Resources")).flatMap((kind) => children(kind).map((e) => [e.attribs.id, kind.name])),
    );
    const wanted = (name: string): string => {
      if (name === "bt:Image") return "bt:Images";
      if (name === "Description") return "bt:LongStrings";
      return ["Label", "Title", "Namespace"].includes(name) ? "bt:ShortStrings" : "bt:Urls";
    };
    for (const { name, attribs } of elements.filter((element) => element.attribs.resid !== undefined)) {
      expect([attribs.resid, kinds.get(attribs.resid)]).toEqual([attribs.resid, wanted(name)]);
    }
  });

  it("keep to the limits on length", () => {
    const tooLong = (name: string, limit: number) =>
      children(only(name))
        .flatMap(values)
        .filter((value) => value === "" || value.length > limit);
    expect(tooLong("bt:ShortStrings", 125)).toEqual([]);
    expect(tooLong("bt:LongStrings", 250)).toEqual([]);
    expect(tooLong("bt:Images", 2048)).toEqual([]);
    expect(tooLong("bt:Urls", 2048)).toEqual([]);
    expect([only("DisplayName")].flatMap(values).filter((value) => value.length > 125)).toEqual([]);
  });

  it("say every text in Thai and in English", () => {
    expect(textOf(only("DefaultLocale"))).toBe("th-TH");
    const [description] = named("Description");
    if (description === undefined) throw new Error("The manifest has a description");
    for (const text of [...named("bt:String"), only("DisplayName"), description]) {
      expect(children(text).map(({ name, attribs }) => [name.replace("bt:", ""), attribs.Locale])).toEqual([
        ["Override", "en-US"],
      ]);
      const [thai = "", english = ""] = values(text);
      // Function names have the same namespace whatever the language.
      if (text.attribs.id === "Functions.Namespace") expect(english).toBe(thai);
      else {
        expect(thai).toMatch(/[\u0E01-\u0E5B]/);
        expect(english).not.toMatch(/[\u0E01-\u0E5B]/);
      }
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

describe("what the manifest asks for", () => {
  it("is as little as the core needs, and custom functions nowhere", () => {
    const base = children(only("OfficeApp")).find(({ name }) => name === "Requirements");
    const sets = (base === undefined ? [] : descendants(base)).filter(({ name }) => name === "Set");
    expect(sets.map(({ attribs }) => `${attribs.Name ?? ""} ${attribs.MinVersion ?? ""}`)).toEqual(["ExcelApi 1.5"]);
    expect(SOURCE).not.toContain("CustomFunctionsRuntime");
    expect(textOf(only("Permissions"))).toBe("ReadWriteDocument");
    expect(named("EquivalentAddins", "TaskpaneId", "WebApplicationInfo", "AppDomains")).toEqual([]);
  });

  it("is one shared runtime for pane, functions and commands", () => {
    const runtime = only("Runtime").attribs;
    expect(runtime).toEqual({ resid: "Pane.Url", lifetime: "long" });
    expect(only("FunctionFile").attribs.resid).toBe(runtime.resid);
    expect(children(only("Page"))[0]?.attribs.resid).toBe(runtime.resid);
    const sets = named("bt:Set").map(({ attribs }) => `${attribs.Name ?? ""} ${attribs.MinVersion ?? ""}`);
    expect(sets).toEqual(["ExcelApi 1.5", "SharedRuntime 1.1"]);
  });
});
