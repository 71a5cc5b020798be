import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellContent } from "../../../src/sheets";
import { importInto, openingIn, parseState, regenerate, type WorkbookContent } from "../../../src/workbook";
import { STATE_VERSION } from "../../../src/workbook/state/state";
import { readContent } from "../../../src/xlsx";
import { readingOf, sampleFile } from "../../sampleFiles";
import { MemoryWorkbook } from "../memoryWorkbook";

const today = "2022-02-15";
const file = () => readContent(new Uint8Array(readFileSync(join(__dirname, "../../fixtures/state/version-3.xlsx"))));
const TYPED = ["ทำหน้าเว็บแยกตามปี", "กองยุทธศาสตร์", "ประชุมแล้ว 2 ครั้ง", "รองปลัด", 44300, "ผู้อำนวยการกอง"];

function contents({ tables }: WorkbookContent): readonly CellContent[] {
  return tables.flatMap(({ rows }) => rows.flat());
}

describe("a workbook of version 3", () => {
  it("opens with all it knew, and nothing merged", async () => {
    expect(openingIn(await file())).toMatchObject({
      kind: "known",
      version: 3,
      state: {
        language: "th",
        fiscalYear: 2563,
        threshold: 80,
        target: 90,
        settled: { answers: new Set(), rows: new Map(), said: new Map() },
        returned: new Map(),
        points: [],
      },
    });
  });

  it.each(["an import", "regenerating"])(
    "keeps what people typed through %s, and is of the present version then",
    async (how) => {
      const workbook = new MemoryWorkbook(await file());
      for (const typed of TYPED) expect(contents(workbook.content)).toContain(typed);
      if (how === "regenerating") await regenerate(workbook, { today });
      else await importInto(workbook, readingOf([sampleFile("ita-2563.txt")]), { language: "en", today });
      for (const typed of TYPED) expect(contents(workbook.content)).toContain(typed);
      expect(parseState(workbook.content.state ?? "")).toMatchObject({ kind: "known", version: STATE_VERSION });
    },
  );
});
