import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { texts } from "../../src/i18n";
import { DIAGNOSTIC_CODES } from "../../src/intake";
import { SEVERITIES } from "../../src/intake/diagnostics";
import { markdownTable } from "./markdownTable";

const ROOT = join(__dirname, "../..");
const MANUAL = "docs/reading.md";

describe("the manual on reading", () => {
  it("lists every doubt with its severity, and no other", () => {
    const listed = markdownTable(MANUAL, "Doubts").rows.map(([code, severity]) => [code, severity]);
    const known = DIAGNOSTIC_CODES.map((code) => [code, SEVERITIES[code]]);
    expect([...listed].sort()).toEqual([...known].sort());
  });

  it("says a sentence of each", () => {
    expect(markdownTable(MANUAL, "Doubts").rows.filter(([, , meaning = ""]) => meaning.length < 10)).toEqual([]);
  });

  it("lists every refusal, and no other", () => {
    const listed = markdownTable(MANUAL, "Refusals").rows.map(([code]) => code ?? "");
    expect([...listed].sort()).toEqual(Object.keys(texts("en").refusals).sort());
  });

  it("names only golden folders that exist", () => {
    const { rows } = markdownTable(MANUAL, "What each kind gives");
    const named = rows.flatMap((cells) => (cells.at(-1) ?? "").split(/[ ,`]+/).filter((name) => name !== ""));
    expect(named.length).toBeGreaterThan(rows.length);
    expect(named.filter((name) => !existsSync(join(ROOT, "test/fixtures/intake", name, "expected.json")))).toEqual([]);
  });

  it.each([
    "README.md",
    "docs/reading.md",
    "docs/known-limits.md",
    "docs/how-it-decides.md",
    "docs/checks-in-excel.md",
    "docs/manual-admin.md",
    "docs/compatibility.md",
    "docs/workbook.md",
    "bench/README.md",
  ])("links from %s only to files that exist", (file) => {
    const links = [...readFileSync(join(ROOT, file), "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g)];
    const folder = join(ROOT, file, "..");
    expect(links.map(([, path = ""]) => path).filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });
});
