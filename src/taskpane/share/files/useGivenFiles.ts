import { useCallback, useMemo } from "react";
import type { InputFile } from "../../../intake";
import { useKept, type Keepsake } from "../kept";
import { isReading, withFiles, withoutUnread, withProgress, type GivenFiles } from "./givenFile";
import { readEach } from "./readEach";

/** Files that were given to a block, and what can be done about them. */
export interface Files<T> {
  readonly given: GivenFiles<T>;
  readonly reading: boolean;
  readonly take: (files: readonly File[]) => void;
  readonly remove: (number: number) => void;
  readonly clear: () => void;
  /** Leaves those that are read already. */
  readonly cancel: () => void;
}

/** Reads what is given, one file at a time; it goes on while another step is looked at. */
export function useGivenFiles<T>(
  keepsake: Keepsake<GivenFiles<T>>,
  read: (file: InputFile) => T | Promise<T>,
): Files<T> {
  const [given, change, now] = useKept(keepsake);
  const take = useCallback(
    (files: readonly File[]) => {
      const before = now().length;
      change((old) =>
        withFiles(
          old,
          files.map(({ name }) => name),
        ),
      );
      const waiting = now()
        .slice(before)
        .flatMap(({ number }, index) => {
          const file = files[index];
          return file === undefined ? [] : [{ number, file }];
        });
      void readEach(
        waiting,
        read,
        (number, progress) => {
          change((old) => withProgress(old, number, progress));
        },
        // One that was taken out is not waited for.
        (number) => now().some((file) => file.number === number),
      );
    },
    [change, now, read],
  );
  return useMemo(
    () => ({
      given,
      reading: isReading(given),
      take,
      remove: (number) => {
        change((old) => old.filter((file) => file.number !== number));
      },
      clear: () => {
        change(() => []);
      },
      cancel: () => {
        change(withoutUnread);
      },
    }),
    [given, take, change],
  );
}
