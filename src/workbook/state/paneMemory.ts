/** A limit a person set in the pane, and what the sheet said then. */
export interface RememberedLimit {
  readonly here: number;
  readonly sheet: number;
}

/** How the pane stood when it was last used beside this workbook. */
export interface PaneMemory {
  /** Name of the step. */
  readonly step: string;
  /** By the short hash of a doubt, how it was settled; no text of the doubt is kept. */
  readonly settled: ReadonlyMap<string, string>;
  /** Items supposed to reach 100. */
  readonly ticked: readonly string[];
  /** Set in the pane and not written yet. */
  readonly threshold: RememberedLimit | null;
  readonly target: RememberedLimit | null;
}
