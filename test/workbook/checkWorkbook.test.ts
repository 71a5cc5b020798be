import fc from "fast-check";
import { address, type CellContent } from "../../src/sheets";
import { texts } from "../../src/i18n";
import { isRepairable, repair } from "../../src/plan";
import { addDays, toSerial } from "../../src/thai";
import {
  checkWorkbook,
  createWorkbook,
  readBack,
  regenerate,
  type SheetFinding,
  type WorkbookContent,
} from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf, MemoryWorkbook } from "./memoryWorkbook";

const options = { language: "th", today: "2021-02-15" } as const;
const HEADERS: Readonly<Record<string, string>> = texts("th").sheets.headers.tblPlan;
const made = contentOf(createWorkbook(readingOf([sampleFile("ita-2563.txt")]), options));

type Change = (rows: readonly (readonly CellContent[])[], at: (key: string) => number) => typeof rows;

function withPlan(content: WorkbookContent, change: Change): WorkbookContent {
  const tables = content.tables.map((table) =>
    table.name !== "tblPlan"
      ? table
      : { ...table, rows: change(table.rows, (key) => table.headers.indexOf(HEADERS[key] ?? "")) },
  );
  return { ...content, tables };
}

/** The workbook with cells of the plan typed over, by place of the row and key of the column. */
function typed(...cells: readonly (readonly [number, string, CellContent])[]): WorkbookContent {
  return cells.reduce(
    (content, [row, key, typedIn]) =>
      withPlan(content, (rows, at) => rows.map((line, index) => (index === row ? line.with(at(key), typedIn) : line))),
    made,
  );
}

const checked = (content: WorkbookContent): readonly SheetFinding[] => {
  const check = checkWorkbook(content);
  if (check === undefined) throw new Error("Not ours");
  return check.findings;
};

/** What is found beside the monitors the report does not name. */
const found = (content: WorkbookContent) => checked(content).filter(({ code }) => code !== "monitor-missing");
const brief = (content: WorkbookContent) =>
  found(content).map(({ code, place, fix }) => [place?.cell ?? null, code, fix?.value ?? null]);

/** Where a column of the plan stands in a row of the sheet, `J12`. */
const plan = made.tables.find(({ name }) => name === "tblPlan");
const cellOf = (key: string, row: number) => address(row - 1, plan?.headers.indexOf(HEADERS[key] ?? "") ?? -1);
const firstRow = plan?.rows[1] ?? [];
const idOf = (content: WorkbookContent, row: number): string => {
  const plan = content.tables.find(({ name }) => name === "tblPlan");
  const id = plan?.rows[row]?.[plan.headers.indexOf(HEADERS.id ?? "")];
  return typeof id === "string" ? id : "";
};

describe("the workbook of the report of FY2563", () => {
  it("has 22 rows without a monitor, each named by its cell, and nothing else", () => {
    const findings = checked(made);
    expect(findings.map(({ code }) => code)).toEqual(Array.from({ length: 22 }, () => "monitor-missing"));
    expect(findings[0]?.place).toEqual({
      table: "tblPlan",
      sheet: "แผนปรับปรุง",
      column: "monitor",
      header: "ผู้กำกับติดตาม",
      row: 7,
      dataRow: 1,
      cell: cellOf("monitor", 7),
    });
    expect(findings[0]?.id).toBe(idOf(made, 1));
  });

  it("is checked alike without its state, under other names of sheets", () => {
    const renamed = made.tables.map((table) => ({ ...table, sheet: `แผ่น ${table.sheet}` }));
    expect(checked({ ...made, state: null, tables: renamed }).map(({ code }) => code)).toEqual(
      checked(made).map(({ code }) => code),
    );
  });

  it("is not asked of a workbook of somebody else", () => {
    expect(checkWorkbook({ ...made, tables: [], state: null })).toBeUndefined();
  });
});

