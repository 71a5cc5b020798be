import { useCallback, useEffect, useMemo, useState } from "react";
import type { InputFile } from "../../../intake";
import type { Decisions } from "../../../plan";
import type { MergePreview, ReturnedFile } from "../../../workbook";
import { breath } from "../../state/breath";
import { usePane } from "../../state/PaneContext";
import type { FailureCode } from "../../state/paneState";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { workbookFailure } from "../../workbook/workbookFailure";
import { readOf, type GivenFiles } from "../files/givenFile";
import { useGivenFiles, type Files } from "../files/useGivenFiles";
import { useKept, type Keepsake } from "../kept";

const FILES: Keepsake<GivenFiles<ReturnedFile>> = { initial: [] };
const DECISIONS: Keepsake<Decisions> = { initial: new Map() };

/** What comes of the files that were given. */
export type Compared =
  | { readonly kind: "nothing" | "comparing" }
  | { readonly kind: "failed"; readonly failure: FailureCode }
  | { readonly kind: "compared"; readonly preview: MergePreview };

export interface Merging {
  readonly files: Files<ReturnedFile>;
  readonly returned: readonly ReturnedFile[];
  readonly compared: Compared;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  /** Files and decisions are forgotten. */
  readonly startOver: () => void;
}

async function read({ name, bytes }: InputFile): Promise<ReturnedFile> {
  const { readReturned } = await import("../../../xlsx");
  return readReturned({ name, bytes });
}

/** The files that came back, held against the plan of the open workbook as soon as all of them are read. */
export function useMerge(): Merging {
  const { previewMerge } = usePaneWorkbook();
  const { state } = usePane();
  const files = useGivenFiles(FILES, read);
  const [decisions, changeDecisions] = useKept(DECISIONS);
  const [compared, setCompared] = useState<Compared>({ kind: "nothing" });
  const { given, reading, clear } = files;
  const returned = useMemo(() => readOf(given), [given]);
  const { writes } = state;
  useEffect(() => {
    if (reading || returned.length === 0 || previewMerge === undefined) {
      setCompared({ kind: "nothing" });
      return;
    }
    let isOver = false;
    setCompared({ kind: "comparing" });
    const compare = async (): Promise<Compared> => {
      await breath();
      return { kind: "compared", preview: await previewMerge(returned) };
    };
    compare().then(
      (next) => {
        if (!isOver) setCompared(next);
      },
      async (reason: unknown) => {
        const failure = await workbookFailure(reason, "command-failed");
        if (!isOver) setCompared({ kind: "failed", failure });
      },
    );
    return () => {
      isOver = true;
    };
    // What was written changes the plan the files are held against.
  }, [reading, returned, previewMerge, writes]);
  const decide = useCallback(
    (next: Decisions) => {
      changeDecisions(() => next);
    },
    [changeDecisions],
  );
  const startOver = useCallback(() => {
    clear();
    decide(new Map());
  }, [clear, decide]);
  return { files, returned, compared, decisions, decide, startOver };
}
