import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { LIMIT_BYTES, type InputFile } from "../intake";

const STANDARD_INPUT = 0;

/** Reads a file, or standard input for `-`. Throws the system's error. */
export function readInput(path: string): InputFile {
  if (path === "-") return { name: "stdin", bytes: new Uint8Array(readFileSync(STANDARD_INPUT)) };
  return { name: basename(path), bytes: readStart(path) };
}

/** A file, but of one that is too large only so much that it is seen to be. */
function readStart(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    if (fstatSync(file).size <= LIMIT_BYTES) return new Uint8Array(readFileSync(file));
    const bytes = new Uint8Array(LIMIT_BYTES + 1);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file in one step. A file with other content that stands there is kept under a name of its
 * own, which is returned: people type into these workbooks.
 */
export function writeOutput(path: string, bytes: Uint8Array): string | undefined {
  if (existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0) return undefined;
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  let kept: string | undefined;
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    if (existsSync(path)) {
      const name = freeName(path);
      renameSync(path, name);
      kept = name;
    }
    renameSync(temporary, path);
    return kept;
  } catch (error) {
    if (kept !== undefined) renameSync(kept, path);
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What became of files that were to be written into a folder. */
export type FolderWrite =
  | { readonly kind: "written" }
  /** A file of that name with other content stands there; nothing was written. */
  | { readonly kind: "exists"; readonly name: string }
  | { readonly kind: "failed" };

/**
 * Writes files into a folder, which is made if need be. All or none: where one of them would take the place of
 * another file, nothing is written, as somebody may have typed into it.
 */
export function writeNewFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): FolderWrite {
  const written: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    const isThere = ({ name }: { readonly name: string }) => existsSync(join(folder, name));
    const taken = files.find(
      (file) => isThere(file) && Buffer.compare(readFileSync(join(folder, file.name)), file.bytes) !== 0,
    );
    if (taken !== undefined) return { kind: "exists", name: taken.name };
    for (const file of files.filter((each) => !isThere(each))) {
      const path = join(folder, file.name);
      writeFileSync(path, file.bytes, { flag: "wx" });
      written.push(path);
    }
    return { kind: "written" };
  } catch {
    for (const path of written) rmSync(path, { force: true });
    return { kind: "failed" };
  }
}

function freeName(path: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}.previous${number === 1 ? "" : `-${String(number)}`}${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
}
