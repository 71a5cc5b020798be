import { compareCodes, isItemCode, type ItemCode } from "../../ita";
import type { PrintDocument } from "./document";
import { headingOf } from "./heading";
import type { PrintModel } from "./printModel";
import { labelOf, measureOf, nameOf, ownersText, resultOf, scoreText, underHeadings } from "./said";
import { signersOf } from "./signers";

/** The document's recommendation, unless a person decided otherwise or the document has none. */
function recommendationOf(model: PrintModel, subject: ItemCode): string {
  const action = model.plan.actions.find((other) => other.subject === subject);
  const { recommendation } = resultOf(model, subject);
  if (action !== undefined && action.measure?.source === "person") return measureOf(model, action);
  return recommendation ?? (action === undefined ? "" : measureOf(model, action));
}

/** Who leads and supports now; what the document printed where nothing is planned. */
function ownersOf(model: PrintModel, subject: ItemCode): readonly string[] {
  const actions = model.plan.actions.filter((other) => other.subject === subject);
  const planned = actions.flatMap(({ lead, support }) => [...(lead === null ? [] : [lead]), ...support]);
  const { owners, owner } = resultOf(model, subject);
  return actions.length > 0 ? planned : (owners ?? (owner === undefined ? [] : [owner]));
}

/** Every item of the result with the assessors' comment, the recommendation and its owners. */
export function itemsLayout(model: PrintModel): PrintDocument {
  const { texts, assessment } = model;
  const { items: t } = texts;
  const subjects = Object.keys(assessment.items).filter(isItemCode).sort(compareCodes);
  return {
    key: "items",
    name: t.name,
    orientation: "landscape",
    heading: headingOf(model, t.title, assessment.fiscalYear),
    columns: [
      { header: t.code, width: 7, style: "printCenter" },
      { header: t.item, width: 22, style: "printText" },
      { header: t.score, width: 8, style: "printCenter" },
      { header: t.comment, width: 36, style: "printText" },
      { header: t.recommendation, width: 35, style: "printText" },
      { header: t.owner, width: 20, style: "printText" },
    ],
    rows: underHeadings(
      model,
      "subindicator",
      subjects.map((subject) => ({ subject })),
      ({ subject }) => {
        const { score, comment } = resultOf(model, subject);
        const label = labelOf(model, subject);
        return {
          kind: "cells",
          label,
          cells: [
            label,
            nameOf(model, subject),
            score === undefined ? "–" : scoreText(score),
            comment ?? "–",
            recommendationOf(model, subject),
            ownersText(model, ownersOf(model, subject)),
          ],
        };
      },
    ),
    signers: signersOf(model),
  };
}
