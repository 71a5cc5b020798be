import fc from "fast-check";
import type { Reading } from "../../src/intake";
import { computeScores, schemeFor, type Assessment, type ItemCode, type ItemResult } from "../../src/ita";
import type { CellContent } from "../../src/sheets";
import { importInto, regenerate, WorkbookError, type TableContent, type WorkbookContent } from "../../src/workbook";
import { MemoryWorkbook, withNamedCells } from "./memoryWorkbook";

const options = { language: "th", today: "2021-02-15" } as const;
jest.setTimeout(240_000);

const scheme = schemeFor(2563);
const CODES: readonly ItemCode[] = ["I1", "E2", "O1", "O2", "O5", "O9", "O22", "O30", "O43"];
const words = fc.constantFrom("ทำหน้าเว็บ", "ลิงก์ไฟล์", "ไม่พบข้อมูล", "=1+1", "ครบ");
const owner = fc.constantFrom("กองคลัง", "กองช่าง", "สำนักปลัด", "กองการศึกษา (งานบริหาร)");
const item: fc.Arbitrary<ItemResult> = fc
  .record(
    { score: fc.constantFrom(0, 25, 50, 84.99, 85, 100), comment: words, recommendation: words, owner, monitor: owner },
    { requiredKeys: ["score"] },
  )
  .map((result) => (result.owner === undefined ? result : { ...result, owners: [result.owner] }));
const assessment: fc.Arbitrary<Assessment> = fc
  .record({
    items: fc.dictionary(fc.constantFrom(...CODES), item, { minKeys: 1, maxKeys: 7 }),
    indicators: fc.dictionary(fc.constantFrom("1", "9", "10"), fc.record({ score: fc.constantFrom(50, 90) })),
    reported: fc.record({ total: fc.constantFrom(60, 72.31), band: fc.constantFrom("C", "A") }, { requiredKeys: [] }),
  })
  .map((parts) => ({ ...parts, agency: "เทศบาลตำบลตัวอย่าง", fiscalYear: 2563, respondents: {} }));

function readingOf(result: Assessment, hash: string): Reading {
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  const note = (row: number) =>
    ({ code: "unread-row", severity: "warning", source: { row }, data: { text: hash } }) as const;
  return {
    assessments: [{ assessment: result, computed: computeScores(result, scheme), diagnostics: [], files: ["a.txt"] }],
    diagnostics: Array.from({ length: Object.keys(result.items).length % 4 }, (_, row) => note(row)),
    sources: [{ name: "a.txt", size: 1, format: "text", hash, ...counts }],
    tables: [],
  };
}

/** What a person does to a workbook; numbers choose among what is there. */
type Edit =
  | {
      readonly kind: "type";
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly empty: boolean;
    }
  | { readonly kind: "sort" | "move" | "widen"; readonly table: number; readonly row: number }
  | { readonly kind: "delete"; readonly table: number; readonly row: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      table: fc.nat(),
      row: fc.nat(),
      column: fc.nat(),
      empty: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("sort" as const, "move" as const, "widen" as const),
      table: fc.nat(),
      row: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), table: fc.nat(), row: fc.nat() }) },
);

function edited(table: TableContent, change: Edit, mark: string): TableContent {
  const { rows, headers } = table;
  switch (change.kind) {
    case "type": {
      const at = [change.row % rows.length, change.column % headers.length] as const;
      const typed = change.empty ? null : mark;
      return {
        ...table,
        rows: rows.map((row, index) =>
          index === at[0] ? row.map((cell, column) => (column === at[1] ? typed : cell)) : row,
        ),
      };
    }
    case "sort":
      return {
        ...table,
        rows: [...rows.slice(change.row % rows.length), ...rows.slice(0, change.row % rows.length)].reverse(),
      };
    case "move":
      return { ...table, sheet: `ย้าย ${table.name}`, row: change.row % 50, column: change.row % 7 };
    case "widen": {
      const at = change.row % (headers.length + 1);
      const put = <T>(list: readonly T[], value: T) => [...list.slice(0, at), value, ...list.slice(at)];
      return {
        ...table,
        headers: put(headers, `เพิ่ม ${mark}`),
        rows: rows.map((row, index) => put<CellContent>(row, `${mark}-${String(index)}`)),
      };
    }
    case "delete":
      return rows.length < 2
        ? table
        : { ...table, rows: rows.filter((_, index) => index !== change.row % rows.length) };
  }
}

