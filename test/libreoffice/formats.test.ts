import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles, type Reading } from "../../src/intake";
import { compareCodes, isItemCode, type Assessment } from "../../src/ita";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";
import { asHtml, asText, type Block } from "./blocks";
import { libreOfficeAvailable, recalculated, soffice } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no format was compared");
const describeWithLibreOffice = available ? describe : describe.skip;

/** The report of FY2563 as one document: title, prose, indicators, items. */
function documentOf({ agency, fiscalYear, reported, indicators, items }: Assessment): readonly Block[] {
  const codes = Object.keys(items).filter(isItemCode).sort(compareCodes);
  return [
    { text: `ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ${String(fiscalYear)}` },
    {
      text: `${agency ?? ""} ได้คะแนนทั้งหมดคิดเป็น ร้อยละ ${String(reported.total)} อยู่ในระดับ ${reported.band ?? ""}`,
    },
    {
      rows: [
        ["ตัวชี้วัดที่", "คะแนน"],
        ...Object.entries(indicators).map(([no, indicator]) => [
          `${no}. ${indicator?.name ?? ""}`,
          (indicator?.score ?? 0).toFixed(2),
        ]),
      ],
    },
    { text: "ผลการเปิดเผยข้อมูลสาธารณะ" },
    {
      rows: [
        ["ข้อ", "ประเด็นการตรวจ", "ความคิดเห็น", "คะแนน", "ข้อเสนอแนะ", "ผู้รับผิดชอบ"],
        ...codes.map((code) => {
          const { name = "", comment = "", score = 0, recommendation = "", owner = "" } = items[code] ?? {};
          return [code, name, comment, score.toFixed(2), recommendation, owner];
        }),
      ],
    },
  ];
}

const reading = readingOf([sampleFile("ita-2563.txt")]);
const document = documentOf(firstAssessment(reading).assessment);
const folder = mkdtempSync(join(tmpdir(), "itas-formats-"));

/** Converts a file of the folder; the new one stands beside it under a name of its own. */
function convert(from: string, filter: string, infilter?: string): Uint8Array {
  const output = join(folder, `from-${from.replace(".", "-")}`);
  soffice(
    ...(infilter === undefined ? [] : [`--infilter=${infilter}`]),
    "--convert-to",
    filter,
    "--outdir",
    output,
    join(folder, from),
  );
  return readFileSync(join(output, `${from.split(".")[0] ?? ""}.${filter.split(":")[0] ?? ""}`));
}

function keep(name: string, bytes: Uint8Array | string): void {
  writeFileSync(join(folder, name), bytes);
}

/** Every format, each made from another by LibreOffice. */
const FORMATS = [
  "text.txt",
  "page.html",
  "sheet.xlsx",
  "sheet.csv",
  "sheet.html",
  "paper.docx",
  "paper.html",
  "paper.pdf",
] as const;

function makeFiles(): void {
  keep("text.txt", asText(document));
  keep("page.html", asHtml(document));
  keep("sheet.xlsx", convert("page.html", "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)"));
  // Comma, quotes, UTF-8, cells as they look.
  keep("sheet.csv", convert("sheet.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"));
  keep("sheet.html", convert("sheet.xlsx", "html:HTML (StarCalc)"));
  keep("paper.docx", convert("page.html", "docx:MS Word 2007 XML", "HTML (StarWriter)"));
  keep("paper.html", convert("paper.docx", "html:HTML (StarWriter)"));
  keep("paper.pdf", convert("paper.docx", "pdf:writer_pdf_Export"));
}

/** Every value that is not the same, by its path. */
function differences(found: unknown, wanted: unknown, path = ""): readonly string[] {
  if (found === null || wanted === null || typeof found !== "object" || typeof wanted !== "object") {
    return Object.is(found, wanted) ? [] : [`${path}: ${String(found)}`];
  }
  const [a, b] = [new Map<string, unknown>(Object.entries(found)), new Map<string, unknown>(Object.entries(wanted))];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    differences(a.get(key), b.get(key), `${path}/${key}`),
  );
}

/**
 * The only difference a format may have, with its reason. A PDF has lines instead of spaces: where a narrow
 * cell broke its text, a space of the source may be gone, or one may stand between Thai words that had
 * none. Which, depends on the fonts of the machine, so the number is bounded, not the words.
 */
const MAY_DIFFER_IN_SPACES: ReadonlySet<string> = new Set(["paper.pdf"]);
const MOST_SPACES = 12;

function withoutSpaces(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/ /g, "");
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutSpaces);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, withoutSpaces(inner)]),
  );
}

async function read(name: string, bytes: Uint8Array): Promise<Reading> {
  const result = await readFiles([{ name, bytes }]);
  if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.code}`);
  return result.reading;
}

describeWithLibreOffice("one result in every format", () => {
  let wanted: Reading;
  beforeAll(async () => {
    makeFiles();
    wanted = await read("text.txt", readFileSync(join(folder, "text.txt")));
  });

  it("as text says everything there is to say", () => {
    const { assessment } = firstAssessment(wanted);
    expect(Object.keys(assessment.indicators)).toHaveLength(10);
    expect(Object.keys(assessment.items)).toHaveLength(43);
    const { agency, fiscalYear, reported, items } = firstAssessment(reading).assessment;
    expect(assessment).toMatchObject({ agency, fiscalYear, reported, items });
  });

  it.each(FORMATS)("as %s gives the same assessment, with no row unread", async (name) => {
    const found = await read(name, readFileSync(join(folder, name)));
    const { assessment } = firstAssessment(found);
    const { assessment: same } = firstAssessment(wanted);
    expect(differences(withoutSpaces(assessment), withoutSpaces(same))).toEqual([]);
    const spaces = differences(assessment, same);
    expect(spaces.length).toBeLessThanOrEqual(MAY_DIFFER_IN_SPACES.has(name) ? MOST_SPACES : 0);
    expect(found.diagnostics.filter(({ code }) => code === "unread-row")).toEqual([]);
  });

  it("as a workbook of ours gives the same assessment after LibreOffice saved it", async () => {
    const bytes = recalculated(await toXlsx(createWorkbook(wanted, { language: "th", today: "2021-02-15" })));
    const found = await read("ours.xlsx", bytes);
    expect(firstAssessment(found).assessment).toEqual(firstAssessment(wanted).assessment);
    expect(found.diagnostics).toContainEqual(expect.objectContaining({ code: "own-workbook" }));
  });
});
