import type { MergeReport, Master, ReturnedFile } from "../../../../workbook";
import type { MasterFile } from "../../../../xlsx";
import type { GivenFile, GivenFiles } from "../../files/givenFile";
import type { Keepsake } from "../../kept";

/** A file that was given where a file is merged into: the plan, or what came back. */
export interface GivenForFile {
  readonly name: string;
  readonly returned: ReturnedFile;
  /** What it is as the workbook with the plan; null for a unit's, of which nobody asks that. */
  readonly master: MasterFile | null;
  /** Of a workbook with a plan. */
  readonly bytes: Uint8Array | null;
}

/** The workbook with the plan that is merged into, as it was given. */
export interface MasterInHand extends Master {
  readonly number: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hasMacros: boolean;
}

/** A merged plan that was handed over. */
export interface Made {
  readonly report: MergeReport;
  readonly bytes: Uint8Array;
  /** The plan it was merged into. */
  readonly from: string;
  /** It is the plan from now on. */
  readonly given: GivenForFile;
}

export const GIVEN: Keepsake<GivenFiles<GivenForFile>> = { initial: [] };
/** Number of the file a person calls the plan. */
export const PICKED: Keepsake<number | null> = { initial: null };
export const MADE: Keepsake<Made | null> = { initial: null };

/** Files that were read for the open workbook, to be merged into a file. */
export function carriedOver(given: GivenFiles<ReturnedFile>): GivenFiles<GivenForFile> {
  return given.flatMap(({ number, name, progress }): GivenFiles<GivenForFile> => {
    if (progress.kind === "failed") return [{ number, name, progress }];
    if (progress.kind !== "read") return [];
    return [
      {
        number,
        name,
        progress: { kind: "read", value: { name, returned: progress.value, master: null, bytes: null } },
      },
    ];
  });
}

/** The file as the workbook with the plan; null where it is none. */
export function masterOf(number: number, { name, master, bytes }: GivenForFile): MasterInHand | null {
  if (master?.kind !== "master" || bytes === null) return null;
  return { ...master.master, number, name, bytes, hasMacros: master.hasMacros };
}

/** Which of the files is the plan. */
export interface MasterChoice {
  readonly master: MasterInHand | null;
  /** Workbooks with a plan, where there are several and nobody said which one is meant; else 0. */
  readonly several: number;
  /** What a person called the plan and is none. */
  readonly refused: GivenForFile | null;
}

/** The one a person picked, else the only one there is. */
export function masterChoice(given: GivenFiles<GivenForFile>, picked: number | null): MasterChoice {
  const masters = given.flatMap((file) => masterIn(file) ?? []);
  const called = given.find(({ number }) => number === picked)?.progress;
  const chosen = masters.find(({ number }) => number === picked) ?? null;
  const isStillRead = called?.kind === "waiting" || called?.kind === "reading";
  if (chosen !== null || isStillRead) return { master: chosen, several: 0, refused: null };
  const refused = called?.kind === "read" ? called.value : null;
  const [only, ...others] = masters;
  if (only === undefined || others.length > 0) return { master: null, several: masters.length, refused };
  return { master: only, several: 0, refused };
}

function masterIn({ number, progress }: GivenFile<GivenForFile>): MasterInHand | null {
  return progress.kind === "read" ? masterOf(number, progress.value) : null;
}

/** It is a whole workbook of ours that cannot be read rightly here, so it takes no part at all. */
export function isShut({ master }: GivenForFile): boolean {
  return master?.kind === "refused" && (master.reason === "too-new" || master.reason === "needs-repair");
}

/** What came back, in the order in which it was given: all files but the plan. */
export function returnedIn(given: GivenFiles<GivenForFile>, plan: number): readonly ReturnedFile[] {
  return given.flatMap(({ number, progress }) =>
    progress.kind === "read" && number !== plan && !isShut(progress.value) ? [progress.value.returned] : [],
  );
}