describe("what was typed into the plan", () => {
  it("is reported by cell with what to put in its place: dates", () => {
    const wrongEra = toSerial("2564-04-23");
    const cells = typed(
      [1, "start", "ตลอดปีงบประมาณ"],
      [1, "publishBy", "20 เม.ย. 2564"],
      [1, "approveBy", "2021-04-30"],
      [3, "publishBy", wrongEra],
      [3, "approveBy", toSerial("1964-04-30")],
      [5, "completedOn", -3],
    );
    expect(brief(cells)).toEqual([
      [cellOf("start", 7), "date-unreadable", null],
      [cellOf("publishBy", 7), "date-is-text", "2021-04-20"],
      [cellOf("approveBy", 7), "date-is-text", "2021-04-30"],
      [cellOf("publishBy", 9), "date-wrong-era", "2021-04-23"],
      [cellOf("approveBy", 9), "date-two-digit-year", "2021-04-30"],
      [cellOf("completedOn", 11), "date-unreadable", null],
    ]);
  });

  it("is reported by cell: a status no list has, with the one that is meant where it can be told", () => {
    const cells = typed(
      [1, "status", "เสร็จแล้ว"],
      [3, "status", "อยูระหวางดำเนินการ"],
      [8, "status", "ไม่ทำแล้ว"],
      [9, "status", null],
    );
    expect(brief(cells)).toEqual([
      [cellOf("status", 7), "status-unknown", "done"],
      [cellOf("status", 9), "status-unknown", "in-progress"],
      [cellOf("status", 14), "status-unknown", null],
      [cellOf("status", 15), "status-unknown", null],
    ]);
  });

  it("is reported by cell: addresses, held against the site in the table of the agency", () => {
    const addresses = typed(
      [1, "pageUrl", "www.example.go.th/page"],
      [3, "pageUrl", "https://elsewhere.go.th/a.pdf"],
      [8, "fileUrl", "https://www.example.go.th/a.pdf"],
    );
    const site = texts("th").sheets.agency.fields.website;
    const tables = addresses.tables.map((table) =>
      table.name === "tblAgency"
        ? { ...table, rows: table.rows.map((row) => (row[0] === site ? row.with(1, "example.go.th") : row)) }
        : table,
    );
    expect(brief({ ...addresses, tables })).toEqual([
      [cellOf("pageUrl", 7), "address-malformed", "https://www.example.go.th/page"],
      [cellOf("pageUrl", 9), "page-is-file", null],
      [cellOf("pageUrl", 9), "address-other-site", null],
    ]);
  });

  it("is reported by cell: rows whose id or item says nothing, or something else", () => {
    const copy = withPlan(made, (rows) => [...rows, firstRow, firstRow.map(() => null)]);
    const cells = withPlan(copy, (rows, at) =>
      rows.map((row, index) => {
        if (index === 1) return row.with(at("item"), "O4");
        if (index === 3) return row.with(at("item"), "ข้อใหม่");
        if (index === 8) return row.with(at("id"), "AB");
        if (index === 10) return row.with(at("id"), null);
        return row;
      }),
    );
    expect(brief(cells)).toEqual([
      [cellOf("item", 7), "id-item-differ", null],
      [cellOf("item", 9), "item-unknown", null],
      [cellOf("id", 14), "id-unreadable", null],
      [cellOf("id", 16), "id-missing", null],
      [cellOf("id", 49), "id-duplicated", null],
    ]);
  });

  it("is no action of this plan where its id is of another agency or year", () => {
    const foreign = typed([1, "id", "ZZZZZ-2563-O2-1"], [1, "lead", null], [1, "status", "?"]);
    expect(brief(foreign)).toEqual([
      [null, "action-missing", null],
      [cellOf("id", 7), "id-foreign", null],
    ]);
  });

  it("keeps two findings on one cell apart", () => {
    const cells = typed([1, "start", toSerial("2021-05-03")], [1, "publishBy", toSerial("2021-05-02")]);
    expect(
      brief(cells)
        .filter(([cell]) => cell === cellOf("publishBy", 7))
        .map(([, code]) => code),
    ).toEqual(["dates-out-of-order", "date-after-window"]);
  });
});

describe("a plan whose columns were changed", () => {
  const withHeaders = (change: (headers: readonly string[]) => readonly (string | null)[]) => {
    const tables = made.tables.map((table) => {
      if (table.name !== "tblPlan") return table;
      const headers = change(table.headers);
      const kept = headers.flatMap((header, index) => (header === null ? [] : [[header, index] as const]));
      return {
        ...table,
        headers: kept.map(([header]) => header),
        rows: table.rows.map((row) => kept.map(([, index]) => row[index] ?? null)),
      };
    });
    return { ...made, tables };
  };

  it("says once that a column is gone, not once a row", () => {
    const content = withHeaders((headers) => headers.map((header) => (header === "ผู้กำกับติดตาม" ? null : header)));
    expect(
      checked(content).map(({ code, severity, data, place }) => [code, severity, data.column, place?.cell]),
    ).toEqual([["column-missing", "warning", "ผู้กำกับติดตาม", cellOf("item", 5)]]);
  });

  it("says what a column is called now, and reads on", () => {
    const content = withHeaders((headers) => headers.map((header) => (header === "ผู้กำกับติดตาม" ? "คนตาม" : header)));
    const [first, ...rest] = checked(content);
    expect([first?.code, first?.data, first?.place?.cell]).toEqual([
      "column-renamed",
      { column: "ผู้กำกับติดตาม", header: "คนตาม" },
      cellOf("monitor", 5),
    ]);
    expect(rest).toHaveLength(22);
  });

  it("takes a plan without ids for what it is", () => {
    const content = withHeaders((headers) => headers.map((header) => (header === "รหัสแผน" ? null : header)));
    expect(found(content).map(({ code, severity }) => [code, severity])).toEqual([["column-missing", "error"]]);
  });

  it("says that the plan itself is gone", () => {
    const content = { ...made, tables: made.tables.filter(({ name }) => name !== "tblPlan") };
    expect(checked(content).map(({ code }) => code)).toEqual(["plan-missing"]);
  });
});

