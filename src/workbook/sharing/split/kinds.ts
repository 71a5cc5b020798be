import { LANGUAGES, sheetTexts } from "../../../i18n";
import type { ActionKind } from "../../../plan";
import { textKey } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { figureIn, whatSheetsSay } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import { viewOf } from "../../tables/tableView";
import { textOf } from "../../useCases/planEditsIn";
import { subjectIn, type PlanRow } from "../../useCases/planRows";

/** Whether a row of the plan mends something. */
export type KindOf = (row: PlanRow) => ActionKind;

const isFix = (said: string): boolean =>
  LANGUAGES.some((language) => textKey(sheetTexts(language).kinds.fix) === textKey(said));

/**
 * The kind of a row as its own column says. Some programs save formulas without what they show: then the score of
 * its finding tells, and a row without any is maintained.
 */
export function kindsIn(content: WorkbookContent, state: WorkbookState): KindOf {
  const threshold = whatSheetsSay(content).threshold ?? state.threshold;
  const scores = new Map(
    (
      [
        ["tblItems", "code", "score"],
        ["tblIndicators", "no", "reported"],
      ] as const
    ).flatMap(([name, subject, score]) =>
      (viewOf(content, name)?.rows ?? []).map(
        (cell) => [subjectIn(textOf(cell(subject))), figureIn(cell(score))] as const,
      ),
    ),
  );
  return ({ subject, cell }) => {
    const said = textOf(cell("kind"));
    if (said !== "") return isFix(said) ? "fix" : "maintain";
    const score = scores.get(subject) ?? null;
    return score !== null && score < threshold ? "fix" : "maintain";
  };
}
