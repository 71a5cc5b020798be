import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(__dirname, "..", "..", "dist");
const read = (name: string): string => readFileSync(join(DIST, name), "utf8");

/** The place the built manifest says the add-in lives at, ending in a slash. */
const base = /https:\/\/[^"]*\/(?=taskpane\.html)/.exec(read("manifest.xml"))?.[0] ?? "";

describe("the production build", () => {
  it("has every file that manifest and metadata lead to", () => {
    const texts = ["manifest.xml", "functions.th.json", "functions.en.json"].map(read);
    const urls = texts.flatMap((text) => [...text.matchAll(/"(https:[^"#]+)/g)].map(([, url = ""]) => url));
    const own = new Set(urls.filter((url) => url.startsWith(base)));
    expect(own.size).toBeGreaterThan(40);
    expect([...own].filter((url) => !existsSync(join(DIST, url.slice(base.length))))).toEqual([]);
    expect([...new Set(urls)].filter((url) => !own.has(url))).toEqual([]);
  });

  it("keeps the pane's styles, of the first screen and of the steps", () => {
    const page = read("taskpane.html");
    for (const used of ["--colorNeutralForeground1:", ".pane-main", ".import-or"]) expect(page).toContain(used);
    const steps = readdirSync(DIST).filter((name) => name.endsWith(".css"));
    const all = steps.map(read).join("");
    for (const used of [".chooser-field", ".step-footer"]) expect(all).toContain(used);
    // What stands in the page is not published a second time.
    expect(all).not.toContain(".pane-main{");
    expect(page).not.toMatch(/<link[^>]+\.css/);
  });

  it("asks the browser to compile the first screen's script at once, which only its first line can", () => {
    expect(read("taskpane.js")).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it("says whose work is in it, prebuilt files and webpack's own included", () => {
    const listed = [...read("THIRD-PARTY-NOTICES.txt").matchAll(/^ {2}(\S+) \S+ \(/gm)].map(([, name]) => name);
    expect(listed).toEqual(expect.arrayContaining(["react-dom", "mammoth", "pako", "core-js", "webpack"]));
    expect(listed).not.toContain("@microsoft/office-js");
  });

  it("never tells in which folder it was built", () => {
    const files = readdirSync(DIST).filter((name) => /\.\w+$/.test(name));
    expect(files.filter((name) => read(name).includes(join(DIST, "..")))).toEqual([]);
  });

  it("never points at the machine it was built on", () => {
    const texts = readdirSync(DIST).filter((name) => /\.(?:xml|json|html)$/.test(name));
    expect(texts).toEqual(expect.arrayContaining(["manifest.xml", "taskpane.html", "help.th.html"]));
    expect(texts.filter((name) => /localhost|127\.0\.0\.1/i.test(read(name)))).toEqual([]);
  });
});
