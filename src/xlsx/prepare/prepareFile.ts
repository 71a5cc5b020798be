import {
  addFirstSheet,
  cleanProperties,
  EditedPackage,
  hiddenThings,
  linkedFiles,
  removeConnections,
  removeExtras,
  removeLinks,
  withCustomXml,
  withLinksAsValues,
  type LineLook,
} from "../../ooxml";
import { BODY_FONT, COLORS } from "../../sheets";
import {
  coverOf,
  formatState,
  hiddenWords,
  NOBODY,
  openingIn,
  peopleIn,
  PREPARED_CODES,
  publicState,
  STATE_NAMESPACE,
  writableState,
  type CoverLine,
  type Opening,
  type Prepared,
  type PreparedNote,
  type PrepareOptions,
  type WorkbookContent,
} from "../../workbook";
import { readContent } from "../readContent";
import { hidePersons, shortenLocalLinks } from "./hidePersons";
import { nativeFormulas } from "./nativeFormulas";
import { note } from "./note";

/** Each code once, in the order they are told; what there was none of is not told. */
function ordered(notes: readonly PreparedNote[]): readonly PreparedNote[] {
  return PREPARED_CODES.flatMap((code) => {
    const own = notes.filter((each) => each.code === code);
    const count = own.reduce((sum, each) => sum + each.count, 0);
    return count === 0 ? [] : [{ code, count, names: [...new Set(own.flatMap(({ names }) => names))] }];
  });
}

const isOurs = (opening: Opening): opening is Extract<Opening, { readonly state: unknown }> => "state" in opening;

/** What the copy is to remember; nothing where the workbook is not ours or of a later version. */
async function withPublicState(bytes: Uint8Array, opening: Opening, { persons }: PrepareOptions): Promise<Uint8Array> {
  if (!isOurs(opening)) return bytes;
  const state = publicState(await readContent(bytes), opening.state, persons);
  return withCustomXml(bytes, { namespace: STATE_NAMESPACE, xml: formatState(state) });
}

/** Formulas that read other workbooks, as values where that is exact. */
function withoutLinks(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly notes: readonly PreparedNote[] } {
  const file = new EditedPackage(bytes);
  const linked = linkedFiles(file);
  if (linked.length === 0) return { bytes, notes: [] };
  const broken = withLinksAsValues(bytes, file);
  if (broken === undefined) return { bytes, notes: [note("links-left", linked)] };
  const without = new EditedPackage(broken.bytes);
  removeLinks(without);
  return { bytes: without.bytes(), notes: [note("links-values", linked, Math.max(1, broken.cells))] };
}

/**
 * A copy of any .xlsx file that is safe to pass on: it needs no add-in, and, unless persons are to be kept, names
 * nobody. The file itself is left alone; everything that was done is told. Throws OfficeFileError, and WorkbookError
 * where it is ours and nobody can tell whom it names: half of a write, or the work of a later version.
 */
export async function prepareFile(bytes: Uint8Array, options: PrepareOptions): Promise<Prepared> {
  const content = await readContent(bytes);
  const opening = openingIn(content);
  const language = isOurs(opening) ? opening.state.language : options.language;
  const isPublic = options.persons === "remove";
  if (isPublic) writableState(content);
  const native = await nativeFormulas(bytes, opening);
  const unlinked = isPublic ? withoutLinks(native.bytes) : { bytes: native.bytes, notes: [] };
  const file = new EditedPackage(await withPublicState(unlinked.bytes, opening, options));
  const people = isPublic && isOurs(opening) ? peopleIn(content, hiddenWords(language).name) : NOBODY;
  const done = cleaned(file, opening, options);
  const hidden = isPublic ? hidePersons(file, people, done.properties, language) : [];
  const found = [...native.notes, ...unlinked.notes, ...done.notes, ...hidden, ...toldOf(file)];
  const notes = ordered([...found, note("cover", [], 1)]);
  addCover(file, content, opening, notes, { ...options, language });
  return { bytes: file.bytes(), notes, conversions: native.conversions };
}

/** The file without what tells of the sender's computer and of other programs. */
function cleaned(file: EditedPackage, opening: Opening, { today, time = "00:00", persons }: PrepareOptions) {
  const properties = cleanProperties(file, `${today}T${time}:00Z`);
  const isPublic = persons === "remove";
  // A state nobody here can read, and a journal of a write that was cut off, hold texts of the sheets.
  const extras = removeExtras(file, !isPublic, isOurs(opening) ? [STATE_NAMESPACE] : []);
  const connections = isPublic ? removeConnections(file) : { removed: 0, left: 0 };
  const links = shortenLocalLinks(file);
  const notes: readonly PreparedNote[] = [
    ...(isPublic && isOurs(opening) ? [note("memory", [], 1)] : []),
    note(
      "properties",
      properties.map(({ name }) => name),
    ),
    note("custom-xml", extras.customXml),
    note("file-path", [], extras.filePath),
    note("printer-settings", [], extras.printerSettings),
    note("revisions", [], extras.revisions),
    note("signatures", [], extras.signatures),
    note("macros", [], extras.macros),
    note("connections", [], connections.removed),
    note("connections-left", [], connections.left),
    ...links,
  ];
  return { properties, notes };
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** What stays in the copy and should be known. */
function toldOf(file: EditedPackage): readonly PreparedNote[] {
  const { sheets, rows, columns, names } = hiddenThings(file);
  const unread = file.names.filter((name) => /^\/?xl\/(?:media|embeddings|activeX|model)\/[^/]+$/i.test(name));
  return [
    note("hidden-sheets", sheets),
    note("hidden-rows", [...rows.keys()], total(rows)),
    note("hidden-columns", [...columns.keys()], total(columns)),
    note("hidden-names", names),
    note("not-searched", unread),
  ];
}

const LOOKS: Readonly<Record<CoverLine["style"], LineLook>> = {
  title: { size: 24, bold: true, color: COLORS.accent },
  section: { size: 18, bold: true, color: COLORS.accent },
  plain: { size: 16 },
};
const LABEL: LineLook = { size: 16, bold: true };
/** Points of a line of text, and of the room above a heading. */
const LINE = 24;

/** Name of the first sheet's first cell, by which a copy of a copy finds its cover again. */
const COVER_MARK = "ITAS_SharedCopy";

function addCover(
  file: EditedPackage,
  content: WorkbookContent,
  opening: Opening,
  notes: readonly PreparedNote[],
  options: PrepareOptions,
): void {
  const { sheet, widths, lines } = coverOf(content, isOurs(opening), notes, options);
  addFirstSheet(file, {
    name: sheet,
    mark: COVER_MARK,
    font: BODY_FONT.name,
    widths,
    lines: lines.map(({ label, text, style, lines: count }) => ({
      text,
      look: LOOKS[style],
      height: style === "plain" ? LINE * count : LINE * 1.5,
      ...(label === undefined ? {} : { label, labelLook: LABEL }),
    })),
  });
}
