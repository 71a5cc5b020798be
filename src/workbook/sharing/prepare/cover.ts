import { prepareTexts } from "../../../i18n";
import { displayWidth, shortDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { whatSheetsSay } from "../../state/rebuild";
import type { PreparedCode, PreparedNote, PrepareOptions } from "./prepared";

/** A line of the cover. */
export interface CoverLine {
  readonly label?: string;
  readonly text: string;
  readonly style: "title" | "section" | "plain";
  /** Lines of text it needs. */
  readonly lines: number;
}

export interface Cover {
  readonly sheet: string;
  /** Widths of labels and texts, in characters. */
  readonly widths: readonly [number, number];
  readonly lines: readonly CoverLine[];
}

const WIDTHS = [26, 62] as const;
/** What only the recipient has to know; all else was done. */
const TO_KNOW: ReadonlySet<PreparedCode> = new Set([
  "connections-left",
  "links-left",
  "web-links",
  "hidden-sheets",
  "hidden-rows",
  "hidden-columns",
  "hidden-names",
  "not-searched",
]);
/** For the sender alone. */
const TO_SENDER: ReadonlySet<PreparedCode> = new Set(["names-doubtful", "names-left", "cover"]);

/** What stands on the front of a copy. It says how much was taken out, never what. */
export function coverOf(
  content: WorkbookContent,
  isOurs: boolean,
  notes: readonly PreparedNote[],
  options: PrepareOptions,
): Cover {
  const { language, today, time, persons, productVersion } = options;
  const { cover: t, notes: sentences } = prepareTexts(language);
  const { agency, fiscalYear } = whatSheetsSay(content);
  const day = shortDate(today, language);
  const line = (text: string, label?: string): CoverLine => {
    const width = label === undefined ? WIDTHS[0] + WIDTHS[1] : WIDTHS[1];
    const lines = Math.max(1, Math.ceil(displayWidth(text) / (width * 0.92)));
    return { text, style: "plain", lines, ...(label === undefined ? {} : { label }) };
  };
  const heading = (text: string, style: "title" | "section"): CoverLine => ({ text, style, lines: 1 });
  const said = (isWanted: (code: PreparedCode) => boolean) =>
    notes
      .filter(({ code }) => isWanted(code) && !TO_SENDER.has(code))
      .map(({ code, count }) => line(`• ${sentences[code](count.toLocaleString("en-US"))}`));
  const done = said((code) => !TO_KNOW.has(code));
  const known = said((code) => TO_KNOW.has(code));
  const ours = isOurs
    ? [
        line(agency === null || agency === "" ? t.unknown : agency, t.agency),
        line(fiscalYear === null ? t.unknown : String(fiscalYear), t.year),
        ...(fiscalYear === null ? [] : [line(String(fiscalYear + 1), t.planYear)]),
      ]
    : [];
  return {
    sheet: t.sheet,
    widths: WIDTHS,
    lines: [
      heading(t.title, "title"),
      line(isOurs ? t.isOurs : t.isOther, t.what),
      ...ours,
      line(time === undefined ? day : t.at(day, time), t.madeOn),
      line(t.product(productVersion), t.madeBy),
      line(t.noAddIn, t.opening),
      line(persons === "remove" ? t.removed : t.kept, t.persons),
      heading(t.done, "section"),
      ...(done.length === 0 ? [line(t.nothing)] : done),
      ...(known.length === 0 ? [] : [heading(t.known, "section"), ...known]),
    ],
  };
}
