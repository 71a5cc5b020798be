import { firstError, flat, type CellError, type Matrix } from "./cells";

type Scores = readonly (number | undefined)[];

function scoresIn(cells: Matrix): Scores | CellError {
  const all = flat(cells);
  return firstError(all) ?? all.map((cell) => (typeof cell === "number" ? cell : undefined));
}

/**
 * The instrument scores that go with the total of a row: all of them, or those in the same row where
 * there are several totals and a row of scores for each.
 */
export function instrumentScores(
  instruments: Matrix | undefined,
  totals: Matrix | undefined,
): (row: number) => Scores | CellError {
  if (instruments === undefined) return () => [];
  const ownRows = instruments.length > 1 && instruments.length === totals?.length && (instruments[0]?.length ?? 0) > 1;
  if (ownRows) return (row) => scoresIn(instruments.slice(row, row + 1));
  const scores = scoresIn(instruments);
  return () => scores;
}
