import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles, type DiagnosticCode } from "../../src/intake";
import type { Assessment } from "../../src/ita";
import { markdownTable } from "../docs/markdownTable";
import { asHtml, asText } from "./blocks";
import { libreOfficeAvailable, soffice } from "./soffice";
import { TABLE_KIND_SAMPLES } from "./tableKindSamples";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, the manual's table of formats was not tried");

const KINDS = Object.keys(TABLE_KIND_SAMPLES);
const folder = mkdtempSync(join(tmpdir(), "itas-kinds-"));

/** Where each format of the manual stands once it is made, and how its files end. */
const FORMATS: Readonly<Record<string, readonly [place: string, ending: string]>> = {
  "Text with tabs": ["tabs", "txt"],
  "Text without tabs": ["spaces", "txt"],
  "HTML of a web page": ["web", "html"],
  "HTML of a spreadsheet": ["sheet-html", "html"],
  "HTML of a document": ["paper-html", "html"],
  CSV: ["csv", "csv"],
  ".xlsx": ["xlsx", "xlsx"],
  ".docx": ["docx", "docx"],
  ".pdf with lines": ["paper-pdf", "pdf"],
  ".pdf without lines": ["sheet-pdf", "pdf"],
};

const fileOf = (place: string, kind: string, ending: string): string =>
  join(folder, place, `${kind.replace(/ /g, "-")}.${ending}`);

/** Converts the documents of all kinds at once. */
function convert(from: string, ending: string, to: string, filter: string, infilter?: string): void {
  const files = KINDS.map((kind) => fileOf(from, kind, ending));
  const how = infilter === undefined ? [] : [`--infilter=${infilter}`];
  soffice(...how, "--convert-to", filter, "--outdir", join(folder, to), ...files);
}

function makeFiles(): void {
  for (const place of ["tabs", "spaces", "web"]) mkdirSync(join(folder, place));
  for (const [kind, blocks] of Object.entries(TABLE_KIND_SAMPLES)) {
    writeFileSync(fileOf("tabs", kind, "txt"), asText(blocks));
    writeFileSync(fileOf("spaces", kind, "txt"), asText(blocks, " "));
    writeFileSync(fileOf("web", kind, "html"), asHtml(blocks));
  }
  convert("web", "html", "xlsx", "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)");
  convert("xlsx", "xlsx", "csv", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true");
  convert("xlsx", "xlsx", "sheet-html", "html:HTML (StarCalc)");
  convert("xlsx", "xlsx", "sheet-pdf", "pdf:calc_pdf_Export");
  convert("web", "html", "docx", "docx:MS Word 2007 XML", "HTML (StarWriter)");
  convert("docx", "docx", "paper-html", "html:HTML (StarWriter)");
  convert("docx", "docx", "paper-pdf", "pdf:writer_pdf_Export");
}

interface Seen {
  readonly assessments: readonly Assessment[];
  readonly doubts: ReadonlySet<DiagnosticCode>;
}

async function see(place: string, kind: string, ending: string): Promise<Seen | null> {
  const path = fileOf(place, kind, ending);
  const result = await readFiles([{ name: path, bytes: new Uint8Array(readFileSync(path)) }]);
  if (!result.ok) return null;
  const { assessments, diagnostics } = result.reading;
  return {
    assessments: assessments.map(({ assessment }) => assessment),
    doubts: new Set(diagnostics.map(({ code }) => code)),
  };
}

/** Every single value, by its path. */
function values(value: unknown, path = ""): readonly string[] {
  if (value === null || typeof value !== "object") {
    // Some formats do not keep spaces.
    return [`${path} = ${String(value).replace(/ /g, "")}`];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => values(inner, `${path}/${key}`));
}

/** How the manual says it: all of it as from text with tabs, a part and nothing that is wrong, or a refusal. */
async function verdict(place: string, kind: string, ending: string): Promise<"yes" | "part" | "no" | "wrong"> {
  const [found, wanted] = [await see(place, kind, ending), await see("tabs", kind, "txt")];
  if (wanted === null) throw new Error(`${kind} is not read from text with tabs`);
  if (found === null) return "no";
  const [read, all] = [new Set(values(found.assessments)), new Set(values(wanted.assessments))];
  if ([...read].some((value) => !all.has(value))) return "wrong";
  const complete = read.size === all.size && [...wanted.doubts].every((code) => found.doubts.has(code));
  return complete ? "yes" : "part";
}

(available ? describe : describe.skip)("the manual's table of formats and kinds", () => {
  const table = markdownTable("docs/reading.md", "Formats and kinds");
  beforeAll(makeFiles);

  it("has every format and every kind", () => {
    expect(table.header.slice(1)).toEqual(KINDS);
    expect(table.rows.map(([format]) => format)).toEqual(Object.keys(FORMATS));
  });

  it.each(Object.entries(FORMATS))("is right about %s", async (format, [place, ending]) => {
    const found = await Promise.all(KINDS.map((kind) => verdict(place, kind, ending)));
    const cells = table.rows.find(([name]) => name === format)?.slice(1);
    expect(found).toEqual(cells);
  });
});
