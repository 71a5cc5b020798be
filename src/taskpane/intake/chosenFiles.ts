import type { InputFile } from "../../intake";

/** The bytes of chosen or dropped files, in their order. Rejects if one cannot be opened. */
export function chosenFiles(files: readonly File[]): Promise<readonly InputFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
