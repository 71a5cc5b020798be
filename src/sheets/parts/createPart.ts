import { partTexts, sheetTexts } from "../../i18n";
import { References } from "../references";
import type { WorkbookSpec } from "../spec";
import { instructionsSheet } from "./instructionsSheet";
import { yearText, type PartContents, type PartModel } from "./model";
import { sentSheet } from "./sentSheet";
import { tasksSheet } from "./tasksSheet";

/** The workbook of one unit: nothing in it needs the add-in. */
export function createPart(contents: PartContents): WorkbookSpec {
  const [texts, words] = [sheetTexts(contents.language), partTexts(contents.language)];
  const model: PartModel = { ...contents, texts, words, ref: new References(texts.headers) };
  const { sheet, names } = instructionsSheet(model);
  return {
    title: `${words.title(yearText(contents.planYear))} – ${contents.unit}`,
    created: contents.sentOn,
    footer: { left: texts.footer, right: texts.pageOf },
    sheets: [sheet, tasksSheet(model), sentSheet(model)],
    names,
  };
}
