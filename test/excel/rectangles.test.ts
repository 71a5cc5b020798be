import fc from "fast-check";
import { addressLists, addressesOf, merged, runs, single } from "../../src/excel/newSheets/rectangles";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(6) });
const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => row * 100 + column, maxLength: 60 });
const key = (row: number, column: number) => `${String(row)},${String(column)}`;

describe("cells put together as rectangles", () => {
  it("cover the same cells, each once", () => {
    fc.assert(
      fc.property(cells, (chosen) => {
        const covered = merged(chosen.map(single)).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, index) =>
            key(row + Math.floor(index / columns), column + (index % columns)),
          ),
        );
        expect(covered.toSorted()).toEqual(chosen.map(({ row, column }) => key(row, column)).toSorted());
      }),
    );
  });

  it("are one where they fill one", () => {
    const block = Array.from({ length: 12 }, (_, index) =>
      single({ row: 3 + Math.floor(index / 4), column: 2 + (index % 4) }),
    );
    expect(addressesOf(merged(block))).toEqual(["C4:F6"]);
  });

  it("are as many for a thousand rows as for ten", () => {
    const columns = [0, 1, 4, 6];
    const count = (rows: number) =>
      merged(columns.flatMap((column) => Array.from({ length: rows }, (_, row) => single({ row, column })))).length;
    expect([count(10), count(1000)]).toEqual([3, 3]);
  });
});

describe("a list of addresses", () => {
  it("is cut into calls of at most 8,192 characters, in order, and none is lost", () => {
    const addresses = Array.from({ length: 5000 }, (_, row) => `A${String(2 * row + 1)}`);
    const lists = addressLists(addresses);
    expect(lists.length).toBeGreaterThan(1);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
    expect(lists.flatMap((list) => list.split(","))).toEqual(addresses);
  });

  it("fills a call before it begins another", () => {
    const [first = ""] = addressLists(Array.from({ length: 5000 }, () => "AA10:AA11"));
    expect(first.length).toBeGreaterThan(8192 - 11);
  });
});

describe("runs of numbers", () => {
  it("have no gaps, whatever the order", () => {
    expect(runs([7, 1, 2, 9, 3])).toEqual([
      [1, 3],
      [7, 7],
      [9, 9],
    ]);
  });
});
