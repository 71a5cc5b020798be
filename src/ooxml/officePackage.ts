import { Inflate, zipSync } from "fflate";
import { crc32 } from "./crc32";
import { OfficeFileError } from "./officeFileError";
import { compressedBytes, zipDirectory, type ZipEntry } from "./zipDirectory";

/**
 * An input has at most 64 MB. Two million cells, the most that is read, take about 80 MB as XML, so a
 * result never needs more than this; a task pane that holds the XML and its cells at once cannot take
 * much more.
 */
export const LIMIT_INFLATED_BYTES = 128 * 1024 * 1024;
/** Deflate swells a thousandfold, so what one step inflates stays far below the limit. */
const STEP = 8 * 1024;

/** Zip entries carry local time; with a fixed one the same input gives the same bytes everywhere. */
export const FIXED_TIME = new Date(2000, 0, 1);

/** Of the names every object has, the zip library takes one for what it is not. */
const isPart = (name: string): boolean => !name.endsWith("/") && name !== "__proto__";

/** Part names are compared without regard to case. */
export const keyOf = (name: string): string => name.toLowerCase().replace(/^\/+/, "");

/**
 * The parts of a .xlsx or .docx file. The sizes its directory claims are added up before anything is
 * inflated, and every part is held to its claim while it is inflated, so a lie costs the attacker's
 * file its reading and us nothing. Throws OfficeFileError.
 */
export class OfficePackage {
  private readonly entries = new Map<string, ZipEntry>();
  private inflated = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit = LIMIT_INFLATED_BYTES,
  ) {
    let claimed = 0;
    for (const entry of zipDirectory(bytes)) {
      claimed += entry.size;
      // The first entry of a name counts; two of one name are a trick.
      const key = keyOf(entry.name);
      if (this.entries.has(key) && !key.endsWith("/")) throw new OfficeFileError("damaged");
      this.entries.set(key, entry);
    }
    if (claimed > limit) throw new OfficeFileError("too-large");
  }

  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Inflates a part piece by piece; "damaged" if there is none, or not as its directory says. */
  pour(name: string, take: (piece: Uint8Array, last: boolean) => void): void {
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) throw new OfficeFileError("damaged");
    if (entry.encrypted) throw new OfficeFileError("locked");
    let size = 0;
    let crc = 0;
    const check = (piece: Uint8Array) => {
      size += piece.length;
      this.inflated += piece.length;
      if (size > entry.size) throw new OfficeFileError("damaged");
      // A part may be read twice.
      if (this.inflated > 2 * this.limit) throw new OfficeFileError("too-large");
      crc = crc32(piece, crc);
      take(piece, false);
    };
    const compressed = compressedBytes(this.bytes, entry);
    if (entry.method === 0) check(compressed);
    else if (entry.method === 8) inflate(compressed, check);
    else throw new OfficeFileError("damaged");
    if (size !== entry.size || crc !== entry.crc) throw new OfficeFileError("damaged");
    take(new Uint8Array(0), true);
  }

  read(name: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    this.pour(name, (piece) => pieces.push(piece));
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /**
   * The same file with some of its parts replaced, or left out where there is null, and others added; all the rest
   * stays as it is. Throws OfficeFileError where it could not be read again.
   */
  withParts(
    parts: ReadonlyMap<string, Uint8Array | null>,
    added: Iterable<readonly [string, Uint8Array]> = [],
  ): Uint8Array {
    const names = this.names.filter((name) => isPart(name) && parts.get(keyOf(name)) !== null);
    const contents = names.map((name) => [name, parts.get(keyOf(name)) ?? this.read(name)] as const);
    const all = [...contents, ...added];
    if (all.reduce((sum, [, part]) => sum + part.length, 0) > this.limit) throw new OfficeFileError("too-large");
    return zipSync(Object.fromEntries(all), { mtime: FIXED_TIME });
  }

  /** A zip of these parts, as rewritten, whose sizes are true, for a library that inflates on its own. */
  repacked(
    isWanted: (name: string) => boolean = () => true,
    rewritten: (name: string, part: Uint8Array) => Uint8Array = (_, part) => part,
  ): Uint8Array {
    const names = this.names.filter((name) => isPart(name) && isWanted(name));
    return zipSync(Object.fromEntries(names.map((name) => [name, rewritten(name, this.read(name))])), { level: 0 });
  }
}

function inflate(compressed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const state = { ended: false };
  const stream = new Inflate((piece, final) => {
    state.ended = final;
    if (piece.length > 0) take(piece);
  });
  try {
    for (let at = 0; at < compressed.length; at += STEP) {
      stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    }
  } catch (error) {
    throw error instanceof OfficeFileError ? error : new OfficeFileError("damaged");
  }
  if (!state.ended) throw new OfficeFileError("damaged");
}
