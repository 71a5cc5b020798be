import { STYLES, TEXT_FORMAT, type CellContent, type StyleName } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";

const workbook = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });

/** Every cell with its look. */
const cells = workbook.sheets.flatMap(({ name, blocks, tables, cellStyles = [] }) => [
  ...blocks.map(({ row, column, content, style }) => ({
    place: `${name} ${String(row)},${String(column)}`,
    content,
    style,
  })),
  ...tables.flatMap((table) =>
    table.rows.flatMap((line, row) =>
      line.map((content: CellContent, index) => {
        const at = { row: table.row + 1 + row, column: table.column + index };
        const own = cellStyles.find((other) => other.row === at.row && other.column === at.column)?.style;
        const style: StyleName = own ?? table.columns[index]?.style ?? "text";
        return { place: `${name} ${table.name} ${String(at.row)},${String(at.column)}`, content, style };
      }),
    ),
  ),
]);

describe("cells formatted as text", () => {
  it("hold no numbers, which would turn into texts at the next edit", () => {
    const wrong = cells.filter(
      ({ content, style }) => typeof content === "number" && STYLES[style].numberFormat === TEXT_FORMAT,
    );
    expect(wrong).toEqual([]);
  });
});

describe("imported text", () => {
  it("stands in cells formatted as text, so that it stays text when edited", () => {
    const imported = new Set(["tblItems", "tblPlan", "tblOwners", "tblDiagnostics"]);
    const wrong = cells.filter(
      ({ place, content, style }) =>
        typeof content === "string" &&
        imported.has(place.split(" ")[1] ?? "") &&
        STYLES[style].numberFormat !== TEXT_FORMAT,
    );
    expect(wrong).toEqual([]);
  });
});
