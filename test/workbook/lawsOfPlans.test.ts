import fc from "fast-check";
import type { Reading } from "../../src/intake";
import {
  computeScores,
  schemeFor,
  type Assessment,
  type ItemCode,
  type ItemResult,
  type PrintedAction,
} from "../../src/ita";
import type { CellContent } from "../../src/sheets";
import { importInto, regenerate, WorkbookError, type TableContent, type WorkbookContent } from "../../src/workbook";
import { MemoryWorkbook, withNamedCells } from "./memoryWorkbook";

const options = { language: "th", today: "2021-02-15" } as const;
/** `ITAS_RUNS=500 npx jest lawsOfPlans` tries others, many more; every time the same ones otherwise. */
const RUNS = Number(process.env.ITAS_RUNS ?? 20);
const SEED = process.env.ITAS_RUNS === undefined ? { seed: 2569 } : {};
jest.setTimeout(240_000);

const scheme = schemeFor(2563);
const CODES: readonly ItemCode[] = ["I1", "E2", "O1", "O2", "O5", "O22", "O43"];
const words = fc.constantFrom("ทำหน้าเว็บ", "ลิงก์ไฟล์", "ไม่พบข้อมูล", "=1+1");
const owner = fc.constantFrom("กองคลัง", "กองช่าง", "สำนักปลัด");
const item: fc.Arbitrary<ItemResult> = fc
  .record(
    { score: fc.constantFrom(0, 50, 85, 100), comment: words, recommendation: words, owner, monitor: owner },
    { requiredKeys: ["score"] },
  )
  .map((result) => (result.owner === undefined ? result : { ...result, owners: [result.owner] }));
const printed: fc.Arbitrary<PrintedAction> = fc.record(
  { measure: words, steps: words, monitor: owner, about: fc.subarray<ItemCode | "9">(["O1", "O5", "9"]) },
  { requiredKeys: ["about"] },
);
const assessment: fc.Arbitrary<Assessment> = fc
  .record({
    items: fc.dictionary(fc.constantFrom(...CODES), item, { minKeys: 1, maxKeys: 6 }),
    indicators: fc.dictionary(fc.constantFrom("1", "9"), fc.record({ score: fc.constantFrom(50, 90) })),
    actions: fc.array(printed, { maxLength: 2 }),
  })
  .map((parts) => ({ ...parts, agency: "เทศบาลตำบลตัวอย่าง", fiscalYear: 2563, respondents: {}, reported: {} }));

function readingOf(result: Assessment, hash: string): Reading {
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  return {
    assessments: [{ assessment: result, computed: computeScores(result, scheme), diagnostics: [], files: ["a.txt"] }],
    diagnostics: [],
    sources: [{ name: "a.txt", size: 1, format: "text", hash, ...counts }],
    tables: [],
  };
}

/** A person's own column by which the tests know a row again, wherever it goes. */
const LABEL = "ป้ายของเรา";
const LABELLED = ["tblPlan", "tblItems"];

const labelled = (table: TableContent): TableContent =>
  !LABELLED.includes(table.name)
    ? table
    : {
        ...table,
        headers: [...table.headers, LABEL],
        rows: table.rows.map((row, index) => [...row, `แถว ${String(index)}`]),
      };

