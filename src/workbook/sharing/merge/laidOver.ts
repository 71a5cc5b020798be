import { LANGUAGES, sheetTexts } from "../../../i18n";
import type { Entries, ProposedField, TravellingField } from "../../../plan";
import type { CellContent } from "../../../sheets";
import { textKey } from "../../../thai";
import type { TableContent, WorkbookContent } from "../../content";
import type { WorkbookState } from "../../state/state";
import { valueOf } from "../../tables/cells";
import { columnsIn } from "../../tables/tableView";
import { NOT_LOGGED, type ChangeLine } from "../../update/changeLine";
import type { LaidCells } from "../../update/refreshTable";
import { namesIn, textOf } from "../../useCases/planEditsIn";
import { planRowsIn } from "../../useCases/planRows";
import { entryCell } from "../entries";

/** A workbook with answers in the cells of its plan, as if somebody had typed them. */
export interface LaidOver {
  readonly content: WorkbookContent;
  readonly cells: LaidCells;
  /** For the log of the plan, without where each comes from. */
  readonly lines: readonly ChangeLine[];
}

/** What is answered by a unit is a proposal no more. */
const PROPOSAL_OF: Readonly<Partial<Record<TravellingField, ProposedField>>> = {
  measure: "measure",
  steps: "steps",
  lead: "owners",
  support: "owners",
  monitor: "monitor",
  start: "dates",
  publishBy: "dates",
  approveBy: "dates",
  period: "dates",
};

/** The list of what is only proposed, without what is answered now. */
function stillProposed(standing: CellContent, fields: readonly TravellingField[]): CellContent {
  const answered = new Set(fields.flatMap((field) => PROPOSAL_OF[field] ?? []));
  const marks = LANGUAGES.flatMap((language) =>
    [...answered].map((field) => textKey(sheetTexts(language).proposedFields[field])),
  );
  const names = namesIn(textOf(standing));
  const kept = names.filter((name) => !marks.includes(textKey(name)));
  if (kept.length === names.length) return standing;
  return kept.length === 0 ? null : kept.join(", ");
}

function cellsOf(entries: Entries, proposed: CellContent, { language }: WorkbookState) {
  const fields = Object.keys(entries) as TravellingField[];
  const answers = fields.map((field) => [field, entryCell(field, entries[field] ?? "", language)] as const);
  return [...answers, ["proposed", stillProposed(proposed, fields)] as const];
}

/** Lays entries over the cells of a plan, by action id. What has no column stays out. */
export function laidOver(
  content: WorkbookContent,
  state: WorkbookState,
  changes: ReadonlyMap<string, Entries>,
): LaidOver {
  const plan = content.tables.find(({ name }) => name === "tblPlan");
  const columns = plan && columnsIn(plan);
  const cells = new Map<number, ReadonlyMap<number, CellContent>>();
  const lines: ChangeLine[] = [];
  if (plan === undefined || columns === undefined || changes.size === 0) return { content, cells, lines };
  for (const { id, index, cell } of planRowsIn(content, state.key)) {
    const row = new Map<number, CellContent>();
    for (const [key, wanted] of cellsOf(changes.get(id) ?? {}, cell("proposed"), state)) {
      const at = columns.at.get(key);
      const standing = cell(key);
      if (at === undefined || wanted === standing) continue;
      row.set(at, wanted);
      if (NOT_LOGGED.has(key)) continue;
      lines.push({ id, key, field: plan.headers[at] ?? key, before: valueOf(standing), after: valueOf(wanted) });
    }
    if (row.size > 0) cells.set(index, row);
  }
  return { content: withCells(content, plan, cells), cells, lines };
}

function withCells(content: WorkbookContent, plan: TableContent, cells: LaidCells): WorkbookContent {
  const rows = plan.rows.map((row, index) => {
    const laid = cells.get(index);
    return laid === undefined ? row : row.map((standing, at) => (laid.has(at) ? (laid.get(at) ?? null) : standing));
  });
  return { ...content, tables: content.tables.map((table) => (table === plan ? { ...plan, rows } : table)) };
}
