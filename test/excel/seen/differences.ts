/** Every value that is not the same, by its path: `sheets/2/cells/A1/font: this, not that`. */
export function differences(found: unknown, wanted: unknown, path = ""): readonly string[] {
  if (!isComposite(found) || !isComposite(wanted)) {
    return Object.is(found, wanted) ? [] : [`${path}: ${shown(found)}, not ${shown(wanted)}`];
  }
  const [a, b] = [new Map<string, unknown>(Object.entries(found)), new Map<string, unknown>(Object.entries(wanted))];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    differences(a.get(key), b.get(key), `${path}/${key}`),
  );
}

function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  return isComposite(value) ? JSON.stringify(value) : String(value);
}
