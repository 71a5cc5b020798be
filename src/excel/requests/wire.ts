import type { Batch } from "./batch";

/** What an object and an action take in a request, without what they carry; measured, with some to spare. */
const OBJECT_BYTES = 190;
const ACTION_BYTES = 115;

const ENCODER = new TextEncoder();

/** Bytes of a value in a request. */
export function wireBytes(value: unknown): number {
  return ENCODER.encode(JSON.stringify(value)).length;
}

/** Where something is written: a sheet, and the requests that carry it there. */
export interface Place {
  readonly batch: Batch;
  readonly sheet: Excel.Worksheet;
}

/** Room for `objects` objects on which `actions` things are done that carry `bytes` in all. */
export function reserve({ batch }: Pick<Place, "batch">, objects: number, actions: number, bytes = 0): Promise<void> {
  return batch.reserve(objects * OBJECT_BYTES + actions * ACTION_BYTES + bytes);
}

/** A range for the length of a request; untracked, or keeping it would be two actions more. */
export function rangeAt(sheet: Excel.Worksheet, address: string): Excel.Range {
  return sheet.getRange(address).untrack();
}
