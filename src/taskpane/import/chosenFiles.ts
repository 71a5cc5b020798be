import type { InputFile } from "../../intake";

/**
 * The bytes of chosen or dropped files, in their order; of a file that is too large only so much that it
 * is seen to be. Rejects if one cannot be opened.
 */
export async function chosenFiles(files: readonly File[]): Promise<readonly InputFile[]> {
  // The reader comes with the first file: the first screen has no use for it.
  const { LIMIT_BYTES } = await import("../../intake");
  return Promise.all(
    files.map(async (file) => {
      const part = file.size > LIMIT_BYTES ? file.slice(0, LIMIT_BYTES + 1) : file;
      return { name: file.name, bytes: new Uint8Array(await part.arrayBuffer()) };
    }),
  );
}
