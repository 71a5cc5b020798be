import type { Answer, Difference, Doubt, Entries, RefusalCode, TravellingField } from "../../../plan";
import type { Subject } from "../../../ita";
import type { MergePreview } from "../../../workbook";

/** Which cell of the plan a difference is about. */
export interface Cell {
  readonly key: string;
  readonly id: string | null;
  readonly subject: Subject | null;
  readonly field: TravellingField | null;
  /** Of a column that does not travel. */
  readonly header?: string;
}

/** A cell whose content cannot be taken as it is. */
export interface DoubtView extends Cell {
  readonly answers: readonly Answer[];
  readonly doubt: Doubt;
}

/** What will be written into one cell, or in one row. */
export interface ChangeView extends Cell {
  readonly kind: "taken" | "added" | "remark";
  readonly from: string;
  readonly to: string;
  /** Of a row that is added. */
  readonly entries: Entries;
  readonly answers: readonly Answer[];
}

/** What will be written about one action. */
export interface ActionView {
  readonly id: string | null;
  readonly subject: Subject | null;
  readonly finding: string | null;
  readonly changes: readonly ChangeView[];
}

export interface RefusedView extends Cell {
  readonly reason: RefusalCode;
  readonly answers: readonly Answer[];
}

/** What a merge would do but for the conflicts, arranged as a person looks at it. */
export interface MergeView {
  readonly actions: readonly ActionView[];
  readonly doubts: readonly DoubtView[];
  readonly refused: readonly RefusedView[];
}

function cellOf({ key, id, subject, field, header }: Difference): Cell {
  return { key, id, subject, field, ...(header === undefined ? {} : { header }) };
}

function changeOf(difference: Difference): ChangeView | undefined {
  const { fate, standing, answers } = difference;
  const cell = { ...cellOf(difference), from: standing ?? "", answers };
  switch (fate.kind) {
    case "taken":
    case "remark":
      return { ...cell, kind: fate.kind, to: fate.text, entries: {} };
    case "added":
      return { ...cell, kind: "added", to: "", entries: fate.entries };
    default:
      return undefined;
  }
}

export function mergeView({ actions }: Pick<MergePreview, "actions">): MergeView {
  const doubts: DoubtView[] = [];
  const refused: RefusedView[] = [];
  for (const difference of actions.flatMap(({ differences }) => differences)) {
    const { fate, answers } = difference;
    if (fate.kind !== "refused") continue;
    if (fate.doubt === undefined) refused.push({ ...cellOf(difference), reason: fate.reason, answers });
    else doubts.push({ ...cellOf(difference), answers, doubt: fate.doubt });
  }
  const changed = actions.map(({ id, subject, finding, differences }): ActionView => {
    return { id, subject, finding, changes: differences.flatMap((each) => changeOf(each) ?? []) };
  });
  return { actions: changed.filter(({ changes }) => changes.length > 0), doubts, refused };
}
