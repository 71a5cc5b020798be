import type { Block } from "../../../src/intake/readers/pdf/layout";
import { furnitureOf, Pages } from "../../../src/intake/readers/pdf/pages";

const PLACE = { top: 100, bottom: 200, size: 10 };

function table(rows: readonly (readonly string[])[], edges: readonly number[], ruled = true): Block {
  const columns = edges
    .slice(0, -1)
    .map((left, index) => ({ left, right: (edges[index + 1] ?? left) - (ruled ? 0 : 10) }));
  return { kind: "table", rows, columns, ruled, ...PLACE };
}

const text = (words: string, left = 0, right = 50): Block => ({
  kind: "text",
  text: words,
  span: { left, right },
  ...PLACE,
});

function tablesOf(...pages: readonly (readonly Block[])[]): readonly (readonly [number, readonly string[]])[] {
  const result = new Pages(furnitureOf(pages));
  for (const [index, blocks] of pages.entries()) result.add(index + 1, blocks);
  return result.lines.flatMap((line) => (line.kind === "row" ? [[line.table, line.cells] as const] : []));
}

describe("a table over a page break", () => {
  it("keeps its number over the foot and head of pages", () => {
    const first = [text("agency"), table([["O1", "100"]], [0, 50, 100]), text("- 1 -")];
    const second = [text("agency"), table([["O2", "0"]], [0, 50, 100]), text("- 2 -")];
    expect(tablesOf(first, second)).toEqual([
      [1, ["O1", "100"]],
      [1, ["O2", "0"]],
    ]);
  });

  it("is another one after a text, and where the columns differ", () => {
    const numbers = tablesOf(
      [table([["a", "b"]], [0, 50, 100])],
      [text("another matter"), table([["c", "d"]], [0, 50, 100])],
      [table([["e", "f"]], [0, 70, 100])],
    ).map(([number]) => number);
    expect(numbers).toEqual([1, 2, 3]);
  });

  it("keeps its columns where gaps tell them and one is empty on the next page", () => {
    const first = table([["ข้อ", "ชื่อ", "คะแนน"]], [0, 50, 100, 150], false);
    const second: Block = {
      ...table([["O2", "0"]], [0, 50, 100], false),
      columns: [
        { left: 0, right: 20 },
        { left: 110, right: 130 },
      ],
    } as Block;
    expect(tablesOf([first], [second])).toEqual([
      [1, ["ข้อ", "ชื่อ", "คะแนน"]],
      [1, ["O2", "", "0"]],
    ]);
  });

  it("takes a text under one of its inner columns for the rest of a cell", () => {
    const first = table([["O1", "abc", "100"]], [0, 50, 100, 150], false);
    expect(tablesOf([first], [text("def", 55, 70), table([["O2", "ghi", "0"]], [0, 50, 100, 150], false)])).toEqual([
      [1, ["O1", "abc", "100"]],
      [1, ["", "def", ""]],
      [1, ["O2", "ghi", "0"]],
    ]);
  });
});
