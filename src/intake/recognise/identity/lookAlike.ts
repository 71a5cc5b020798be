import type { SourceDocument } from "../../source";

/** Whose assessment a document seems to be that is not of ITAS, and what shows it. */
export interface LookAlike {
  readonly body: "schools" | "hospitals" | "vocational" | "other";
  /** A code or words as printed. */
  readonly evidence: string;
  /** The document calls itself so; otherwise its codes do, which a result of ITAS may mention. */
  readonly byTitle: boolean;
}

/** Codes of evidence in others' schemes: `MOIT 1` – `MOIT 22`, `EB1` – `EB26`. */
const FOREIGN_CODE = /(?<![A-Za-z0-9])(?:MOIT|EBIT|EB)[\s.\-–]?(?:ข้อ\s?)?[1-9๑-๙][0-9๐-๙]?(?![0-9A-Za-z๐-๙])/g;
const FEWEST_CODES = 3;
const LONGEST_LINE = 4_000;
/** Where a document says what it is. */
const TITLE_LINES = 20;

/** How others' schemes call themselves. */
const TITLES: readonly (readonly [LookAlike["body"], RegExp])[] = [
  ["hospitals", /MOPH\s?(?:Open\s?Data\s?)?(?:Integrity|ITA)|ITA\s?(?:ของ)?\s?(?:กระทรวงสาธารณสุข|โรงพยาบาล)/i],
  ["vocational", /ITA\s?(?:Online\s?)?(?:ของ)?\s?(?:สถานศึกษาอาชีว|อาชีวศึกษา|สอศ|วิทยาลัย(?:เทคนิค|อาชีว|การอาชีพ|สารพัดช่าง))/i],
  [
    "schools",
    /ITA\s?(?:Online\s?)?(?:ของ)?\s?(?:สถานศึกษา|โรงเรียน|สพฐ|สพป|สพม|เขตพื้นที่การศึกษา)|\bITA\s?Online\b|โปร่งใส[^\n]{0,40}?(?:การดำเนินงาน)?ของ(?:สถานศึกษา|โรงเรียน|เขตพื้นที่การศึกษา|สำนักงานเขตพื้นที่การศึกษา)/i,
  ],
];
/** Only the assessment of ITAS is of agencies of the state, by the anti-corruption commission. */
const OF_ITAS = /\bITAS\b|itas\.nacc|ของหน่วยงาน\s?ภาครัฐ|ป\.?\s?ป\.?\s?ช\.?/i;

/** Whose codes they are, where the text tells; both offices of health and of education use such codes. */
const BODIES: readonly (readonly [LookAlike["body"], RegExp])[] = [
  ["hospitals", /โรงพยาบาล|สาธารณสุข|รพ\.?สต/],
  ["vocational", /อาชีวศึกษา|วิทยาลัย(?:เทคนิค|อาชีว|การอาชีพ|สารพัดช่าง)/],
  ["schools", /สถานศึกษา|โรงเรียน|เขตพื้นที่การศึกษา/],
];

/** The assessment of another body that a document looks like: by how it calls itself, or by several codes. */
export function lookAlike({ lines }: SourceDocument): LookAlike | undefined {
  const codes = new Set<string>();
  let body: LookAlike["body"] = "other";
  let title: Omit<LookAlike, "byTitle"> | undefined;
  let ofItas = false;
  let seen = 0;
  for (const line of lines) {
    if (line.kind === "blank") continue;
    seen += 1;
    for (const whole of line.kind === "text" ? [line.text] : line.cells) {
      const text = whole.slice(0, LONGEST_LINE);
      for (const [code] of text.matchAll(FOREIGN_CODE)) codes.add(code);
      if (seen <= TITLE_LINES && line.kind === "text") title ??= titleIn(text);
      ofItas ||= OF_ITAS.test(text);
      if (body === "other") body = BODIES.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
    }
  }
  if (title !== undefined && !ofItas) return { ...title, byTitle: true };
  const [first] = codes;
  return first === undefined || codes.size < FEWEST_CODES ? undefined : { body, evidence: first, byTitle: false };
}

function titleIn(text: string): Omit<LookAlike, "byTitle"> | undefined {
  for (const [body, pattern] of TITLES) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { body, evidence: found.slice(0, 80) };
  }
  return undefined;
}
