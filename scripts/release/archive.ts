import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";

/** Files by their path, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const CHECKSUMS = "SHA256SUMS";

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A line for `sha256sum --check`. */
export function checksumLine(name: string, bytes: Uint8Array): string {
  return `${sha256(bytes)}  ${name}\n`;
}

const inOrder = (files: Files): readonly (readonly [string, Uint8Array])[] =>
  [...files].sort(([one], [other]) => (one < other ? -1 : 1));

/** The files and the list of their checksums, packed so that the same files of the same day give the same bytes. */
export function archive(files: Files, date: Date): Uint8Array {
  const sums = inOrder(files).map(([name, bytes]) => checksumLine(name, bytes));
  const all = new Map([...files, [CHECKSUMS, new TextEncoder().encode(sums.join(""))]]);
  // A zip has local times and nothing below two seconds: the day at noon is the same wherever it is packed.
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  const entries: Zippable = {};
  for (const [name, bytes] of inOrder(all)) entries[name] = [bytes, { mtime, level: 9 }];
  return zipSync(entries);
}
