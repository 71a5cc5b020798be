import { texts } from "../i18n";
import type { InputFile } from "../intake";
import type { WorkbookContent } from "../workbook";
import { readContent } from "../xlsx";
import type { Call } from "./call";
import { Failure } from "./command";
import { readInput, writeOutput } from "./files";

type Asked = Pick<Call, "language">;

/** A file that was named, or standard input for `-`. Throws Failure. */
export function inputFile(path: string, { language }: Asked): InputFile {
  try {
    return readInput(path);
  } catch {
    throw new Failure(texts(language).commandLine.cannotRead(path));
  }
}

/** A workbook of ours as it was stored. Throws Failure. */
export async function contentOf({ bytes }: InputFile, path: string, { language }: Asked): Promise<WorkbookContent> {
  try {
    return await readContent(bytes);
  } catch {
    throw new Failure(texts(language).commandLine.notOurs(path));
  }
}

/** Writes a file, and says where one that stood there is kept now. Throws Failure. */
export function writeFile(path: string, bytes: Uint8Array, { language }: Asked): string | undefined {
  try {
    return writeOutput(path, bytes);
  } catch {
    throw new Failure(texts(language).commandLine.cannotWrite(path));
  }
}

/** The lines that say where something was written. */
export function writtenText(path: string, kept: string | undefined, { language }: Asked): string {
  const t = texts(language).commandLine;
  return [t.written(path), ...(kept === undefined ? [] : [t.kept(kept)])].join("\n");
}
