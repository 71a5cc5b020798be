import { periodText } from "../../i18n";
import type { Action } from "../../plan";
import type { PrintDocument } from "./document";
import { headingOf } from "./heading";
import type { PrintModel } from "./printModel";
import {
  dateText,
  labelOf,
  measureOf,
  nameOf,
  responsible,
  resultOf,
  scoreText,
  stacked,
  underHeadings,
  stepsOf,
} from "./said";
import { signersOf } from "./signers";

/** What is done, named by what it is about. */
export function measureCell(model: PrintModel, action: Action): string {
  const { texts } = model;
  const also = action.alsoServes.map((subject) => labelOf(model, subject));
  return stacked(
    `${labelOf(model, action.subject)} ${nameOf(model, action.subject)}`.trim(),
    measureOf(model, action),
    also.length === 0 ? null : texts.alsoServes(also.join(", ")),
    action.details.budget === undefined ? null : texts.budget(action.details.budget),
  );
}

/** What the document's own plan found; else the score, its cause and the assessors' comment. */
function analysisOf(model: PrintModel, { subject, score }: Action): string {
  const { texts, assessment, sheetTexts } = model;
  const printed = (assessment.actions ?? []).find(
    ({ about, analysis }) => analysis !== undefined && about.includes(subject),
  )?.analysis;
  const { cause, comment } = resultOf(model, subject);
  return stacked(
    texts.scored(scoreText(score)),
    printed,
    cause === undefined ? null : texts.cause(sheetTexts.causes[cause]),
    comment === undefined || comment === "-" ? null : texts.comment(comment),
  );
}

/** The period the office wrote, else from the start to the day of publishing; then what data it is about. */
function periodOf(model: PrintModel, { details, start, publishBy, period }: Action): string {
  const { texts, sheetTexts } = model;
  const from = start === null ? null : dateText(model, start);
  const to = publishBy === null ? null : dateText(model, publishBy);
  // The year of the plan goes without saying.
  const data = period?.source === "year" ? null : periodText(sheetTexts.plan, period);
  return stacked(
    details.schedule,
    from === null || to === null ? (from ?? to) : `${from} – ${to}`,
    data === null ? null : texts.dataOf(data),
  );
}

/** Measures with what they answer, their steps, their time and who carries them out, by indicator. */
export function measuresLayout(model: PrintModel): PrintDocument {
  const { texts, plan } = model;
  const { measures: t } = texts;
  return {
    key: "measures",
    name: t.name,
    orientation: "landscape",
    heading: headingOf(model, t.title, plan.fiscalYear),
    columns: [
      { header: t.measure, width: 27, style: "printText" },
      { header: t.analysis, width: 27, style: "printText" },
      { header: t.steps, width: 41, style: "printText" },
      { header: t.period, width: 16, style: "printText" },
      { header: t.owner, width: 17, style: "printText" },
    ],
    rows: underHeadings(model, "indicator", plan.actions, (action) => ({
      kind: "cells",
      label: labelOf(model, action.subject),
      cells: [
        measureCell(model, action),
        analysisOf(model, action),
        stepsOf(model, action),
        periodOf(model, action),
        responsible(model, action),
      ],
    })),
    signers: signersOf(model),
  };
}
