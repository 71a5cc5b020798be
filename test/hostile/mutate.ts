import type { Random } from "../damage/random";

/** Typed into mutated files, so that what was imported can be told from what is ours. */
export const IMPORTED = "ZQXJ";

const FORMULAS = [
  `=HYPERLINK("http://127.0.0.1/${IMPORTED}","x")`,
  `=1+1+N("${IMPORTED}")`,
  `+cmd|' /C ${IMPORTED}'!A0`,
  `-2+3+${IMPORTED}`,
  `@SUM(1+1)*${IMPORTED}`,
  `{=${IMPORTED}}`,
  `\u00A0=${IMPORTED}()`,
  `"=${IMPORTED}"`,
  `=ITAS.BAND("${IMPORTED}")`,
] as const;

type Mutation = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

function slice(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random.below(200))];
}

/** The place of one of the byte's occurrences; anywhere where there is none. */
function placeOf(byte: number, bytes: Uint8Array, random: Random): number {
  const at = bytes.indexOf(byte, random.below(bytes.length));
  return at >= 0 ? at : random.below(bytes.length);
}

const insert = (what: string): Mutation => {
  const inserted = new TextEncoder().encode(what);
  return (bytes, _, random) => {
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), inserted, bytes.subarray(at));
  };
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flipByte(bytes, _, random) {
    const flipped = bytes.slice();
    for (let count = 1 + random.below(8); count > 0; count -= 1) {
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
    }
    return flipped;
  },
  cutOut(bytes, _, random) {
    const [from, to] = slice(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  cutOff: (bytes, _, random) => bytes.slice(0, random.below(bytes.length + 1)),
  duplicate(bytes, _, random) {
    const [from, to] = slice(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  splice(bytes, other, random) {
    const [from, to] = slice(other, random);
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
  },
  graft: (bytes, other, random) =>
    joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1))),
  swapDigits(bytes, _, random) {
    const digits = [...bytes].flatMap((byte, index) => (byte >= 0x30 && byte <= 0x39 ? [index] : []));
    const swapped = bytes.slice();
    if (digits.length === 0) return swapped;
    const pick = () => digits[random.below(digits.length)] ?? 0;
    const [one, two] = [pick(), pick()];
    swapped[one] = bytes[two] ?? 0;
    swapped[two] = bytes[one] ?? 0;
    return swapped;
  },
  insertTab: insert("\t"),
  insertLine: insert("\n"),
  insertNull: insert("\u0000"),
  insertTag: insert("<td></table><p>"),
  insertCells: insert("</td><td>"),
  /** At the beginning of a cell, where a spreadsheet would take it for a formula. */
  insertFormula(bytes, _, random) {
    const separator = random.pick([0x09, 0x2c, 0x3e, 0x3b]);
    const at = placeOf(separator, bytes, random) + 1;
    return joined(bytes.subarray(0, at), new TextEncoder().encode(random.pick(FORMULAS)), bytes.subarray(at));
  },
};

const NAMES = Object.keys(MUTATIONS);

export interface Mutant {
  readonly mutations: readonly string[];
  readonly bytes: Uint8Array;
}

/** One to three things happen to a file; a formula is typed into every third one besides. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Mutant {
  const names = Array.from({ length: 1 + random.below(3) }, () => NAMES[random.below(NAMES.length)] ?? "cutOff");
  if (random.chance(0.33)) names.unshift("insertFormula");
  let mutant = bytes;
  for (const name of names) if (mutant.length > 0) mutant = MUTATIONS[name]?.(mutant, other, random) ?? mutant;
  return { mutations: names, bytes: mutant };
}
