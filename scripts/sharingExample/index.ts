/** Writes docs/example and docs/share-example.md: a plan, six files that came back, and what becomes of them. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { exampleFiles } from "./returnedFiles";
import { workedExample } from "./worked";

const DOCS = join(import.meta.dirname, "..", "..", "docs");
const PAGE = join(DOCS, "share-example.md");
const RETURNED = join(DOCS, "example", "returned");

const { plan, returned } = await exampleFiles();
rmSync(join(DOCS, "example"), { recursive: true, force: true });
mkdirSync(RETURNED, { recursive: true });
writeFileSync(join(DOCS, "example", plan.name), plan.bytes);
for (const { name, bytes } of returned) writeFileSync(join(RETURNED, name), bytes);
writeFileSync(PAGE, await format(await workedExample(), { ...(await resolveConfig(PAGE)), filepath: PAGE }));
