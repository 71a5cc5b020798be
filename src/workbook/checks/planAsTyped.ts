import { LANGUAGES, sheetTexts } from "../../i18n";
import { schemeFor, type Assessment, type Subject } from "../../ita";
import {
  checkedSteps,
  goesByIndicators,
  parseActionId,
  planYear,
  scoredSubjects,
  type ActionKind,
  type CheckedAction,
  type CheckedPlan,
  type DateField,
} from "../../plan";
import type { CellContent } from "../../sheets";
import { textKey } from "../../thai";
import type { WorkbookContent } from "../content";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { formulaOf, isBlank } from "../tables/cells";
import { viewOf } from "../tables/tableView";
import { officeYearIn } from "../useCases/officeYearIn";
import { ownReading } from "../useCases/ownReading";
import { subjectsIn, textOf } from "../useCases/planEditsIn";
import { plansIndicators, subjectIn } from "../useCases/planRows";
import { WorkbookError } from "../port";
import { typedDay } from "./typedDates";
import { typedStatus } from "./typedStatus";

/** The plan of a workbook as it was typed, with the place of every action. */
export interface PlanAsTyped {
  readonly plan: CheckedPlan;
  /** Data row of each action, from 0. */
  readonly rows: readonly number[];
}

const DATES = ["start", "publishBy", "approveBy", "completedOn"] as const satisfies readonly DateField[];

type Cell = (key: string) => CellContent;

/** What the rows of a plan are read by. */
interface Known {
  readonly state: WorkbookState;
  readonly kinds: ReadonlyMap<Subject, ActionKind>;
  readonly nameOf: (subject: Subject) => string | null;
}

/** The site of the agency, where somebody filled it in. */
export function mainSiteIn(content: WorkbookContent): string | null {
  const labels = LANGUAGES.map((language) => textKey(sheetTexts(language).agency.fields.website));
  const row = viewOf(content, "tblAgency")?.rows.find((cell) => labels.includes(textKey(textOf(cell("field")))));
  const site = row === undefined ? "" : textOf(row("value"));
  return site === "" ? null : site;
}

/** The result the plan answers to, as its own tables say it; undefined where they say none any more. */
function assessmentIn(content: WorkbookContent, state: WorkbookState, threshold: number): Assessment | undefined {
  try {
    return ownReading(content, state, threshold).reading.assessments[0]?.assessment;
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}

/** A row whose item is not in the result is asked for nothing, as its own formula asks for nothing. */
function kindOf(subject: Subject | undefined, cell: Cell, { state, kinds }: Known): ActionKind {
  if (kinds.size > 0) return (subject === undefined ? undefined : kinds.get(subject)) ?? "maintain";
  return textKey(textOf(cell("kind"))) === textKey(sheetTexts(state.language).kinds.fix) ? "fix" : "maintain";
}

function actionIn(cell: Cell, known: Known): CheckedAction {
  const { state, nameOf } = known;
  const id = textOf(cell("id"));
  const ofId = parseActionId(id);
  const item = textOf(cell("item"));
  const said = subjectIn(item);
  const subject = ofId?.key === state.key ? ofId.subject : said;
  const dates = DATES.map((field) => [field, typedDay(cell(field))] as const);
  const filled = (key: string): string | null => (textOf(cell(key)) === "" ? null : textOf(cell(key)));
  return {
    id,
    kind: kindOf(subject, cell, known),
    subject: subject ?? "",
    item: { typed: item, subject: said ?? null },
    alsoServes: subjectsIn(textOf(cell("alsoServes"))),
    subjectName: subject === undefined ? null : nameOf(subject),
    measure: filled("measure"),
    steps: checkedSteps(textOf(cell("steps"))),
    lead: filled("lead"),
    monitor: filled("monitor"),
    start: null,
    publishBy: null,
    approveBy: null,
    ...Object.fromEntries(dates.map(([field, { typed }]) => [field, typed])),
    asText: dates.flatMap(([field, { isText }]) => (isText ? [field] : [])),
    ...typedStatus(textOf(cell("status")), state.language),
    pageUrl: filled("pageUrl"),
    fileUrl: filled("fileUrl"),
  };
}

/** The plan of a workbook, as the checks take it; undefined where its table is gone. `result` is what its tables say. */
export function planAsTyped(
  content: WorkbookContent,
  state: WorkbookState,
  result?: Assessment,
): PlanAsTyped | undefined {
  const table = content.tables.find(({ name }) => name === "tblPlan");
  const view = viewOf(content, "tblPlan");
  if (table === undefined || view === undefined) return undefined;
  const threshold = whatSheetsSay(content).threshold ?? state.threshold;
  const assessment = result ?? assessmentIn(content, state, threshold);
  const year = assessment?.fiscalYear ?? whatSheetsSay(content).fiscalYear ?? state.fiscalYear;
  const scheme = schemeFor(year);
  const fiscalYear = planYear({ fiscalYear: year });
  const indicators = assessment !== undefined && (goesByIndicators(assessment) || plansIndicators(content, state.key));
  const scored = assessment === undefined ? [] : scoredSubjects(assessment, scheme, indicators);
  const items: Readonly<Partial<Record<string, { readonly name?: string }>>> = assessment?.items ?? {};
  const known: Known = {
    state,
    kinds: new Map(scored.map(({ subject, score }) => [subject, score < threshold ? "fix" : "maintain"])),
    nameOf: (subject) => items[subject]?.name ?? scheme.items.find(({ code }) => code === subject)?.name ?? null,
  };
  const rows = table.rows.flatMap((cells, index) =>
    cells.every((each) => isBlank(each) || formulaOf(each) !== undefined) ? [] : [index],
  );
  const subjects = [...known.kinds.keys(), ...scheme.items.map(({ code }) => code)];
  return {
    rows,
    plan: {
      fiscalYear,
      key: state.key,
      ...(subjects.length === 0 ? {} : { subjects: [...subjects, ...scheme.indicators.map(({ no }) => String(no))] }),
      actions: rows.flatMap((index) => {
        const cell = view.rows[index];
        return cell === undefined ? [] : [actionIn(cell, known)];
      }),
      failing: [...known.kinds].flatMap(([subject, kind]) => (kind === "fix" ? [subject] : [])),
      officeYear: fiscalYear === null ? null : officeYearIn(content, fiscalYear),
      mainSite: mainSiteIn(content),
    },
  };
}
