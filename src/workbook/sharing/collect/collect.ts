import type { Language } from "../../../i18n";
import { NATIONAL_TARGET, schemeFor } from "../../../ita";
import {
  createCollected,
  type CollectedCheck,
  type CollectedFile,
  type StackedAgency,
  type WorkbookSpec,
} from "../../../sheets";
import type { IsoDate } from "../../../thai";
import { stackChecks } from "./collectedChecks";
import { refused, takeFile, type TakenFile, type WorkbookReader } from "./collectFiles";
import { stack } from "./stack";

export interface CollectOptions {
  readonly language: Language;
  /** What is not finished and was due before this day is overdue. */
  readonly today: IsoDate;
  /** The year of results that name none, in the Buddhist era. */
  readonly fiscalYear?: number;
  /** Items of results without a plan are findings below this score; default 85. */
  readonly threshold?: number;
  /** After each file, so that a pane can show how far it is and breathe. */
  readonly onFile?: (done: number, of: number) => void | Promise<void>;
}

/** A file to collect; its bytes are null where they could not be had. */
export interface CollectedInput {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** Results and plans of different agencies, stacked. */
export interface Collected {
  /** To be written with `toXlsx`; null where no file gave an agency. */
  readonly workbook: WorkbookSpec | null;
  /** One row for each agency, year and file. */
  readonly agencies: readonly StackedAgency[];
  /** Every file that was given, in that order, with what became of it. */
  readonly files: readonly CollectedFile[];
  readonly checks: readonly CollectedCheck[];
}

/** Stacks what the files gave. */
export function stacked(taken: readonly TakenFile[], { language, today }: CollectOptions): Collected {
  const whole = stack(taken.flatMap(({ agencies }) => agencies));
  const { agencies } = whole;
  const files = taken.map(({ file }) => file);
  const checks = [...stackChecks(whole, language), ...taken.flatMap((file) => file.checks)];
  const model = { language, today, agencies, files, checks, target: NATIONAL_TARGET, schemeOf: schemeFor };
  return { workbook: agencies.length === 0 ? null : createCollected(model), agencies, files, checks };
}

function sameBytes(a: Uint8Array, b: Uint8Array | null): boolean {
  return b !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Reads and stacks files; each stands for itself, none completes another. */
export async function collectWith(
  files: readonly CollectedInput[],
  options: CollectOptions,
  reader: WorkbookReader,
): Promise<Collected> {
  const taken: TakenFile[] = [];
  for (const [index, { name, bytes }] of files.entries()) {
    const same = bytes === null ? undefined : files.slice(0, index).find((other) => sameBytes(bytes, other.bytes));
    taken.push(
      bytes === null
        ? refused(name, "unreadable", options)
        : same === undefined
          ? await takeFile({ name, bytes }, reader, options)
          : refused(name, "same-file", options, { other: same.name }),
    );
    await options.onFile?.(index + 1, files.length);
  }
  return stacked(taken, options);
}
