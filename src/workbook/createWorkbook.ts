import type { Language } from "../i18n";
import type { Reading } from "../intake";
import type { WorkbookSpec } from "../sheets/spec";
import type { IsoDate } from "../thai";

export interface CreateOptions {
  readonly language: Language;
  /** The clock comes in from outside. */
  readonly today: IsoDate;
  /** Items below this score become findings; default 85. */
  readonly threshold?: number;
}

export function createWorkbook(reading: Reading, options: CreateOptions): WorkbookSpec {
  return { title: `${String(reading.sources.length)} ${options.today}`, sheets: [], names: [] };
}
