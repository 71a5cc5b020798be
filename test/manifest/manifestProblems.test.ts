import { readdirSync } from "node:fs";
import { join } from "node:path";
import { manifestProblems, publication } from "../../scripts/publication";
import { ROOT, SOURCE } from "./manifestElements";

const baseUrl = "https://ita.example.go.th/tools/itas/";
const made = publication(SOURCE, baseUrl);
const manifest = made.get("manifest.xml") ?? "";
const version = /<Version>([\d.]+)</.exec(SOURCE)?.[1] ?? "";
const icons = readdirSync(join(ROOT, "assets/icons")).map((name) => `assets/icons/${name}`);
const files = new Set([...made.keys(), ...icons, "taskpane.html", "functions.js"]);
const problems = (text: string) => manifestProblems(text, { version, baseUrl, files });

describe("a manifest about to be published", () => {
  it("is fit as we make it", () => {
    expect(problems(manifest)).toEqual([]);
  });

  it.each([
    ["another version", manifest.replace(version, "9.9.9.0"), "its version is 9.9.9.0"],
    ["a version of three numbers", manifest.replace(version, version.slice(0, -2)), "its version is"],
    ["an address elsewhere", manifest.replace(baseUrl, "https://elsewhere.example/"), "is not under"],
    ["an address without https", manifest.replace(baseUrl, baseUrl.replace("https", "http")), "is not under"],
    ["an address that leads nowhere", manifest.replace("taskpane.html", "pane.html"), "there is no file for"],
    [
      "a resource that is not there",
      manifest.replace('resid="Pane.Url"', 'resid="Other.Url"'),
      "no resource Other.Url",
    ],
    ["nothing in it", "", "leads to no file"],
  ])("is not with %s", (_, text, problem) => {
    expect(problems(text).join("\n")).toContain(problem);
  });
});
