import { useMemo } from "react";
import { returnedTexts, type ReturnedTexts } from "../../../i18n";
import type { ReturnedFile } from "../../../workbook";
import { useLanguage } from "../../language/LanguageContext";
import type { Described } from "../files/FileList";
import { useShareTexts } from "../useShareTexts";
import { fileFates, type FileFate } from "./fileFates";
import { useCellTexts, type CellTexts } from "./useCellTexts";
import type { Compared } from "./useCompared";

type MergeTexts = ReturnType<typeof useShareTexts>;

function unitText(unit: string | null, rows: number, isWhole: boolean, { merge }: MergeTexts): string {
  if (unit !== null) return merge.unit(unit, rows);
  return isWhole ? merge.whole(rows) : merge.unknownUnit;
}

interface Words {
  readonly text: MergeTexts;
  readonly cells: CellTexts;
  readonly said: ReturnedTexts;
}

function described(given: ReturnedFile, fate: FileFate | undefined, { text, cells, said }: Words): Described {
  const refused = given.kind === "refused" ? given : fate?.kind === "refused" ? fate.refused : undefined;
  if (refused !== undefined || given.kind === "refused")
    return { isUsed: false, said: refused === undefined ? "" : said.refusals[refused.reason](refused.data) };
  const { unit, rows, sent } = given.plan;
  const unchanged = fate?.kind === "used" ? fate.file.unchanged : 0;
  return {
    isUsed: true,
    said: [
      unitText(unit, rows.length, sent === null, text),
      cells.saved(given.plan),
      ...(unchanged > 0 ? [text.merge.unchanged(unchanged)] : []),
      ...(given.notes ?? []).map((note) => said.notes[note]),
    ].join(" · "),
  };
}

/** What is said of each file: what it is, or why it takes no part. */
export function useFileSayings(
  returned: readonly ReturnedFile[],
  compared: Compared,
): (file: ReturnedFile) => Described {
  const text = useShareTexts();
  const cells = useCellTexts();
  const said = returnedTexts(useLanguage());
  return useMemo(() => {
    const fates = compared.kind === "compared" ? fileFates(returned, compared.preview) : null;
    return (file) => described(file, fates?.get(file), { text, cells, said });
  }, [returned, compared, text, cells, said]);
}
