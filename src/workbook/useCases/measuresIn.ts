import { measuresFromRows, type Language, type WordedLibrary } from "../../i18n";
import { partIn } from "../../sheets";
import type { CellContent } from "../../sheets";
import type { WorkbookContent } from "../content";
import { figureIn } from "../state/rebuild";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";

const textOf = (content: CellContent): string => (saying(valueOf(content)) ?? "").trim();

/** The library of measures as the office has it in its workbook. */
export function measuresIn(content: WorkbookContent, language: Language): WordedLibrary {
  const rows = (viewOf(content, "tblMeasures")?.rows ?? [])
    .map((cell) => ({
      part: partIn(textOf(cell("part"))),
      topic: textOf(cell("topic")),
      no: figureIn(cell("no")),
      text: textOf(cell("text")),
      provenance: textOf(cell("source")),
    }))
    .filter(({ part, topic, text }) => part !== "" || topic !== "" || text !== "");
  return measuresFromRows(language, rows).library;
}
