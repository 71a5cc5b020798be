import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleFiles } from "../../scripts/sharingExample/returnedFiles";
import { workedExample } from "../../scripts/sharingExample/worked";
import { readReturned } from "../../src/xlsx";

jest.setTimeout(120_000);

const DOCS = join(__dirname, "../../docs");

/** What a page says, however its tables are aligned. */
const unaligned = (markdown: string): string => markdown.replace(/-{3,}/g, "---").replace(/\s+/g, " ").trim();

async function digestOf(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readReturned({ name, bytes });
  if (read.kind === "refused") throw new Error(`${name}: ${read.reason}`);
  return read.plan.digest;
}

describe("the worked example of sharing", () => {
  it("says what the program says: npm run sharing-example", async () => {
    expect(unaligned(readFileSync(join(DOCS, "share-example.md"), "utf8"))).toBe(unaligned(await workedExample()));
  });

  it("comes with the files it tells of", async () => {
    const { returned } = await exampleFiles();
    const folder = join(DOCS, "example", "returned");
    expect(readdirSync(folder).sort()).toEqual(returned.map(({ name }) => name).sort());
    for (const { name, bytes } of returned)
      expect(await digestOf(name, readFileSync(join(folder, name)))).toBe(await digestOf(name, bytes));
  });

  it("shows the picture it speaks of", () => {
    const page = readFileSync(join(DOCS, "share-example.md"), "utf8");
    const pictures = [...page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? "");
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(DOCS, path)))).toEqual([]);
  });
});
