import { sheetTexts } from "../../i18n";
import { grouped } from "../../lists";
import { parseActionId } from "../../plan";
import type { TableName } from "../../sheets";
import { textKey } from "../../thai";
import type { WorkbookContent } from "../content";
import { plainHash } from "../state/personsWord";
import type { WorkbookState } from "../state/state";
import { formulaOf, hashOf, isBlank, saying, valueOf } from "../tables/cells";
import { columnKeys } from "../tables/columnKeys";
import { viewOf } from "../tables/tableView";
import { NOT_LOGGED, type ChangeLine } from "./changeLine";
import type { NewKeys } from "./matchRows";

/** What is remembered before a write and after it, and the ids rows get by it. */
export interface Remembered {
  readonly before: Pick<WorkbookState, "written" | "language">;
  readonly after: Pick<WorkbookState, "written">;
  readonly newIds: NewKeys;
}

/** A cell that is not as we wrote it. */
interface TypedCell {
  readonly row: string;
  readonly key: string;
  readonly header: string;
  /** Nobody knows otherwise. */
  readonly wasBlank: boolean;
  readonly now: ReturnType<typeof valueOf>;
}

/**
 * Cells that hold something else than we wrote. Of a row nobody remembers they are those the write leaves
 * as they are.
 */
function changedIn(
  { tables }: WorkbookContent,
  name: TableName,
  keyColumn: string,
  { before, after, newIds }: Remembered,
): readonly TypedCell[] {
  const table = tables.find((other) => other.name === name);
  if (table === undefined) return [];
  const keys = columnKeys(name, table.headers);
  const seen = new Set<string>();
  return table.rows.flatMap((cells, index): readonly TypedCell[] => {
    const given = name === "tblPlan" ? newIds.get(index) : undefined;
    const row = given ?? saying(cells[keys.indexOf(keyColumn)] ?? null);
    const known = before.written.get(name)?.rows.has(textKey(row ?? "")) === true;
    const memory = (known ? before : after).written.get(name);
    const hashes = memory?.rows.get(textKey(row ?? ""));
    if (row === null || memory === undefined || hashes === undefined || seen.has(textKey(row))) return [];
    seen.add(textKey(row));
    return memory.literals.flatMap((key, at): readonly TypedCell[] => {
      const column = keys.indexOf(key);
      const content = cells[column] ?? null;
      const last = plainHash(hashes[at] ?? null);
      if (column < 0 || formulaOf(content) !== undefined || hashOf(content) === last) return [];
      if (!known && isBlank(content)) return [];
      const wasBlank = known ? last === null : given !== undefined;
      return [{ row, key, header: table.headers[column] ?? key, wasBlank, now: valueOf(content) }];
    });
  });
}

function idsBySubject(content: WorkbookContent): ReadonlyMap<string, readonly string[]> {
  const rows = viewOf(content, "tblPlan")?.rows ?? [];
  return grouped(
    rows.map((cell) => saying(valueOf(cell("id"))) ?? ""),
    (id) => parseActionId(id)?.subject,
  );
}

/** What people typed into the plan, and over scores, since we wrote them; rows they added first. */
export function typedCells(content: WorkbookContent, remembered: Remembered): readonly ChangeLine[] {
  const { changes, headers } = sheetTexts(remembered.before.language);
  const line = (id: string, field: string, { key, wasBlank, now }: TypedCell): ChangeLine => ({
    ...{ id, key, field, before: wasBlank ? null : changes.unknown, after: now },
    isTyped: true,
  });
  const added = [...remembered.newIds.values()].map((id): ChangeLine => {
    const about = { before: null, after: parseActionId(id)?.subject ?? null };
    return { id, key: undefined, field: changes.added, ...about, isTyped: true };
  });
  const plan = changedIn(content, "tblPlan", "id", remembered)
    .filter(({ key }) => !NOT_LOGGED.has(key))
    .map((cell) => line(cell.row, cell.header, cell));
  const ids = idsBySubject(content);
  const scores = changedIn(content, "tblItems", "code", remembered)
    .filter(({ key }) => key === "score")
    .flatMap((cell) => (ids.get(cell.row) ?? []).map((id) => line(id, headers.tblPlan.score, cell)));
  return [...added, ...plan, ...scores];
}
