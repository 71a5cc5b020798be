import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundledWorks, isAllowed } from "../../scripts/notices/bundledWorks";
import { noticesText } from "../../scripts/notices/noticesText";

/** A folder of packages such as npm makes; gives the paths of all files that are code. */
function installed(files: Readonly<Record<string, string | object>>): { readonly paths: readonly string[] } {
  const root = mkdtempSync(join(tmpdir(), "packages-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  const code = Object.keys(files).filter((path) => path.endsWith(".js"));
  return { paths: code.map((path) => join(root, path)) };
}

const one = { name: "one", version: "1.0.0", license: "MIT" };
const scoped = { name: "@of/two", version: "2.0.0", license: "ISC" };

describe("the works in a build", () => {
  it("are the packages its files belong to, each once, and our own files none", () => {
    const { paths } = installed({
      "src/ours.js": "",
      "node_modules/one/package.json": one,
      "node_modules/one/LICENSE": "Copyright One",
      "node_modules/one/lib/a.js": "",
      "node_modules/one/lib/b.js": "",
      "node_modules/@of/two/package.json": scoped,
      "node_modules/@of/two/LICENSE.md": "Copyright Two",
      "node_modules/@of/two/NOTICE": "Mind this",
      "node_modules/@of/two/index.js": "",
    });
    expect(bundledWorks(paths)).toEqual([
      { name: "@of/two", version: "2.0.0", licence: "ISC", texts: ["Copyright Two", "Mind this"] },
      { name: "one", version: "1.0.0", licence: "MIT", texts: ["Copyright One"] },
    ]);
  });

  it("keep two versions of a package apart", () => {
    const { paths } = installed({
      "node_modules/one/package.json": one,
      "node_modules/one/LICENSE": "old",
      "node_modules/one/a.js": "",
      "node_modules/@of/two/node_modules/one/package.json": { ...one, version: "3.0.0" },
      "node_modules/@of/two/node_modules/one/LICENSE": "new",
      "node_modules/@of/two/node_modules/one/a.js": "",
    });
    expect(bundledWorks(paths).map(({ version, texts }) => [version, ...texts])).toEqual([
      ["1.0.0", "old"],
      ["3.0.0", "new"],
    ]);
  });

  it("include what a prebuilt file was bundled with", () => {
    const works: Record<string, string | object> = {};
    for (const name of ["jszip", "pako", "lie", "immediate", "setimmediate"]) {
      works[`node_modules/${name}/package.json`] = { ...one, name };
      works[`node_modules/${name}/LICENSE`] = `Copyright ${name}`;
    }
    const { paths } = installed({
      ...works,
      "node_modules/jszip/dist/jszip.min.js": "{pako:1},{lie:2},{immediate:3},{setimmediate:4}",
    });
    expect(bundledWorks(paths).map(({ name }) => name)).toEqual(["immediate", "jszip", "lie", "pako", "setimmediate"]);
    const changed = installed({ ...works, "node_modules/jszip/dist/jszip.min.js": "{pako:1},{lie:2}" });
    expect(() => bundledWorks(changed.paths)).toThrow("no longer has the immediate");
  });
});

describe("a work nobody has looked at", () => {
  const withPackage = (content: object, more: Readonly<Record<string, string>>) => () =>
    bundledWorks(installed({ "node_modules/one/package.json": content, ...more }).paths);
  const licence = { "node_modules/one/LICENSE": "text" };

  it.each([
    [
      "has a licence of its own",
      withPackage({ ...one, license: "GPL-3.0" }, { ...licence, "node_modules/one/a.js": "" }),
      "read it",
    ],
    [
      "has none",
      withPackage({ ...one, license: undefined }, { ...licence, "node_modules/one/a.js": "" }),
      "no licence",
    ],
    ["comes without its text", withPackage(one, { "node_modules/one/a.js": "" }), "without the text"],
    [
      "was bundled by its makers",
      withPackage(one, { ...licence, "node_modules/one/a.min.js": "" }),
      "look what is in it",
    ],
  ])("stops the build where it %s", (_, made, message) => {
    expect(made).toThrow(message);
  });

  it("may offer a choice or ask for several, all of them allowed", () => {
    expect(["(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)", "GPL-3.0 OR MIT AND ISC"].map(isAllowed)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["(MIT AND GPL-3.0)", "GPL-3.0", "", "SEE LICENSE IN LICENSE"].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the notices", () => {
  const work = { version: "1.0.0", licence: "MIT" };
  const text = noticesText([
    { ...work, name: "a", texts: ["Copyright X"] },
    { ...work, name: "b", texts: ["Copyright Y", "Mind this"] },
    { ...work, name: "c", texts: ["Copyright X"] },
  ]);

  it("have every text once, under all that it is for", () => {
    expect(text.split("Copyright X")).toHaveLength(2);
    expect(text).toMatch(/-\na 1\.0\.0 \(MIT\)\nc 1\.0\.0 \(MIT\)\n-+\n\nCopyright X/);
    expect(text).toContain("Copyright Y\n\nMind this");
  });

  it("list every work first", () => {
    expect(text.slice(0, text.indexOf("---"))).toMatch(/ {2}a 1\.0\.0 \(MIT\)\n {2}b 1\.0\.0 \(MIT\)\n {2}c/);
  });
});
