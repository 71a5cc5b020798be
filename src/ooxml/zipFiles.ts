import { zipSync } from "fflate";
import { FIXED_TIME } from "./officePackage";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip of files, in order; the same files give the same bytes. Names may be of any script. */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  // Workbooks are compressed already.
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: FIXED_TIME, level: 0 });
}
