/** Fifteen digits move a number below this by less than a millionth. */
const SMALL = 1e8;
const NEAR_HALF = 1e-6;

/**
 * Rounds half away from zero to `decimals` places, on the value at 15 significant digits, as
 * spreadsheets do: 84.99499999999999 → 85.00 where plain JavaScript rounding gives 84.99.
 */
export function roundHalfUp(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  // Only next to a half do the 15 digits matter; writing a number out to cut them is slow.
  const clear = scaled < SMALL && Math.abs((scaled % 1) - 0.5) > NEAR_HALF;
  return (Math.sign(value) * Math.round(clear ? scaled : Number(scaled.toPrecision(15)))) / factor;
}