const KINDS = ["type", "type", "type", "add", "copy", "delete", "sort", "rename", "move", "drop"] as const;
interface Edit {
  readonly kind: (typeof KINDS)[number];
  /** Chooses among the tables; most of what people do they do to the plan. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly how: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  table: fc.nat(),
  row: fc.nat(),
  column: fc.nat(),
  how: fc.nat(),
});

/** Text, a day in the Buddhist era as text or as a date nobody meant, or nothing. */
function typedContent({ how }: Edit, n: number): CellContent {
  return [`พิมพ์${String(n)}`, `๒๐ พ.ย. ${String(2500 + n)}`, 244_000 + n, null][how % 4] ?? null;
}

function isTyped(content: CellContent): boolean {
  if (typeof content === "number") return content >= 244_000 && content < 245_000;
  return typeof content === "string" && /^(?:พิมพ์|๒๐ พ\.ย\.)/.test(content);
}

/** Formulas follow a header, or lose it, as Excel makes them. */
function withFormulas(tables: readonly TableContent[], table: string, from: string, to: string | null) {
  const change = (text: string) =>
    to === null
      ? text.replaceAll(`${table}[[#This Row],[${from}]]`, "#REF!").replaceAll(`${table}[${from}]`, "#REF!")
      : text
          .replaceAll(`${table}[[#This Row],[${from}]]`, `${table}[[#This Row],[${to}]]`)
          .replaceAll(`${table}[${from}]`, `${table}[${to}]`);
  const changed = (cell: CellContent): CellContent =>
    cell !== null && typeof cell === "object" ? { ...cell, formula: change(cell.formula) } : cell;
  return tables.map((each) => ({ ...each, rows: each.rows.map((row) => row.map(changed)) }));
}

function withColumns(table: TableContent, change: <T>(list: readonly T[]) => readonly T[]): TableContent {
  return { ...table, headers: change(table.headers), rows: table.rows.map(change) };
}

function editedTables(tables: readonly TableContent[], change: Edit, n: number): readonly TableContent[] {
  const chosen = change.table % 3 > 0 ? "tblPlan" : (tables[change.table % tables.length]?.name ?? "");
  const table = tables.find(({ name }) => name === chosen);
  if (table === undefined || chosen === "tblChanges" || chosen.startsWith("tblScheme")) return tables;
  const { headers, rows } = table;
  const label = headers.indexOf(LABEL);
  const at = change.column % headers.length;
  const row = change.row % rows.length;
  const put = (next: TableContent) => tables.map((each) => (each === table ? next : each));
  const own = (cells: readonly CellContent[]) => (label < 0 ? cells : cells.with(label, `ใหม่ ${String(n)}`));
  if (["type", "rename", "move", "drop"].includes(change.kind) && at === label) return tables;
  // A log that has lost what tells its lines apart logs again.
  if (change.kind === "drop" && chosen === "tblImports") return tables;
  switch (change.kind) {
    case "type":
      return put({
        ...table,
        rows: rows.map((cells, index) => (index === row ? cells.with(at, typedContent(change, n)) : cells)),
      });
    case "add": {
      const blank = headers.map((header): CellContent => (header === "ข้อ" ? (CODES[change.how % 7] ?? null) : null));
      return label < 0 ? tables : put({ ...table, rows: rows.toSpliced(row, 0, own(blank)) });
    }
    case "copy":
      return label < 0 ? tables : put({ ...table, rows: rows.toSpliced(row, 0, own(rows[row] ?? [])) });
    case "delete":
      return rows.length < 2 ? tables : put({ ...table, rows: rows.toSpliced(row, 1) });
    case "sort":
      return put({ ...table, rows: [...rows].reverse() });
    case "rename": {
      const [from = "", to] = [headers[at], `หัวใหม่ ${String(n)}`];
      return withFormulas(put({ ...table, headers: headers.with(at, to) }), chosen, from, to);
    }
    case "move": {
      const to = change.how % headers.length;
      const moved = <T>(list: readonly T[]): readonly T[] => {
        const [cell] = list.slice(at, at + 1);
        return cell === undefined ? list : list.toSpliced(at, 1).toSpliced(to, 0, cell);
      };
      return put(withColumns(table, moved));
    }
    case "drop": {
      const next = withColumns(table, (list) => list.toSpliced(at, 1));
      return headers.length < 3 ? tables : withFormulas(put(next), chosen, headers[at] ?? "", null);
    }
  }
}

function withEdits(content: WorkbookContent, changes: readonly Edit[]): WorkbookContent {
  let tables: readonly TableContent[] = content.tables.map(labelled);
  for (const [n, change] of changes.entries()) tables = editedTables(tables, change, n);
  return withNamedCells({ ...content, tables });
}

/** Every cell a person typed with the row and column a person knows it by. */
function typedCells({ tables }: WorkbookContent): readonly string[] {
  return tables
    .filter(({ name }) => name !== "tblChanges")
    .flatMap(({ name, headers, rows }) => {
      const label = headers.indexOf(LABEL);
      return rows.flatMap((row) =>
        row.flatMap((cell, at) =>
          isTyped(cell)
            ? [[name, headers[at] ?? "", JSON.stringify(row[label] ?? null), JSON.stringify(cell)].join(" | ")]
            : [],
        ),
      );
    });
}

const labels = (content: WorkbookContent): readonly string[] =>
  content.tables.flatMap(({ name, headers, rows }) =>
    rows.flatMap((row) => {
      const label = row[headers.indexOf(LABEL)];
      return typeof label === "string" ? [`${name} ${label}`] : [];
    }),
  );

/** The ids of the plan's rows, by their labels. */
function idsByLabel({ tables }: WorkbookContent): readonly (readonly [string, string])[] {
  const plan = tables.find(({ name }) => name === "tblPlan");
  const [label, id] = [plan?.headers.indexOf(LABEL) ?? -1, plan?.headers.indexOf("รหัสแผน") ?? -1];
  return (plan?.rows ?? []).flatMap((row) => {
    const own = row[id];
    return typeof own === "string" && own.includes("-2563-")
      ? [[JSON.stringify(row[label] ?? null), own] as const]
      : [];
  });
}

/** Of several rows with one id the first has it; the others were copied. */
function firstOnes(ids: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return ids.filter(([, id], at) => ids.findIndex(([, other]) => other === id) === at);
}

async function made(first: Assessment, changes: readonly Edit[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, readingOf(first, "a"), options);
  workbook.content = withEdits(workbook.content, changes);
  return workbook;
}

/** Brings it up to date; a workbook that cannot be is left as it is. */
async function broughtUpToDate(workbook: MemoryWorkbook, second: Assessment | null): Promise<string> {
  const { content } = workbook;
  try {
    const report =
      second === null
        ? await regenerate(workbook, options)
        : await importInto(workbook, readingOf(second, "b"), options);
    return report.outcome;
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
    expect(workbook.content).toBe(content);
    return "unchanged";
  }
}

const changes = fc.array(edit, { maxLength: 10 });

describe.each([
  ["brought up to date", fc.constant(null)],
  ["given another result", assessment],
])("any plan that people worked in, %s", (_what, seconds) => {
  it("keeps every typed cell and every row, and its ids neither move nor collide; once more changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(assessment, changes, seconds, async (first, edits, second) => {
        const workbook = await made(first, edits);
        const before = workbook.content;
        await broughtUpToDate(workbook, second);
        const after = workbook.content;
        expect(typedCells(after)).toEqual(expect.arrayContaining([...typedCells(before)]));
        expect(labels(after)).toEqual(labels(before));
        const ids = idsByLabel(after);
        expect(ids).toEqual(expect.arrayContaining([...firstOnes(idsByLabel(before))]));
        // Where nothing could be written, a copy keeps the id it was copied with.
        if (after !== before) expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
        expect(await broughtUpToDate(workbook, second)).toBe("unchanged");
        expect(workbook.content).toBe(after);
      }),
      { numRuns: RUNS, endOnFailure: true, ...SEED },
    );
  });
});
