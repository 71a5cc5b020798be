import { DEFAULT_GROUPS, NATIONAL_TARGET, roundHalfUp, scoresAgree } from "../../ita";

/** Items and indicators below this score are shown as to be fixed. */
export const THRESHOLD = NATIONAL_TARGET;

/** Below this score a bar is drawn as poor rather than fair: the lower limit of the offices' own middle group. */
export const POOR = DEFAULT_GROUPS[1]?.atLeast ?? 0;

/** A score as shown everywhere: rounded half-up, always two decimals. */
export function showScore(score: number): string {
  return roundHalfUp(score).toFixed(2);
}

/** How far two scores are apart once rounded as shown; 0 within the tolerance. */
export function difference(reported: number, computed: number): number {
  if (scoresAgree(reported, computed)) return 0;
  return roundHalfUp(Math.abs(roundHalfUp(reported) - roundHalfUp(computed)));
}
