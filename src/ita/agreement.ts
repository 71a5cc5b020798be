import { roundHalfUp } from "./rounding";

/** Printed figures may be rounded at any step, so one hundredth is agreement. */
export const SCORE_TOLERANCE = 0.01;
/** Room for the arithmetic of hundredths. */
const NOISE = 1e-6;

/** A reported figure and a computed one say the same. */
export function scoresAgree(reported: number, computed: number): boolean {
  return Math.abs(reported - roundHalfUp(computed)) <= SCORE_TOLERANCE + NOISE;
}

/** Fiscal years (Buddhist era) a person can mean. */
export const EARLIEST_YEAR = 2550;
export const LATEST_YEAR = 2650;
