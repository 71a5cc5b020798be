import type { InputFile, ReadOptions, ReadResult } from "./result";

export function readFiles(files: readonly InputFile[], options: ReadOptions = {}): ReadResult {
  return { ok: false, refusal: { code: "empty", file: files[0]?.name ?? String(options.fiscalYear) } };
}
