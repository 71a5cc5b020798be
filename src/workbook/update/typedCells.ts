import { sheetTexts } from "../../i18n";
import { parseActionId } from "../../plan";
import { textKey } from "../../thai";
import type { WorkbookContent } from "../content";
import { plainHash } from "../state/personsWord";
import type { WorkbookState, WrittenTable } from "../state/state";
import { formulaOf, hashOf, saying, valueOf } from "../tables/cells";
import { columnKeys } from "../tables/columnKeys";
import type { TableName } from "../../sheets";
import { viewOf } from "../tables/tableView";
import { NOT_LOGGED, type ChangeLine } from "./changeLine";

/** A cell that is not as we wrote it. */
interface TypedCell {
  readonly row: string;
  readonly key: string;
  readonly header: string;
  readonly wasBlank: boolean;
  readonly now: ReturnType<typeof valueOf>;
}

/** Cells of rows we wrote that hold something else now; of the others nobody knows who filled them. */
function changedIn(
  { tables }: WorkbookContent,
  name: TableName,
  keyColumn: string,
  written: WrittenTable | undefined,
): readonly TypedCell[] {
  const table = tables.find((other) => other.name === name);
  if (table === undefined || written === undefined) return [];
  const keys = columnKeys(name, table.headers);
  const seen = new Set<string>();
  return table.rows.flatMap((cells): readonly TypedCell[] => {
    const row = saying(cells[keys.indexOf(keyColumn)] ?? null);
    const hashes = row === null ? undefined : written.rows.get(textKey(row));
    if (row === null || hashes === undefined || seen.has(textKey(row))) return [];
    seen.add(textKey(row));
    return written.literals.flatMap((key, at): readonly TypedCell[] => {
      const column = keys.indexOf(key);
      const content = cells[column] ?? null;
      const last = plainHash(hashes[at] ?? null);
      if (column < 0 || formulaOf(content) !== undefined || hashOf(content) === last) return [];
      return [{ row, key, header: table.headers[column] ?? key, wasBlank: last === null, now: valueOf(content) }];
    });
  });
}

/** What people typed into the plan, and over scores, since we wrote them. */
export function typedCells(content: WorkbookContent, state: WorkbookState): readonly ChangeLine[] {
  const { changes, headers } = sheetTexts(state.language);
  const before = (wasBlank: boolean) => (wasBlank ? null : changes.unknown);
  const plan = changedIn(content, "tblPlan", "id", state.written.get("tblPlan"))
    .filter(({ key }) => !NOT_LOGGED.has(key))
    .map(({ row, key, header, wasBlank, now }): ChangeLine => ({
      ...{ id: row, key, field: header, before: before(wasBlank), after: now },
      isTyped: true,
    }));
  const ids = new Map<string, string[]>();
  for (const cell of viewOf(content, "tblPlan")?.rows ?? []) {
    const id = saying(valueOf(cell("id"))) ?? "";
    const subject = parseActionId(id)?.subject;
    if (subject !== undefined) ids.set(subject, [...(ids.get(subject) ?? []), id]);
  }
  const scores = changedIn(content, "tblItems", "code", state.written.get("tblItems"))
    .filter(({ key }) => key === "score")
    .flatMap(({ row, key, wasBlank, now }) =>
      (ids.get(row) ?? []).map((id): ChangeLine => ({
        ...{ id, key, field: headers.tblPlan.score, before: before(wasBlank), after: now },
        isTyped: true,
      })),
    );
  return [...plan, ...scores];
}
