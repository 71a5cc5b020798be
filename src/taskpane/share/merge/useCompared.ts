import { useEffect, useState } from "react";
import type { MergePreview, ReturnedFile } from "../../../workbook";
import { breath } from "../../state/breath";
import type { FailureCode } from "../../state/paneState";
import { workbookFailure } from "../../workbook/workbookFailure";

/** What comes of the files that were given. */
export type Compared =
  | { readonly kind: "nothing" | "comparing" }
  | { readonly kind: "failed"; readonly failure: FailureCode }
  | { readonly kind: "compared"; readonly preview: MergePreview };

/** Files held against a plan; anew whenever there are others, another plan, or another `round`. */
export function useCompared(
  returned: readonly ReturnedFile[],
  previewMerge: ((returned: readonly ReturnedFile[]) => Promise<MergePreview>) | undefined,
  round: number,
): Compared {
  const [compared, setCompared] = useState<Compared>({ kind: "nothing" });
  useEffect(() => {
    if (returned.length === 0 || previewMerge === undefined) {
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
  }, [returned, previewMerge, round]);
  return compared;
}
