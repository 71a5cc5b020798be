import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./account";
import { HOSTILE } from "./cases";

const ROOT = join(__dirname, "../..");
/** A machine with other work to do needs several times what an idle one needs; a hang needs for ever. */
const LONGEST_MILLISECONDS = 60_000;
const MEGABYTES = 768;

function node(...argv: readonly string[]) {
  return spawnSync(process.execPath, argv, {
    cwd: ROOT,
    encoding: "utf8",
    timeout: 500_000,
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe(`hostile files, read in ${String(MEGABYTES)} MB`, () => {
  const accounts = new Map<string, Account>();
  let last = "";

  beforeAll(() => {
    const heap = `--max-old-space-size=${String(MEGABYTES)}`;
    const { stdout } = node(heap, "--expose-gc", "--import", "tsx", "test/hostile/child.ts");
    for (const line of stdout.split("\n").filter((text) => text !== "")) {
      const told = JSON.parse(line) as Account | { readonly begins: string };
      if ("begins" in told) last = told.begins;
      else accounts.set(told.name, told);
    }
  });

  it("do not end the process", () => {
    expect(accounts.has(last) ? "all were read" : `ended at: ${last}`).toBe("all were read");
    expect([...accounts.keys()]).toEqual(HOSTILE.map(({ name }) => name));
  });

  describe.each(HOSTILE)("$name", ({ name, endings, score }) => {
    const account = (): Account => {
      const known = accounts.get(name);
      if (known === undefined) throw new Error(`${name} was not reached; the process ended at ${last}`);
      return known;
    };

    it("ends as it should, in time and with one clear message", () => {
      const { ending, milliseconds, message } = account();
      expect(endings).toContain(ending);
      expect(milliseconds).toBeLessThan(LONGEST_MILLISECONDS);
      expect(message).toMatch(ending === "read" ? /^$/ : /^[^\n]{20,400}$/);
    });

    it("runs nothing, fetches nothing, pollutes nothing", () => {
      expect(account()).toMatchObject({ network: [], scriptHasRun: false, polluted: false });
    });

    it("gives no more doubts than a person can look through", () => {
      expect(account().diagnostics).toBeLessThan(10_000);
    });

    if (score !== undefined) {
      it("gives the score the document says and no other", () => {
        expect(account().scores).toEqual([[score.item, score.value]]);
      });
    }
  });
});

describe("a file of 3 GB", () => {
  const folder = mkdtempSync(join(tmpdir(), "itas-hostile-"));
  const path = join(folder, "big.html");

  beforeAll(() => {
    closeSync(openSync(path, "w"));
    truncateSync(path, 3 * 1024 ** 3);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("is refused by the command line unread, in one line", () => {
    const { status, stdout, stderr } = node("--import", "tsx", "src/cli/index.ts", "read", path, "--lang", "en");
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^big\.html: larger than 64 MB\. [^\n]*\n$/);
    expect(status).toBe(2);
  });
});
