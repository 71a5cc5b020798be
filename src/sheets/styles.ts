import type { StyleName, Tone } from "./spec";

/** A look, in terms both writers understand. Colours are RRGGBB. */
export interface Style {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  /** Steps of indentation from the left border. */
  readonly indent?: number;
  /** `frame` is the black grid of an official table. */
  readonly border?: "thin" | "bottom" | "frame";
  readonly numberFormat?: string;
}

/** The font of Thai government documents; offices have it. */
export const BODY_FONT = { name: "TH SarabunPSK", size: 16 } as const;

/** Margins of a printed page, in inches. */
export const PAGE_MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

export const COLORS = {
  ink: "1F2937",
  quiet: "6B7280",
  line: "D1D5DB",
  navy: "1F3A5F",
  white: "FFFFFF",
  pale: "EEF2F7",
  input: "FFF9E5",
  fill: "FDE68A",
  black: "000000",
  accent: "2F6DB5",
  target: "C2410C",
  started: "E9B949",
  verified: "2F855A",
} as const;

/** Buddhist-era date; `[$-41E]` would show the Gregorian year. */
export const THAI_DATE_FORMAT = "[$-107041E]d mmm yyyy";
/** Text format: what looks like a formula stays text. */
export const TEXT_FORMAT = "@";

const SMALL = 14;
const body = { vertical: "top", border: "thin" } as const;
const centered = { ...body, horizontal: "center" } as const;
/** What a unit only reads. */
const read = { color: COLORS.ink, fill: COLORS.pale } as const;
/** Says over a column what to do with it. */
const band = {
  size: 12,
  bold: true,
  color: COLORS.ink,
  horizontal: "center",
  vertical: "center",
  border: "thin",
} as const;
/** Official tables are black on white. */
const official = { color: "000000", wrap: true, numberFormat: TEXT_FORMAT } as const;
const officialCell = { ...official, size: SMALL, vertical: "top", border: "frame" } as const;

export const STYLES: Readonly<Record<StyleName, Style>> = {
  text: { ...body, indent: 1, numberFormat: TEXT_FORMAT },
  code: { ...centered, numberFormat: TEXT_FORMAT },
  wrapped: { ...body, wrap: true, indent: 1, numberFormat: TEXT_FORMAT },
  small: { ...body, wrap: true, size: SMALL, numberFormat: TEXT_FORMAT },
  score: { ...centered, numberFormat: "0.00" },
  exactScore: { ...centered, color: COLORS.quiet, numberFormat: "0.0000" },
  points: { ...centered, numberFormat: '0.00;-0.00;"–"' },
  integer: { ...centered, numberFormat: "#,##0" },
  weight: { ...centered, numberFormat: '0"%"' },
  date: { ...centered, numberFormat: THAI_DATE_FORMAT },
  year: { ...centered, numberFormat: "0" },
  general: { ...body, color: COLORS.quiet },
  header: {
    bold: true,
    color: COLORS.white,
    fill: COLORS.navy,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: "thin",
  },
  title: { size: 24, bold: true, color: COLORS.navy },
  subtitle: { size: 18, bold: true, color: COLORS.accent },
  section: { size: 18, bold: true, color: COLORS.navy, border: "bottom" },
  label: { ...body, bold: true, wrap: true, indent: 1 },
  note: { size: SMALL, color: COLORS.quiet, vertical: "top", wrap: true },
  input: { ...body, wrap: true, fill: COLORS.input, numberFormat: TEXT_FORMAT },
  inputSmall: { ...body, wrap: true, size: SMALL, fill: COLORS.input, numberFormat: TEXT_FORMAT },
  inputDate: { ...centered, fill: COLORS.input, numberFormat: THAI_DATE_FORMAT },
  inputScore: { ...centered, fill: COLORS.input, numberFormat: "0.00" },
  inputNumber: { ...body, fill: COLORS.input, horizontal: "left", numberFormat: "0" },
  bigScore: {
    size: 40,
    bold: true,
    color: COLORS.navy,
    fill: COLORS.pale,
    horizontal: "center",
    vertical: "center",
    numberFormat: "0.00",
  },
  bigText: { size: 40, bold: true, color: COLORS.navy, fill: COLORS.pale, horizontal: "center", vertical: "center" },
  card: { bold: true, color: COLORS.accent, fill: COLORS.pale, horizontal: "center" },
  cardNote: { size: SMALL, color: COLORS.quiet, fill: COLORS.pale, horizontal: "center" },
  factUnit: { ...body, horizontal: "center", color: COLORS.quiet, numberFormat: TEXT_FORMAT },
  printTitle: { ...official, size: 18, bold: true, horizontal: "center", vertical: "center" },
  printLine: { ...official, horizontal: "center", vertical: "center" },
  printHead: { ...official, bold: true, horizontal: "center", vertical: "center", border: "frame", fill: "E7E6E6" },
  printGroup: { ...official, bold: true, vertical: "center", border: "frame", fill: "F5F5F5" },
  printText: officialCell,
  printCenter: { ...officialCell, horizontal: "center" },
  printSigner: { ...official, horizontal: "center", vertical: "top" },
  leftDate: { ...body, horizontal: "left", indent: 1, bold: true, numberFormat: THAI_DATE_FORMAT },
  readSmall: { ...body, ...read, wrap: true, size: SMALL, numberFormat: TEXT_FORMAT },
  readCode: { ...centered, ...read, numberFormat: TEXT_FORMAT },
  readDate: { ...centered, ...read, numberFormat: THAI_DATE_FORMAT },
  readScore: { ...centered, ...read, numberFormat: "0.00" },
  bandRead: { ...band, wrap: true, fill: COLORS.pale },
  bandEdit: { ...band, wrap: true },
  bandFill: { ...band, wrap: true, fill: COLORS.fill },
  fact: { ...body, horizontal: "left", indent: 1, bold: true, color: COLORS.navy, numberFormat: "#,##0" },
  factPoints: { ...body, horizontal: "left", indent: 1, bold: true, color: COLORS.navy, numberFormat: "0.00" },
};

/** Conditional formats differ in weight of type as well as colour. */
export const TONES: Readonly<Record<Tone, Style>> = {
  good: { color: "14532D", fill: "DCFCE7" },
  fair: { color: "713F12", fill: "FEF9C3" },
  poor: { color: "7F1D1D", fill: "FEE2E2", bold: true },
  muted: { color: COLORS.quiet },
  proposed: { color: "1D4ED8", italic: true },
  planned: { color: "1E3A8A", fill: "DBEAFE" },
  today: { fill: "FEF3C7" },
};
