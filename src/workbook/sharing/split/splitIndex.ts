import { partTexts } from "../../../i18n";
import { shortDate } from "../../../thai";
import type { LeftOutAction, PartWorkbook, Split } from "./split";

const labelOf = ({ item, finding, id }: LeftOutAction): string => [item, finding, id].join(" ").trim();

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [[title, ...lines.map((line) => `    ${line}`)].join("\n")];
}

/** What the list is called beside the files. */
export function splitIndexName({ language }: Split, isAscii: boolean): string {
  return isAscii ? "00-index.txt" : partTexts(language).index.file;
}

/** A list for people of what was sent to whom, and of what was sent to nobody. */
export function splitIndex(split: Split, nameOf: (part: PartWorkbook) => string): string {
  const { language, parts, unassigned, unread, supportingOnly } = split;
  const { index: t, by } = partTexts(language);
  const year = split.planYear === null ? "–" : String(split.planYear);
  const blocks = [
    t.title(split.agency ?? "", year).trim(),
    t.dates(shortDate(split.sentOn, language), shortDate(split.returnBy, language)),
    parts.map((part) => t.part({ file: nameOf(part), unit: part.unit, ...part.counts })).join("\n"),
    ...listed(t.unassigned(unassigned.length, by[split.by]), unassigned.map(labelOf)),
    ...listed(t.unread(unread.length), unread.map(labelOf)),
    ...listed(t.supportingOnly, supportingOnly),
  ];
  return `${blocks.join("\n\n")}\n`.replace(/\n/g, "\r\n");
}
