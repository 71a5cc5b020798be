import type { WorkbookSpec } from "../spec";
import { agenciesSheet } from "./agenciesSheet";
import { byCauseSheet } from "./byCauseSheet";
import { byItemSheet } from "./byItemSheet";
import { checksSheet } from "./checksSheet";
import { findingsSheet } from "./findingsSheet";
import { itemScoresSheet } from "./itemScoresSheet";
import type { CollectedModel } from "./model";
import { overviewSheet } from "./overviewSheet";
import { stacked } from "./stacked";

/** The workbook in which results and plans of several agencies are stacked; sheets in tab order. */
export function createCollected(input: CollectedModel): WorkbookSpec {
  const model = stacked(input);
  const byItem = byItemSheet(model);
  const overview = overviewSheet(model, byItem.chart);
  return {
    title: model.texts.overview.title,
    created: model.today,
    footer: { left: model.own.footer, right: model.own.pageOf },
    sheets: [
      overview.sheet,
      agenciesSheet(model),
      findingsSheet(model),
      byItem.sheet,
      byCauseSheet(model),
      itemScoresSheet(model),
      checksSheet(model),
    ],
    names: overview.names,
  };
}
