import type { IsoDate } from "../../thai";
import { day, fields, finite, listOf, oneOf, orNull, StateFault, text, whole, type Check } from "./checked";

/** What a plan has come to at one moment. */
export interface Standing {
  readonly fixes: number;
  /** Fixes that are done or verified, by what their ids say after the key of the plan. */
  readonly finished: ReadonlySet<string>;
  /** Fixes that were not finished and past their day then. */
  readonly overdue: ReadonlySet<string>;
  /** The total with what is finished counted as 100, unrounded; null where there is no total. */
  readonly projected: number | null;
  /** Level of that total; null where none can be told. */
  readonly band: string | null;
  /** Units whose workbook had come back, by their keys. */
  readonly returned: ReadonlySet<string>;
}

/** A moment later ones are compared with. */
export interface ProgressPoint extends Standing {
  /** `start`: as it stood before anything came back; the others are as it stood afterwards. */
  readonly kind: "start" | "sent" | "merge";
  readonly on: IsoDate;
  /** Time of day, `14:05`; null where nobody told it. */
  readonly at: string | null;
}

const setOfTexts: Check<ReadonlySet<string>> = (value, path) => new Set(listOf(text)(value, path));

const counted: Check<number> = (value, path) => {
  const count = whole(value, path);
  if (count < 0) throw new StateFault(path, "a count");
  return count;
};

const point: Check<ProgressPoint> = (value, path) => {
  const field = fields(value, path);
  return {
    kind: field("kind", oneOf<ProgressPoint["kind"]>("start", "sent", "merge")),
    on: field("on", day),
    at: field("at", orNull(text)),
    fixes: field("fixes", counted),
    finished: field("finished", setOfTexts),
    overdue: field("overdue", setOfTexts),
    projected: field("projected", orNull(finite)),
    band: field("band", orNull(text)),
    returned: field("returned", setOfTexts),
  };
};

/** The points of a state part, oldest first. States that were written before there were any have none. */
export const progressPoints: Check<readonly ProgressPoint[]> = (value, path) =>
  value === undefined ? [] : listOf(point)(value, path);

/** The points as a state part holds them. */
export function pointsData(points: readonly ProgressPoint[]): readonly unknown[] {
  return points.map(({ finished, overdue, returned, ...rest }) => ({
    ...rest,
    finished: [...finished].sort(),
    overdue: [...overdue].sort(),
    returned: [...returned].sort(),
  }));
}