function withEdits(content: WorkbookContent, edits: readonly Edit[]): WorkbookContent {
  let { tables } = content;
  for (const [n, change] of edits.entries()) {
    const chosen = change.table % tables.length;
    tables = tables.map((table, index) => (index === chosen ? edited(table, change, `พิมพ์${String(n)}`) : table));
  }
  // Tables with cells by name stay where they are: here nothing takes a name along.
  const named = new Set(content.cells.map(({ sheet }) => sheet));
  const moved = tables.map((table, index) => {
    const { sheet = "", row = 0, column = 0 } = content.tables[index] ?? {};
    return named.has(sheet) ? { ...table, sheet, row, column } : table;
  });
  return withNamedCells({ ...content, tables: moved });
}

/** Every cell a person typed, with the rest of its row that a person would know it by. */
function typedCells({ tables }: WorkbookContent): readonly string[] {
  return tables.flatMap((table) => {
    const id = table.headers.indexOf("รหัสแผน");
    return table.rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        typeof cell === "string" && cell.startsWith("พิมพ์")
          ? [
              [
                table.name,
                table.headers[column] ?? "",
                id < 0 || id === column ? "" : JSON.stringify(row[id]),
                cell,
              ].join(" | "),
            ]
          : [],
      ),
    );
  });
}

const ids = (workbook: MemoryWorkbook): readonly string[] => {
  const plan = workbook.table("tblPlan");
  const at = plan.headers.indexOf("รหัสแผน");
  return plan.rows.flatMap((row) => (typeof row[at] === "string" ? [row[at]] : []));
};

async function made(first: Assessment, edits: readonly Edit[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, readingOf(first, "a"), options);
  workbook.content = withEdits(workbook.content, edits);
  return workbook;
}

const edits = fc.array(edit, { maxLength: 12 });

describe("any workbook, edited in any way, that a result is imported into", () => {
  it("keeps every typed cell in its row, and no id moves or comes twice", async () => {
    await fc.assert(
      fc.asyncProperty(assessment, edits, assessment, async (first, changes, second) => {
        const workbook = await made(first, changes);
        const typed = typedCells(workbook.content);
        const before = ids(workbook);
        await importInto(workbook, readingOf(second, "b"), options);
        expect(typedCells(workbook.content)).toEqual(expect.arrayContaining([...typed]));
        const after = ids(workbook);
        expect(after.filter((id) => before.includes(id))).toEqual(before);
        expect(new Set(after).size).toBe(after.length);
      }),
      { numRuns: 40 },
    );
  });

  it("has every finding of the result in its plan", async () => {
    await fc.assert(
      fc.asyncProperty(assessment, edits, assessment, async (first, changes, second) => {
        const workbook = await made(first, changes);
        await importInto(workbook, readingOf(second, "b"), options);
        for (const code of Object.keys(second.items))
          expect(ids(workbook).filter((id) => id.includes(`-${code}-`))).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it("is not changed by importing the same once more", async () => {
    await fc.assert(
      fc.asyncProperty(assessment, edits, assessment, async (first, changes, second) => {
        const workbook = await made(first, changes);
        await importInto(workbook, readingOf(second, "b"), options);
        const { content } = workbook;
        const again = await importInto(workbook, readingOf(second, "b"), options);
        expect(again.outcome).toBe("unchanged");
        expect(workbook.content).toBe(content);
      }),
      { numRuns: 50 },
    );
  });

  it("has what is no finding any more marked as closed", async () => {
    await fc.assert(
      fc.asyncProperty(assessment, assessment, async (first, second) => {
        const workbook = await made(first, []);
        await importInto(workbook, readingOf(second, "b"), options);
        const plan = workbook.table("tblPlan");
        const at = (header: string) => plan.headers.indexOf(header);
        for (const row of plan.rows) {
          const code = row[at("ข้อ")] as ItemCode;
          const [was, is] = [first.items[code]?.score, second.items[code]?.score];
          const isClosed = was !== undefined && was < 85 && (is === undefined || is >= 85);
          expect([code, typeof row[at("ปิดประเด็น")]]).toEqual([code, isClosed ? "string" : "object"]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("any workbook, edited in any way, that is regenerated", () => {
  it("keeps what was typed, and is not changed by regenerating it once more", async () => {
    await fc.assert(
      fc.asyncProperty(assessment, edits, async (first, changes) => {
        const workbook = await made(first, changes);
        const typed = typedCells(workbook.content);
        try {
          await regenerate(workbook, options);
        } catch (error) {
          // All scores were typed over.
          expect(error).toBeInstanceOf(WorkbookError);
          return;
        }
        expect(typedCells(workbook.content)).toEqual(expect.arrayContaining([...typed]));
        const again = await regenerate(workbook, options);
        expect(again.outcome).toBe("unchanged");
      }),
      { numRuns: 50 },
    );
  });
});
