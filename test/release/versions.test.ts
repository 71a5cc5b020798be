import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commonVersion, VERSION_FILES, withVersion } from "../../scripts/release/versions";

const ROOT = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** The project's files with another version in some of them. */
function readWith(version: string, files: readonly string[]) {
  return (file: string) => (files.includes(file) ? withVersion(file, read(file), version) : read(file));
}

describe("the version", () => {
  it("is the same in all places now", () => {
    expect(commonVersion(read)).toBe((JSON.parse(read("package.json")) as { version: string }).version);
  });

  it("can be set in all places, and nothing else of them changes", () => {
    expect(commonVersion(readWith("12.34.56", VERSION_FILES))).toBe("12.34.56");
    for (const file of VERSION_FILES) {
      expect(withVersion(file, withVersion(file, read(file), "12.34.56"), commonVersion(read))).toBe(read(file));
    }
  });

  it("has four numbers in the manifest, and is in both places of the lock file", () => {
    expect(withVersion("manifest.xml", read("manifest.xml"), "2.3.4")).toContain("<Version>2.3.4.0</Version>");
    const lock = JSON.parse(withVersion("package-lock.json", read("package-lock.json"), "2.3.4")) as {
      readonly version: string;
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    expect([lock.version, lock.packages[""]?.version]).toEqual(["2.3.4", "2.3.4"]);
  });

  it.each(VERSION_FILES.slice(1))("is refused where %s has another", (file) => {
    expect(() => commonVersion(readWith("12.34.56", [file]))).toThrow(`${file} 12.34.56`);
  });

  it("is refused where the manifest ends in anything but 0", () => {
    const manifest = read("manifest.xml").replace(".0</Version>", ".1</Version>");
    expect(() => commonVersion((file) => (file === "manifest.xml" ? manifest : read(file)))).toThrow(
      "manifest.xml none",
    );
  });
});
