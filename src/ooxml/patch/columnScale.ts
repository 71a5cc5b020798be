interface Font {
  readonly name: string;
  readonly size: number;
}

/** Width of a digit over the font's size. */
const DIGITS: readonly (readonly [RegExp, number])[] = [
  [/sarabun|laksaman|angsana|cordia|browallia|dillenia|eucrosia|freesia|iris|jasmine|kodchiang|lily/i, 0.362],
  [/arial|helvetica|liberation sans|tahoma|segoe/i, 0.55],
  [/times|liberation serif/i, 0.5],
];
const OTHERS = 0.507;
const PIXELS_PER_POINT = 96 / 72;

function digitPixels({ name, size }: Font): number {
  const share = DIGITS.find(([font]) => font.test(name))?.[1] ?? OTHERS;
  return Math.max(1, Math.round(size * PIXELS_PER_POINT * share));
}

/** What a column's width in digits of one font is multiplied by to be as wide in digits of another. */
export function columnScale(from: Font, to: Font): number {
  return digitPixels(from) / digitPixels(to);
}
