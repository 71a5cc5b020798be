import { breath } from "./breath";

/** Milliseconds of work after which the pane is painted and clicks are heard. */
const PIECE = 40;

/** Runs work that can pause to its end, with a breath after each piece of it. */
export async function inPieces<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since > PIECE) {
      await breath();
      since = performance.now();
    }
  }
}
