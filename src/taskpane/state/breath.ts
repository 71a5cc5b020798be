/** Two frames: long enough for the pane to be painted and for a click to be heard. */
const BREATH = 32;

/** Lets the pane be painted and clicked between two pieces of work, also while it is not in sight. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, BREATH);
  });
}
