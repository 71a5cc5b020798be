import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NOTICES } from "../../scripts/notices/noticesFile";
import { noticesAddress } from "../../src/taskpane/about/noticesAddress";
import { VERSION } from "../../src/taskpane/about/version";

const ROOT = join(__dirname, "../..");

describe("the page about the add-in", () => {
  it("says the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
    expect(VERSION).toBe(version);
  });

  it("leads to the notices that the build emits beside the pane", () => {
    expect(noticesAddress()).toBe(new URL(NOTICES, document.baseURI).href);
  });
});
