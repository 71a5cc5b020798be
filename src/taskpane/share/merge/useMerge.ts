import { useCallback, useMemo } from "react";
import type { InputFile } from "../../../intake";
import type { Decisions } from "../../../plan";
import type { MergeReport, ReturnedFile } from "../../../workbook";
import { usePane } from "../../state/PaneContext";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { readOf, type GivenFiles } from "../files/givenFile";
import { useGivenFiles, type Files } from "../files/useGivenFiles";
import { useKept, type Keepsake } from "../kept";
import { useCompared, type Compared } from "./useCompared";

const FILES: Keepsake<GivenFiles<ReturnedFile>> = { initial: [] };
/** Those about files given to the pane, wherever they are merged into. */
export const DECISIONS: Keepsake<Decisions> = { initial: new Map() };

const NONE: readonly ReturnedFile[] = [];

export interface Merging {
  readonly files: Files<ReturnedFile>;
  readonly returned: readonly ReturnedFile[];
  readonly compared: Compared;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  /** Writes what was agreed to; null where it was called off in time. */
  readonly write: (calledOff: AbortSignal) => Promise<MergeReport | null>;
  /** Files and decisions are forgotten. */
  readonly startOver: () => void;
}

async function read({ name, bytes }: InputFile): Promise<ReturnedFile> {
  const { readReturned } = await import("../../../xlsx");
  return readReturned({ name, bytes });
}

/** The files that came back, held against the plan of the open workbook as soon as all of them are read. */
export function useMerge(): Merging {
  const { previewMerge, merge } = usePaneWorkbook();
  const { state } = usePane();
  const files = useGivenFiles(FILES, read);
  const [decisions, changeDecisions] = useKept(DECISIONS);
  const { given, reading, clear } = files;
  const returned = useMemo(() => readOf(given), [given]);
  const compared = useCompared(reading ? NONE : returned, previewMerge, state.writes);
  const decide = useCallback(
    (next: Decisions) => {
      changeDecisions(() => next);
    },
    [changeDecisions],
  );
  const write = useCallback(
    (calledOff: AbortSignal): Promise<MergeReport | null> => {
      if (merge === undefined || compared.kind !== "compared") return Promise.resolve(null);
      return merge({ returned, decisions, basis: compared.preview.basis }, calledOff);
    },
    [merge, compared, returned, decisions],
  );
  const startOver = useCallback(() => {
    clear();
    decide(new Map());
  }, [clear, decide]);
  return { files, returned, compared, decisions, decide, write, startOver };
}
