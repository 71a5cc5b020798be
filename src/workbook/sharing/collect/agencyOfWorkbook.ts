import { isItemCode, projection, roundHalfUp, schemeFor, scoresAgree } from "../../../ita";
import { isFinished, planWith, STATUSES, unitOf, type Action, type PlanOptions } from "../../../plan";
import { NAMES, type CollectedAgency, type OpenFinding } from "../../../sheets";
import { fromSerial, type IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { grouped } from "../../../lists";
import { rebuiltState, figureIn } from "../../state/rebuild";
import { openingIn } from "../../useCases/opening";
import { officeFactsIn } from "../../useCases/printed";
import { heldIn, type HeldResult } from "../../useCases/readBack";
import { agencyFigures, attainableTotal, impactsOf, subjectName } from "./agencyFigures";

/** What the workbook of an agency gives, or why it gives nothing. */
export type WorkbookAgency =
  | {
      readonly kind: "agency";
      readonly agency: CollectedAgency;
      readonly held: HeldResult;
      /** Written by a later version: what it remembers was not understood. */
      readonly isTooNew: boolean;
      /** The total its sheet shows, where that is another than its scores give. */
      readonly shown: number | null;
    }
  /** Nothing of ours: to be read as a document. */
  | { readonly kind: "none" }
  /** Ours, but what is left of its tables is no result. */
  | { readonly kind: "no-result" }
  | { readonly kind: "needs-repair" };

const AFTER_LAST_SERIAL = 2_958_466;

function namedFigure({ cells }: WorkbookContent, name: string): number | null {
  return figureIn(cells.find((cell) => cell.name === name)?.content ?? null);
}

/** Day the workbook is looked at, as its own sheet says. */
function asOfIn(content: WorkbookContent): IsoDate | null {
  const serial = namedFigure(content, NAMES.asOf);
  return serial !== null && serial >= 1 && serial < AFTER_LAST_SERIAL ? fromSerial(serial) : null;
}

/** Actions for one finding: it is as far as the one that is least far, and due when the last of them is. */
function together(actions: readonly Action[]): Pick<OpenFinding, "lead" | "status" | "publishBy"> {
  const status = STATUSES.find((each) => actions.some((action) => action.status === each)) ?? null;
  const days = actions.flatMap(({ publishBy }) => publishBy ?? []).sort();
  const leads = new Set(actions.flatMap(({ lead }) => lead ?? []));
  return { status, publishBy: days.at(-1) ?? null, lead: leads.size === 0 ? null : [...leads].join(", ") };
}

function rowOf(content: WorkbookContent, held: HeldResult, file: string): CollectedAgency | undefined {
  const [read] = held.reading.assessments;
  if (read === undefined) return undefined;
  const { assessment, computed } = read;
  const scheme = schemeFor(assessment.fiscalYear);
  const opening = openingIn(content);
  const { key } = "state" in opening ? opening.state : rebuiltState(content);
  const { planEdits, threshold, indicators, officeYear } = held;
  const options: PlanOptions = {
    key,
    threshold,
    ...(indicators ? { indicators } : {}),
    ...(officeYear === null ? {} : { officeYear }),
  };
  const { plan, directory } = planWith(assessment, scheme, planEdits, options);
  const fixes = grouped(
    plan.actions.filter(({ kind }) => kind === "fix"),
    ({ subject }) => subject,
  );
  const impact = impactsOf(assessment, scheme, [...fixes.keys()]);
  const unitNamed = (lead: string) => directory.find(({ name }) => name === lead)?.unit ?? unitOf(lead);
  const findings = [...fixes].map(([subject, actions]): OpenFinding => {
    const first = actions.find(({ lead }) => lead !== null)?.lead ?? null;
    return {
      subject,
      name: subjectName(assessment, scheme, subject),
      score: actions[0]?.score ?? null,
      cause: (isItemCode(subject) ? assessment.items[subject]?.cause : undefined) ?? null,
      ...together(actions),
      unit: first === null ? null : unitNamed(first),
      impact: impact(subject),
    };
  });
  const finished = new Set(
    findings.flatMap(({ subject, status }) =>
      isItemCode(subject) && status !== null && isFinished({ status }) ? [subject] : [],
    ),
  );
  const projected = projection(assessment, scheme, computed, finished);
  const { fields } = officeFactsIn(content);
  return {
    ...agencyFigures(assessment, computed, scheme),
    agencyType: fields.type ?? assessment.agencyType ?? null,
    attainable: attainableTotal(computed, findings),
    findings,
    plan: {
      projected: projected === undefined ? null : roundHalfUp(projected.total),
      projectedBand: projected?.band?.kind === "level" ? projected.band.level : null,
    },
    source: "workbook",
    file,
    asOf: asOfIn(content),
    setAside: false,
  };
}

/** Reads the workbook of an agency: its result and its plan as a person left it. */
export function agencyOfWorkbook(content: WorkbookContent, file: string): WorkbookAgency {
  const workbook = heldIn(content);
  if (workbook.kind === "none" || workbook.kind === "needs-repair") return { kind: workbook.kind };
  const held = "result" in workbook ? workbook.result : null;
  const agency = held === null ? undefined : rowOf(content, held, file);
  if (held === null || agency === undefined) return { kind: "no-result" };
  const shown = namedFigure(content, NAMES.total);
  const computed = held.reading.assessments[0]?.computed.total;
  const differs = shown !== null && computed !== undefined && !scoresAgree(shown, computed);
  return { kind: "agency", agency, held, isTooNew: workbook.kind === "too-new", shown: differs ? shown : null };
}
