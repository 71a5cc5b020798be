import type { Action } from "../../plan";
import type { PrintDocument } from "./document";
import { headingOf } from "./heading";
import type { PrintModel } from "./printModel";
import { dateText, labelOf, nameOf, ownersText, stacked, underHeadings } from "./said";
import { signersOf } from "./signers";

/** Who is responsible for which topic, who follows it up, and what else is to be said. */
export function topicsLayout(model: PrintModel): PrintDocument {
  const { texts, plan, sheetTexts } = model;
  const { topics: t } = texts;
  const subjects = [...new Set(plan.actions.map(({ subject }) => subject))];
  const remark = ({ kind, publishBy, details }: Action) =>
    stacked(
      sheetTexts.kinds[kind],
      publishBy === null ? null : texts.publishBy(dateText(model, publishBy)),
      details.alsoAnswers === undefined ? null : texts.alsoAnswers(details.alsoAnswers),
      details.note,
    );
  const lines = (actions: readonly Action[], say: (action: Action) => string) => stacked(...new Set(actions.map(say)));
  return {
    key: "topics",
    name: t.name,
    orientation: "portrait",
    heading: headingOf(model, t.title, plan.fiscalYear),
    columns: [
      { header: t.topic, width: 37, style: "printText" },
      { header: t.unit, width: 20, style: "printText" },
      { header: t.monitor, width: 14, style: "printText" },
      { header: t.remark, width: 17, style: "printText" },
    ],
    rows: underHeadings(
      model,
      "subindicator",
      subjects.map((subject) => ({ subject, actions: plan.actions.filter((action) => action.subject === subject) })),
      ({ subject, actions }) => ({
        kind: "cells",
        label: labelOf(model, subject),
        cells: [
          `${labelOf(model, subject)} ${nameOf(model, subject)}`.trim(),
          ownersText(
            model,
            actions.flatMap(({ lead, support }) => [...(lead === null ? [] : [lead]), ...support]),
          ),
          ownersText(
            model,
            actions.flatMap(({ monitor }) => (monitor === null ? [] : [monitor])),
          ),
          lines(actions, remark),
        ],
      }),
    ),
    signers: signersOf(model),
  };
}
