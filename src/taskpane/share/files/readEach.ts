import type { InputFile } from "../../../intake";
import { chosenFiles } from "../../import/chosenFiles";
import { breath } from "../../state/breath";
import type { Progress } from "./givenFile";

/** A file that waits, and the number it was given. */
export interface WaitingFile {
  readonly number: number;
  readonly file: File;
}

/**
 * Opens and reads one file after the other, with a breath before each, and tells how it goes; one that fails
 * does not stop the others. Ends as soon as `wanted` says that nobody waits.
 */
export async function readEach<T>(
  files: readonly WaitingFile[],
  read: (file: InputFile) => T | Promise<T>,
  tell: (number: number, progress: Progress<T>) => void,
  wanted: (number: number) => boolean,
): Promise<void> {
  for (const { number, file } of files) {
    if (!wanted(number)) continue;
    tell(number, { kind: "reading" });
    await breath();
    if (!wanted(number)) continue;
    const progress = await progressOf(file, read);
    if (wanted(number)) tell(number, progress);
  }
}

async function progressOf<T>(file: File, read: (file: InputFile) => T | Promise<T>): Promise<Progress<T>> {
  let input: InputFile | undefined;
  try {
    [input] = await chosenFiles([file]);
  } catch {
    input = undefined;
  }
  if (input === undefined) return { kind: "failed", why: "cannotOpen" };
  try {
    return { kind: "read", value: await read(input) };
  } catch {
    return { kind: "failed", why: "failed" };
  }
}
