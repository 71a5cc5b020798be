import { texts } from "../i18n";
import { DEFAULT_GROUPS } from "../ita";
import { agencySheet } from "./agencySheet";
import { analysisSheet } from "./analysisSheet";
import { calendarSheet } from "./calendarSheet";
import { changesSheet } from "./changesSheet";
import { figuresOf } from "./figures";
import { followUpSheet } from "./followUpSheet";
import { importsSheet } from "./importsSheet";
import { incompleteSheet } from "./incompleteSheet";
import { indicatorsSheet } from "./indicatorsSheet";
import { itemsSheet } from "./itemsSheet";
import type { SheetModel } from "./model";
import { measuresSheet } from "./measuresSheet";
import { ownersSheet } from "./ownersSheet";
import { planSheet } from "./planSheet";
import { References } from "./references";
import { schemeSheet } from "./schemeSheet";
import { timelineSheet } from "./timelineSheet";
import { mergesSheet } from "./mergesSheet";
import { returnsSheet } from "./returnsSheet";
import type { SheetSpec, WorkbookSpec } from "./spec";
import { summaryNames, summarySheet } from "./summarySheet";

/** All sheets of the workbook, in tab order, with the names their formulas use. */
export function createSheets(input: Omit<SheetModel, "texts" | "ref" | "figures" | "groups">): WorkbookSpec {
  const sheetTexts = texts(input.language).sheets;
  const { low, middle, high } = sheetTexts.groups;
  const groupNames = [low, middle, high];
  const model: SheetModel = {
    ...input,
    texts: sheetTexts,
    ref: new References(sheetTexts.headers),
    groups: DEFAULT_GROUPS.map((group, index) => ({ ...group, name: groupNames[index] ?? group.name })),
    figures: figuresOf(input.assessment, input.scheme, input.computed),
  };
  const indicators = indicatorsSheet(model);
  const owners = ownersSheet(model);
  const scheme = schemeSheet(model);
  const incomplete = incompleteSheet(model);
  const timeline = timelineSheet(model);
  const { agency, fiscalYear } = model.assessment;
  return {
    title: [agency, fiscalYear === null ? null : `ITA ${String(fiscalYear)}`]
      .filter((part) => part !== null)
      .join(" – "),
    created: model.today,
    footer: { left: sheetTexts.footer, right: sheetTexts.pageOf },
    sheets: [
      summarySheet(model, indicators.chart),
      indicators.sheet,
      itemsSheet(model),
      analysisSheet(model),
      planSheet(model),
      timeline.sheet,
      incomplete.sheet,
      followUpSheet(model),
      owners.sheet,
      agencySheet(model),
      calendarSheet(model),
      measuresSheet(model),
      scheme.sheet,
      importsSheet(model),
      changesSheet(model),
      ...sharingSheets(model),
    ],
    names: [
      ...summaryNames(model),
      ...indicators.names,
      ...owners.names,
      ...scheme.names,
      ...timeline.names,
      ...incomplete.names,
    ],
  };
}

function sharingSheets(model: SheetModel): readonly SheetSpec[] {
  const { sharing } = model;
  if (sharing === undefined) return [];
  const { returns, merges } = sharing;
  // A table needs a row.
  return [
    ...(returns.length === 0 ? [] : [returnsSheet(model, returns)]),
    ...(merges.length === 0 ? [] : [mergesSheet(model, merges)]),
  ];
}
