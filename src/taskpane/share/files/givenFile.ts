/** How far the pane has come with a file that was given to it. */
export type Progress<T> =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly value: T }
  /** It could not even be opened, or reading it ended in something nobody thought of. */
  | { readonly kind: "failed"; readonly why: "cannotOpen" | "failed" };

export interface GivenFile<T> {
  /** Two files may have the same name. */
  readonly number: number;
  readonly name: string;
  readonly progress: Progress<T>;
}

/** Files that were given, those still to be read among them. */
export type GivenFiles<T> = readonly GivenFile<T>[];

/** What the first of further files will be called. */
export function nextNumber<T>(given: GivenFiles<T>): number {
  return Math.max(0, ...given.map(({ number }) => number)) + 1;
}

export function withFiles<T>(given: GivenFiles<T>, names: readonly string[]): GivenFiles<T> {
  const next = nextNumber(given);
  return [
    ...given,
    ...names.map((name, index): GivenFile<T> => ({ number: next + index, name, progress: { kind: "waiting" } })),
  ];
}

export function withProgress<T>(given: GivenFiles<T>, number: number, progress: Progress<T>): GivenFiles<T> {
  return given.map((file) => (file.number === number ? { ...file, progress } : file));
}

/** What was read, in the order in which it was given. */
export function readOf<T>(given: GivenFiles<T>): readonly T[] {
  return given.flatMap(({ progress }) => (progress.kind === "read" ? [progress.value] : []));
}

export function isReading<T>(given: GivenFiles<T>): boolean {
  return given.some(({ progress }) => progress.kind === "waiting" || progress.kind === "reading");
}

/** Without those that nobody waits for any more. */
export function withoutUnread<T>(given: GivenFiles<T>): GivenFiles<T> {
  return given.filter(({ progress }) => progress.kind === "read" || progress.kind === "failed");
}
