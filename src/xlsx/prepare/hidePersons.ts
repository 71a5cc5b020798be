import {
  blankUnusedStrings,
  commentAuthors,
  fileNameOf,
  renameAuthors,
  renamedAttribute,
  renamedFormula,
  renamesIn,
  rewriteOutside,
  rewriteTexts,
  sheetParts,
  writeTexts,
  type EditedPackage,
  type RemovedProperty,
  type Renames,
} from "../../ooxml";
import { address } from "../../sheets";
import {
  authorName,
  Hiding,
  hiddenWords,
  partName,
  type People,
  type PersonalCell,
  type PreparedCode,
  type PreparedNote,
  type PrepareOptions,
} from "../../workbook";
import { note } from "./note";

type Language = PrepareOptions["language"];

const tallied = (code: PreparedCode, tally: ReadonlyMap<string, number>): PreparedNote =>
  note(
    code,
    [...tally.keys()],
    [...tally.values()].reduce((sum, count) => sum + count, 0),
  );

/** A name of somebody: several words. A single one may be a computer's, or a word like any other. */
const isFullName = (name: string): boolean => /\S\s+\S/.test(name.trim());

const MADE_BY: ReadonlySet<string> = new Set(["creator", "lastModifiedBy", "Manager"]);
const IS_XML = /\.(?:xml|vml)$/i;
/** Says which parts there are; names of persons are none of its business. */
const IS_ABOUT_PARTS = /^\[content_types\]\.xml$/i;

/** Takes everything that names people out of every part of a file. */
export function hidePersons(
  file: EditedPackage,
  people: People,
  properties: readonly RemovedProperty[],
  language: Language,
): readonly PreparedNote[] {
  const authors = commentAuthors(file);
  const makers = properties.filter(({ name }) => MADE_BY.has(name)).map(({ value }) => value);
  const others = [...authors, ...makers].filter(isFullName);
  const hiding = new Hiding(people, others, hiddenWords(language));
  const cleared = clearCells(file, people.cells);
  const isPersonal = (name: string) => hiding.in(name).length > 0;
  const renames = renamesIn(file, isPersonal, (_, n) => partName(language, n));
  const called = new Map(authors.map((author, index) => [author, authorName(language, index + 1)]));
  renameAuthors(file, (author) => called.get(author) ?? authorName(language, called.size + 1));
  scrub(file, hiding, renames);
  outside(file, hiding);
  const known = [...people.owners.keys(), ...people.names, ...others].filter(isFullName);
  const arrow = (map: ReadonlyMap<string, string>) => [...map].map(([was, is]) => `${was} → ${is}`);
  return [
    ...cleared,
    note("owners-renamed", arrow(people.owners)),
    note("comment-authors", authors),
    note("named-parts", [...arrow(renames.sheets), ...arrow(renames.names)]),
    tallied("names-hidden", hiding.names),
    tallied("emails-hidden", hiding.emails),
    tallied("numbers-hidden", hiding.numbers),
    note("names-doubtful", [...hiding.doubtful]),
    note("names-left", partsNaming(file, known)),
  ];
}

/** Cells that are there for persons are blank, and so are texts no cell shows any more. */
function clearCells(file: EditedPackage, cells: readonly PersonalCell[]): readonly PreparedNote[] {
  const sheets = sheetParts(file).filter(({ isWorksheet }) => isWorksheet);
  for (const { name, part } of sheets) {
    const own = cells.filter(({ sheet }) => sheet === name);
    writeTexts(file, part, new Map(own.map(({ row, column }) => [address(row, column), null])));
  }
  file.dropCalculationChain();
  blankUnusedStrings(
    file,
    sheets.map(({ part }) => part),
  );
  return (["person-cells", "signers", "sources"] as const).map((code) => {
    const own = cells.filter((cell) => cell.code === code);
    return note(code, [...new Set(own.map(({ text }) => text))], own.length);
  });
}

function scrub(file: EditedPackage, hiding: Hiding, renames: Renames): void {
  const literal = (text: string) => hiding.text(text);
  for (const part of file.names.filter((name) => IS_XML.test(name) && !IS_ABOUT_PARTS.test(name))) {
    const xml = file.text(part);
    file.write(
      part,
      rewriteTexts(xml, {
        text: (text, kind) => hiding.in(text, kind === "running"),
        formula: (formula) => renamedFormula(formula, renames, literal),
        name: (element, attribute, value, parent) => renamedAttribute(element, attribute, value, parent, renames),
      }),
    );
  }
}

/** Addresses that write to somebody lead nowhere; those on the web lose what names a person. */
function outside(file: EditedPackage, hiding: Hiding): void {
  const decoded = (target: string) => {
    try {
      return decodeURIComponent(target);
    } catch {
      return target;
    }
  };
  rewriteOutside(file, (target) => {
    if (hiding.in(decoded(target)).length === 0) return null;
    if (/^mailto:/i.test(target)) return "mailto:";
    return (
      /^https?:\/\/[^/?#]+/i.exec(target)?.[0].replace(/\/\/[^/@]*@/, "//") ?? encodeURI(hiding.text(decoded(target)))
    );
  });
}

/** Parts in which somebody known is still named: what is no XML is looked through as it stands. */
function partsNaming(file: EditedPackage, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return file.names.filter((part) => {
    if (IS_XML.test(part) || part.endsWith(".rels")) return names.some((name) => file.text(part).includes(name));
    const bytes = file.binary(part);
    return ["utf-8", "utf-16le"].some((encoding) => {
      const text = new TextDecoder(encoding).decode(bytes);
      return names.some((name) => text.includes(name));
    });
  });
}

/** Links to files of one computer keep the file's name alone. */
export function shortenLocalLinks(file: EditedPackage): readonly PreparedNote[] {
  const local: string[] = [];
  const web: string[] = [];
  rewriteOutside(file, (target, type) => {
    if (/^(?:https?|mailto|ftp|tel):/i.test(target)) {
      if (type === "hyperlink" && /^https?:/i.test(target))
        web.push(/^https?:\/\/([^/?#]*)/i.exec(target)?.[1] ?? target);
      return null;
    }
    const name = fileNameOf(target.split("#")[0] ?? target);
    if (target === "" || target.startsWith("#") || encodeURI(name) === target || name === target) return null;
    local.push(name);
    return encodeURI(name);
  });
  return [note("local-links", local), { code: "web-links", count: web.length, names: [...new Set(web)] }];
}
