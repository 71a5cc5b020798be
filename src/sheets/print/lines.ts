/** Width of a digit, in the units of the table below. */
const DIGIT = 544;
/**
 * How wide characters of TH SarabunPSK are beside each other, from its metric cousin, rounded up. Marks above
 * and below a letter take no room; what is not listed is as wide as a wide letter.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [0, "ัิีึืฺุู็่้๊๋์ํ๎\u200B"],
  [180, "'"],
  [220, "i"],
  [240, "!I|j"],
  [260, ",.:;"],
  [300, "()[]l"],
  [320, 'เ`ๅf"{}'],
  [340, " \u00A0-r"],
  [360, "โt"],
  [380, "ใไ‘’"],
  [400, "\\J"],
  [420, "/"],
  [440, "s?*"],
  [460, "ง"],
  [480, "gkาำx"],
  [500, "zรc"],
  [520, "ธวyvฐa"],
  [540, "EFS_Lะ"],
  [560, "–$0123456789Yจ“”ฮ"],
  [580, "eยKฉแBPขชถฤRTผฝลสฃซก"],
  [600, "อVhnuดตฯคฅศoๆ"],
  [620, "Aมbdpq#Cฆ+<=>฿^"],
  [640, "~Xน&ZGฎฏภฦ"],
  [660, "หบปทDษ"],
  [680, "HNพฟ๐๑๒๓๔๕๖๗๘๙๏"],
  [700, "ฬฑU"],
  [720, "…"],
  [740, "OQ"],
  [780, "wฌญ"],
  [800, "๚ฒ"],
  [820, "@ณ"],
  [840, "M"],
  [880, "%"],
  [900, "W"],
  [920, "m"],
  [1060, "๛"],
];
const WIDE_LETTER = 820;
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter): [string, number] => [letter, width / DIGIT])),
);

/** Width of a text on one line, in digits of the same font and size. */
export function lineWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDTH_OF.get(character) ?? WIDE_LETTER / DIGIT;
  return width;
}

/** A line of a text: where it begins, and where the next one does. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Made when it is first needed: a browser without it can do everything but print. */
const made = new Map<"word" | "grapheme", Intl.Segmenter>();

function segments(text: string, granularity: "word" | "grapheme"): readonly string[] {
  const segmenter = made.get(granularity) ?? new Intl.Segmenter("th", { granularity });
  made.set(granularity, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A space that no line ends at. */
const UNBROKEN = "\u00A0";

/** The words of a paragraph; one that is wider than a line falls into its clusters. */
function pieces(paragraph: string, room: number): readonly string[] {
  const words: string[] = [];
  for (const segment of segments(paragraph, "word")) {
    const last = words.at(-1);
    if (last !== undefined && (segment.startsWith(UNBROKEN) || last.endsWith(UNBROKEN)))
      words.push(`${words.pop() ?? ""}${segment}`);
    else words.push(segment);
  }
  return words.flatMap((segment) => (lineWidth(segment) <= room ? [segment] : segments(segment, "grapheme")));
}

/** The lines a text takes where `room` digits stand beside each other: no word and no cluster is cut. */
export function linesOf(text: string, room: number): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const paragraph of text.split("\n")) {
    let [start, width] = [at, 0];
    for (const piece of pieces(paragraph, room)) {
      // A space at the end of a line hangs over.
      const own = lineWidth(piece.trimEnd());
      if (at > start && width + own > room) {
        lines.push({ start, end: at });
        [start, width] = [at, 0];
      }
      at += piece.length;
      width += lineWidth(piece);
    }
    at += 1;
    lines.push({ start, end: at });
  }
  return lines;
}