describe("a date in the sheet that is no date", () => {
  it("is read as the day that is meant, and stays in the sheet as it was typed", async () => {
    const content = typed([1, "publishBy", "20 เม.ย. 2564"], [3, "publishBy", toSerial("2564-04-21")]);
    const workbook = new MemoryWorkbook(content);
    const held = await readBack(workbook);
    const edits = "result" in held ? held.result?.planEdits.actions : undefined;
    expect(edits?.[idOf(made, 1)]?.publishBy).toBe("2021-04-20");
    expect(edits?.[idOf(made, 3)]?.publishBy).toBe("2021-04-21");
    await regenerate(workbook, options);
    expect(workbook.table("tblPlan").rows).toEqual(content.tables.find(({ name }) => name === "tblPlan")?.rows);
  });
});

describe("a repair that a person asked for", () => {
  const content = typed(
    [1, "publishBy", "20 เม.ย. 2564"],
    [3, "start", toSerial("2563-12-01")],
    [3, "note", "พิมพ์ไว้"],
    [8, "status", "เสร็จแล้ว"],
    [8, "pageUrl", "www.example.go.th/page"],
  );

  it.each([true, false])("is written over what stood there, and nothing else is (state kept: %s)", async (isKept) => {
    const workbook = new MemoryWorkbook(isKept ? content : { ...content, state: null });
    const held = await readBack(workbook);
    const result = "result" in held ? held.result : null;
    if (result === null) throw new Error("Nothing read");
    const { planEdits: before, threshold, target, check } = result;
    const planEdits = check.findings.filter(isRepairable).reduce(repair, before);
    await regenerate(workbook, { ...options, planEdits, seen: { planEdits: before, threshold, target } });
    const rows = plan?.rows.map((row, index) => {
      const put = (key: string, value: CellContent) => row.with(plan.headers.indexOf(HEADERS[key] ?? ""), value);
      if (index === 1) return put("publishBy", toSerial("2021-04-20"));
      if (index === 3)
        return put("start", toSerial("2020-12-01")).with(plan.headers.indexOf(HEADERS.note ?? ""), "พิมพ์ไว้");
      if (index === 8)
        return put("status", "ดำเนินการแล้วเสร็จ").with(
          plan.headers.indexOf(HEADERS.pageUrl ?? ""),
          "https://www.example.go.th/page",
        );
      return row;
    });
    const proposedAt = plan?.headers.indexOf(HEADERS.proposed ?? "") ?? -1;
    const bare = (all: readonly (readonly CellContent[])[] | undefined) =>
      all?.map((row) => row.with(proposedAt, null));
    expect(bare(workbook.table("tblPlan").rows)).toEqual(bare(rows));
    expect(found(workbook.content)).toEqual([]);
  });

  it("gives way to what was typed meanwhile", async () => {
    const workbook = new MemoryWorkbook(content);
    const held = await readBack(workbook);
    const result = "result" in held ? held.result : null;
    if (result === null) throw new Error("Nothing read");
    const { planEdits: before, threshold, target, check } = result;
    const planEdits = check.findings.filter(isRepairable).reduce(repair, before);
    const later = toSerial("2021-04-26");
    workbook.content = withPlan(content, (rows, at) =>
      rows.map((row, index) => (index === 1 ? row.with(at("publishBy"), later) : row)),
    );
    await regenerate(workbook, { ...options, planEdits, seen: { planEdits: before, threshold, target } });
    expect(workbook.table("tblPlan").rows[1]?.[plan?.headers.indexOf(HEADERS.publishBy ?? "") ?? -1]).toBe(later);
  });
});

const BAD: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom<CellContent>(
    "?",
    "20 เม.ย. 2564",
    "31/02/2564",
    "ตลอดปี",
    "#N/A",
    "เสร็จแล้ว",
    "O99",
    "ตัวชี้วัดที่ 77",
    true,
    -1,
    1e12,
  ),
  fc.integer({ min: -400, max: 800 }).map((days) => toSerial(addDays("2564-01-01", days))),
  fc.string({ unit: "binary", minLength: 1 }).filter((text) => text.trim() !== "" && !text.startsWith("=")),
);
const TYPED = [
  "measure",
  "steps",
  "lead",
  "support",
  "monitor",
  "start",
  "publishBy",
  "approveBy",
  "status",
  "completedOn",
  "pageUrl",
  "fileUrl",
  "period",
  "alsoServes",
  "note",
  "item",
] as const;

describe("any bad input in the plan", () => {
  it("stays as it was typed in its row, and no row vanishes, when the plan is brought up to date", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 42 }), fc.constantFrom(...TYPED), BAD), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (cells, isLost) => {
          const content = typed(...cells);
          const workbook = new MemoryWorkbook(isLost ? { ...content, state: null } : content);
          const before = workbook.table("tblPlan");
          await regenerate(workbook, options);
          const after = workbook.table("tblPlan");
          expect(after.rows.length).toBeGreaterThanOrEqual(before.rows.length);
          for (const [row, key] of cells) {
            const at = before.headers.indexOf(HEADERS[key] ?? "");
            expect(after.rows[row]?.[at]).toEqual(before.rows[row]?.[at]);
          }
          // Checking says what it says of anything, and never fails.
          for (const { place, code } of checked(workbook.content))
            expect([code, place?.cell ?? "A1"]).toEqual([code, expect.stringMatching(/^[A-Z]+\d+$/)]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
