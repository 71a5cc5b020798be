/**
 * Rounds half away from zero to `decimals` places, on the value at 15 significant digits, as
 * spreadsheets do: 84.99499999999999 → 85.00 where plain JavaScript rounding gives 84.99.
 */
export function roundHalfUp(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}
