import { roundHalfUp } from "../../ita";

/** Items and indicators below this score are shown as to be fixed. */
export const THRESHOLD = 85;

/** Below this score a bar is drawn as poor rather than fair: the lower limit of the offices' own middle group. */
export const POOR = 60;

/** Differences up to this much are the document's own rounding. */
const TOLERANCE = 0.01;

/** A score as shown everywhere: rounded half-up, always two decimals. */
export function showScore(score: number): string {
  return roundHalfUp(score).toFixed(2);
}

/** How far two scores are apart once rounded as shown; 0 within the tolerance. */
export function difference(reported: number, computed: number): number {
  const apart = roundHalfUp(Math.abs(roundHalfUp(reported) - roundHalfUp(computed)));
  return apart <= TOLERANCE ? 0 : apart;
}
