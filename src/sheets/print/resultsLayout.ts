import { BUDDHIST_ERA_OFFSET } from "../../thai";
import { reportDue, STATUSES, statusCounts, type ReportMonths } from "../../plan";
import type { PrintDocument } from "./document";
import { headingOf } from "./heading";
import { measureCell } from "./measuresLayout";
import type { PrintModel } from "./printModel";
import { dateText, labelOf, responsible, stacked, underHeadings } from "./said";
import { signersOf } from "./signers";

/** `1 ต.ค. 2563 – 31 มี.ค. 2564`: what the report covers. */
function covered(model: PrintModel, fiscalYear: number, months: ReportMonths): string {
  const year = fiscalYear - BUDDHIST_ERA_OFFSET;
  const end = months === 6 ? `${String(year)}-03-31` : `${String(year)}-09-30`;
  return `${dateText(model, `${String(year - 1)}-10-01`)} – ${dateText(model, end)}`;
}

/** How the plan was carried out, after six or after twelve months, in the plan's own columns. */
export function resultsLayout(model: PrintModel): PrintDocument {
  const { texts, plan, today, sheetTexts } = model;
  const { results: t } = texts;
  const months = model.months ?? reportDue(plan.fiscalYear, today);
  const counts = statusCounts(plan.actions, today);
  const year = plan.fiscalYear;
  const [title, ...heading] = headingOf(model, t.title(String(months)), year);
  return {
    key: "results",
    name: t.name(String(months)),
    orientation: "landscape",
    heading: [
      title ?? "",
      ...heading,
      stacked(year === null ? null : t.covers(covered(model, year, months)), t.asOf(dateText(model, today))).replace(
        "\n",
        "  ",
      ),
    ],
    counts: [
      { label: t.total, value: String(counts.total) },
      ...STATUSES.map((status) => ({ label: sheetTexts.statuses[status], value: String(counts.byStatus[status]) })),
      { label: t.overdue, value: String(counts.overdue) },
    ],
    columns: [
      { header: t.measure, width: 29, style: "printText" },
      { header: t.result, width: 23, style: "printText" },
      { header: t.completedOn, width: 13, style: "printCenter" },
      { header: t.address, width: 21, style: "printText" },
      { header: t.problems, width: 13, style: "printText" },
      { header: t.suggestion, width: 13, style: "printText" },
      { header: t.owner, width: 16, style: "printText" },
    ],
    rows: underHeadings(model, "indicator", plan.actions, (action) => {
      const { details, completedOn } = action;
      return {
        kind: "cells",
        label: labelOf(model, action.subject),
        cells: [
          measureCell(model, action),
          stacked(sheetTexts.statuses[action.status], details.progress, details.result),
          completedOn === null ? "" : dateText(model, completedOn),
          stacked(details.pageUrl, details.fileUrl),
          details.problems ?? "",
          details.suggestion ?? "",
          responsible(model, action),
        ],
      };
    }),
    signers: signersOf(model),
  };
}
