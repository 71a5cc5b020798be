import { useEffect, useState } from "react";
import type { FailureCode } from "../state/paneState";
import { workbookFailure } from "../workbook/workbookFailure";

/** Something that is fetched or counted first. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: FailureCode }
  | { readonly kind: "loaded"; readonly value: T };

/** Loads anew whenever `load` is another function; what comes too late is forgotten. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ readonly of: typeof load; readonly is: Loaded<T> } | null>(null);
  useEffect(() => {
    let isOver = false;
    const tell = (is: Loaded<T>): void => {
      if (!isOver) setLoaded({ of: load, is });
    };
    load().then(
      (value) => {
        tell({ kind: "loaded", value });
      },
      async (reason: unknown) => {
        tell({ kind: "failed", failure: await workbookFailure(reason, "command-failed") });
      },
    );
    return () => {
      isOver = true;
    };
  }, [load]);
  return loaded?.of === load ? loaded.is : { kind: "loading" };
}
