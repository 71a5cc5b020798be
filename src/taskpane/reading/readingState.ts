import type { InputFile, Reading, Refusal } from "../../intake";

/** What can go wrong around reading and writing; each has its title and message in the texts. */
export type FailureCode = "nothing-pasted" | "file-unreadable" | "reading-failed" | "writing-failed";

export type Problem =
  { readonly kind: "refused"; readonly refusal: Refusal } | { readonly kind: "failed"; readonly failure: FailureCode };

/** A reading with the files it came from, so that it can be read again under another year. */
export interface ReadInput {
  readonly files: readonly InputFile[];
  readonly reading: Reading;
}

/** A refusal, a failure or a change of mind leaves an earlier result where it is. */
export interface ReadingState {
  readonly busy: boolean;
  readonly input: ReadInput | null;
  readonly problem: Problem | null;
}

export type ReadingEvent =
  | { readonly type: "started" }
  | { readonly type: "read"; readonly input: ReadInput }
  | { readonly type: "stopped"; readonly problem: Problem }
  | { readonly type: "cancelled" }
  | { readonly type: "dismissed" }
  | { readonly type: "started-over" };

export const NOTHING_READ: ReadingState = { busy: false, input: null, problem: null };

export function nextReadingState(state: ReadingState, event: ReadingEvent): ReadingState {
  switch (event.type) {
    case "started":
      return { ...state, busy: true, problem: null };
    case "read":
      return { busy: false, input: event.input, problem: null };
    case "stopped":
      return { ...state, busy: false, problem: event.problem };
    case "cancelled":
      return { ...state, busy: false };
    case "dismissed":
      return { ...state, problem: null };
    case "started-over":
      return NOTHING_READ;
  }
}
