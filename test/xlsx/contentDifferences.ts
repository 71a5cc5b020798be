import type { WorkbookContent } from "../../src/workbook";

/** What one workbook says and the other does not, cell by cell; a whole workbook is more than a page can show. */
export function differencesBetween(expected: WorkbookContent, read: WorkbookContent): readonly string[] {
  const [wanted, got] = [factsOf(expected), factsOf(read)];
  return [...new Set([...wanted.keys(), ...got.keys()])]
    .filter((place) => wanted.get(place) !== got.get(place))
    .map((place) => `${place}: ${wanted.get(place) ?? "nothing"} → ${got.get(place) ?? "nothing"}`)
    .slice(0, 20);
}

function factsOf({ sheets, tables, foreignTables, names, cells, state }: WorkbookContent): ReadonlyMap<string, string> {
  const facts = new Map<string, string>([
    ["sheets", JSON.stringify(sheets)],
    ["foreign tables", JSON.stringify(foreignTables)],
    ["names", JSON.stringify(names.toSorted())],
    ["state", (state ?? "none").replace(/^<\?xml[^>]*\?>\s*/, "")],
  ]);
  for (const { name, sheet, row, column, headers, rows } of tables) {
    facts.set(`${name} place`, JSON.stringify([sheet, row, column, rows.length, headers]));
    for (const [at, line] of rows.entries())
      for (const [index, content] of line.entries())
        facts.set(`${name} ${String(at)},${String(index)}`, JSON.stringify(content));
  }
  for (const { name, ...rest } of cells) facts.set(name, JSON.stringify(rest));
  return facts;
}
