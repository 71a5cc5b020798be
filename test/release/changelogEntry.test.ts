import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changelogEntry } from "../../scripts/release/changelogEntry";

const CHANGELOG = `# Changelog

## Unreleased

- Soon

## [1.10.0] - 2026-11-20

### Added

- Ten

## 1.1.0

## 1.0.0 (first)

- One
`;

describe("the changelog's entry", () => {
  it.each([
    ["1.10.0", "### Added\n\n- Ten"],
    ["1.0.0", "- One"],
    ["1.1.0", null],
    ["1.1", null],
    ["2.0.0", null],
  ])("of %s is what stands under its heading, if anything", (version, entry) => {
    expect(changelogEntry(CHANGELOG, version)).toBe(entry);
  });

  it("is there for the version we are at", () => {
    const root = join(__dirname, "../..");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
    expect(changelogEntry(readFileSync(join(root, "CHANGELOG.md"), "utf8"), version)).not.toBeNull();
  });
});
