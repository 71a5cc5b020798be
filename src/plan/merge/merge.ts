import type { Merged, MergeInput } from "./model";

export function merge({ settled }: MergeInput): Merged {
  return { differences: [], changes: new Map(), added: [], settled, unchanged: new Map() };
}
