/** Things by what they have in common, in order of the first of each; null and undefined leave a thing out. */
export function grouped<T, K>(
  things: Iterable<T>,
  keyOf: (thing: T) => K | null | undefined,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null || key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
