/** Where the pane runs, as far as it matters to the pane. */
export interface HostDescription {
  /** Inside Excel, with a workbook open; otherwise an ordinary browser page. */
  readonly inExcel: boolean;
  /** This Excel is new enough for sheets to be written into the open workbook. */
  readonly canWrite: boolean;
  readonly dark: boolean;
  /** Language Excel is shown in, such as `th-TH`; null where nobody says. */
  readonly language: string | null;
  /** A finished file can be opened as a new workbook. */
  readonly opensNew: boolean;
  /** Files can be saved from here: on the Mac a download from a pane comes to nothing. */
  readonly savesFiles: boolean;
}

/** What writing needs: resized tables and merged areas are of 1.13. */
export const WRITING = ["ExcelApi", "1.13"] as const;

/** An ordinary browser page. */
export const NO_HOST: HostDescription = {
  inExcel: false,
  canWrite: false,
  dark: false,
  language: null,
  opensNew: false,
  savesFiles: true,
};

/** Whether a colour written `#rrggbb` is a dark one. */
function isDark(colour: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Office.js as it may be: not loaded at all in an ordinary browser or behind a blocked network. */
export function office(): typeof Office | undefined {
  return (globalThis as { Office?: typeof Office }).Office;
}

/** Excel's own theme; the system's says nothing about it. */
function hostIsDark(host: typeof Office): boolean {
  const context = host.context as Partial<typeof host.context> | undefined;
  const theme = context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return isDark(theme?.bodyBackgroundColor ?? "");
}

/** Windows' number of a language has the language without its country in the low ten bits. */
const LANGUAGES_BY_NUMBER: Readonly<Record<number, string>> = { 0x09: "en", 0x1e: "th" };

/** Desktop Excel's shell may hand over a number, such as 1054, instead of a tag. */
function languageTag(told: unknown): string | null {
  if (typeof told === "number") return LANGUAGES_BY_NUMBER[told & 0x3ff] ?? null;
  return typeof told === "string" ? told : null;
}

/** Resolves once Office.js has said where the page runs; at once where there is no Office.js. */
export async function describeHost(): Promise<HostDescription> {
  const host = office();
  if (host === undefined) return NO_HOST;
  const { host: application } = await host.onReady();
  if (application !== host.HostType.Excel) return NO_HOST;
  const { requirements } = host.context;
  const { displayLanguage, platform } = host.context as Partial<typeof host.context>;
  return {
    inExcel: true,
    canWrite: requirements.isSetSupported(...WRITING),
    dark: hostIsDark(host),
    language: languageTag(displayLanguage),
    opensNew: requirements.isSetSupported("ExcelApi", "1.8"),
    savesFiles: platform === undefined || String(platform) !== "Mac",
  };
}
