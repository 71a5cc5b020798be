import type { Area } from "./area";

function joined(one: Area, other: Area): Area | undefined {
  const sameColumns = one.left === other.left && one.right === other.right;
  if (sameColumns && one.bottom + 1 === other.top) return { ...one, bottom: other.bottom };
  const sameRows = one.top === other.top && one.bottom === other.bottom;
  return sameRows && one.right + 1 === other.left ? { ...one, right: other.right } : undefined;
}

/** Neighbouring areas made one where together they are a rectangle. */
export function merged(areas: readonly Area[]): Area[] {
  const left = [...areas];
  for (;;) {
    const pair = left.flatMap((one) => left.map((other) => ({ one, other, both: joined(one, other) })));
    const found = pair.find(({ both }) => both !== undefined);
    if (found?.both === undefined) return left;
    left.splice(left.indexOf(found.one), 1, found.both);
    left.splice(left.indexOf(found.other), 1);
  }
}
