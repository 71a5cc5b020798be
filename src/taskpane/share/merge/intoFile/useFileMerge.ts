import { useCallback, useMemo, useState } from "react";
import type { Decisions } from "../../../../plan";
import type { MergePreview, ReturnedFile, WorkbookContent } from "../../../../workbook";
import { clock } from "../../../download/clock";
import { fileNameOf } from "../../../download/fileName";
import { breath } from "../../../state/breath";
import type { GivenFile } from "../../files/givenFile";
import { useKept } from "../../kept";
import { useHandOver } from "../../useHandOver";
import { useCompared, type Compared } from "../useCompared";
import { useFileMergeTexts } from "../useFileMergeTexts";
import { DECISIONS } from "../useMerge";
import { GIVEN, MADE, returnedIn, type GivenForFile, type Made, type MasterInHand } from "./given";
import { readGiven } from "./readGiven";
import { useGivenForFile, type FilesForFile } from "./useGivenForFile";

export interface FileMerge extends FilesForFile {
  readonly returned: readonly ReturnedFile[];
  readonly compared: Compared;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  readonly made: Made | null;
  readonly isMaking: boolean;
  /** Makes the merged plan and hands it over; false where there was nothing to make. Rejects with a WorkbookError. */
  readonly make: () => Promise<boolean>;
  readonly handAgain: () => Promise<void>;
  /** Takes files that were dropped; after a merge they are for what it came to. */
  readonly takeMore: (files: readonly File[]) => void;
  /** With the merged plan as the one that is merged into. */
  readonly goOn: () => void;
  /** Files and decisions are forgotten. */
  readonly startOver: () => void;
}

const NONE: readonly ReturnedFile[] = [];

async function previewInto(content: WorkbookContent, returned: readonly ReturnedFile[]): Promise<MergePreview> {
  const [{ previewSteps }, { inPieces }] = await Promise.all([
    import("../../../../workbook"),
    import("../../../state/inPieces"),
  ]);
  return inPieces(previewSteps(content, returned));
}

/** Files that came back, held against the plan of a chosen file, and merged into a new one. */
export function useFileMerge(): FileMerge {
  const text = useFileMergeTexts();
  const { hand } = useHandOver();
  const given = useGivenForFile();
  const { files, choice, pick } = given;
  const { master } = choice;
  const [decisions, changeDecisions] = useKept(DECISIONS);
  const [, changeGiven] = useKept(GIVEN);
  const [made, changeMade, madeNow] = useKept(MADE);
  const { number, content } = master ?? {};
  const plan = files.reading ? undefined : number;
  const returned = useMemo(() => (plan === undefined ? NONE : returnedIn(files.given, plan)), [files.given, plan]);
  const preview = useMemo(
    () => (content === undefined ? undefined : (all: readonly ReturnedFile[]) => previewInto(content, all)),
    [content],
  );
  const compared = useCompared(returned, preview, 0);
  const decide = useCallback(
    (next: Decisions) => {
      changeDecisions(() => next);
    },
    [changeDecisions],
  );
  const [isMaking, setMaking] = useState(false);
  const make = async (): Promise<boolean> => {
    setMaking(true);
    try {
      return await merged();
    } finally {
      setMaking(false);
    }
  };
  const merged = async (): Promise<boolean> => {
    if (master === null || compared.kind !== "compared") return false;
    const [{ workbookFile }, { mergeReturned }] = await Promise.all([
      import("../../../../xlsx"),
      import("../../../../workbook"),
    ]);
    await breath();
    const now = clock();
    const workbook = workbookFile(master.bytes);
    const { basis } = compared.preview;
    const report = await mergeReturned(workbook, returned, { decisions, basis, ...now });
    if (report.outcome === "unchanged") return false;
    await breath();
    const name = nameOf(master, text.fallbackName, text.fileName(now.today));
    const { bytes } = workbook;
    const next = await readGiven({ name, bytes });
    await hand(name, bytes);
    changeMade(() => ({ report, bytes, from: master.name, given: next }));
    return true;
  };
  const begin = useCallback(
    (next: Made | null) => {
      changeGiven(() => (next === null ? [] : [asOnlyFile(next.given)]));
      pick(next === null ? null : 1);
      decide(new Map());
      changeMade(() => null);
    },
    [changeGiven, pick, decide, changeMade],
  );
  const { take } = files;
  const takeMore = useCallback(
    (more: readonly File[]) => {
      if (madeNow() !== null) begin(madeNow());
      take(more);
    },
    [madeNow, begin, take],
  );
  return {
    ...given,
    ...{ returned, compared, decisions, decide, made, isMaking, make, takeMore },
    handAgain: async () => {
      if (made !== null) await hand(made.given.name, made.bytes);
    },
    goOn: () => {
      begin(made);
    },
    startOver: () => {
      begin(null);
    },
  };
}

function asOnlyFile(value: GivenForFile): GivenFile<GivenForFile> {
  return { number: 1, name: value.name, progress: { kind: "read", value } };
}

/** As other files of the agency are called, and that it is merged. */
function nameOf({ hasMacros, ...master }: MasterInHand, fallback: string, merged: string): string {
  const name = fileNameOf(master, fallback, merged);
  return hasMacros ? name.replace(/\.xlsx$/, ".xlsm") : name;
}
