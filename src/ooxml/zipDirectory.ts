import { OfficeFileError } from "./officeFileError";

/** One entry as the directory at the end of a zip describes it. Nothing of it is true until inflated. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP_64 = 0xffffffff;
const ZIP_64_EXTRA = 1;
/** Office files have a few dozen entries; each picture and each sheet is one. */
const MOST_ENTRIES = 20_000;

function damaged(): OfficeFileError {
  return new OfficeFileError("damaged");
}

/** Where the directory ends: the last record of that kind, before a comment at most. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function long(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

function directoryOf(view: DataView): { readonly offset: number; readonly count: number } {
  const end = endOf(view);
  const offset = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const locator = end - LOCATOR_LENGTH;
  if (offset !== IN_ZIP_64 && count !== 0xffff) return { offset, count };
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return { offset, count };
  const end64 = long(view, locator + 8);
  if (view.getUint32(end64, true) !== END_64) throw damaged();
  return { offset: long(view, end64 + 48), count: long(view, end64 + 32) };
}

/** Sizes and offset of an entry too large, or too cautious, for 32 bits: only the fields marked so are given. */
function zip64Fields(view: DataView, from: number, to: number, marked: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP_64_EXTRA) continue;
    let next = at + 4;
    return marked.map((value) => {
      if (value !== IN_ZIP_64) return value;
      next += 8;
      return long(view, next - 8);
    });
  }
  return marked;
}

/** Reads the directory of a zip without inflating anything. Throws "damaged" for what is none. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { offset: start, count } = directoryOf(view);
    if (count > MOST_ENTRIES) throw new OfficeFileError("too-large");
    const entries: ZipEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw damaged();
      const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      const marked = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
      const [size = 0, compressedSize = 0, offset = 0] = zip64Fields(view, nameEnd, extraEnd, marked);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)).replaceAll("\\", "/"),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        compressedSize,
        size,
        offset,
      });
      at = extraEnd + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // Offsets that point outside the file end here.
    throw error instanceof OfficeFileError ? error : damaged();
  }
}

/** The bytes of an entry as they stand in the zip. */
export function compressedBytes(bytes: Uint8Array, { offset, compressedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + compressedSize);
}
