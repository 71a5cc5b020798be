/** What became of one hostile file. */
export interface Account {
  readonly name: string;
  readonly milliseconds: number;
  readonly ending: string;
  /** Of a refusal. */
  readonly message: string;
  readonly scores: readonly (readonly [string, number])[];
  readonly diagnostics: number;
  readonly megabytes: number;
  /** Ways out of the process that were tried so far. */
  readonly network: readonly string[];
  readonly scriptHasRun: boolean;
  readonly polluted: boolean;
}
