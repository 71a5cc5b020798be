import { LANGUAGES, texts } from "../../../i18n";
import { looksLikePerson, SIGNERS, unitOf, withoutTitles } from "../../../plan";
import { MATCHING, type TableName } from "../../../sheets";
import { privateNumbersIn, textKey, tidy } from "../../../thai";
import type { TableContent, WorkbookContent } from "../../content";
import { columnKeys } from "../../tables/columnKeys";
import { viewOf } from "../../tables/tableView";
import { namesIn, textOf } from "../../useCases/planEditsIn";
import type { PreparedCode } from "./prepared";

/** A cell of one of our tables that is there for a person, and is blank in a copy for others. */
export interface PersonalCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly code: Extract<PreparedCode, "person-cells" | "signers" | "sources">;
}

/** Who is named in a workbook of ours, and where only persons are named. */
export interface People {
  /** Of two words and more, or one: as somebody wrote them. */
  readonly names: readonly string[];
  /** Persons who stand where a unit belongs, and what they are called instead; no two the same. */
  readonly owners: ReadonlyMap<string, string>;
  /** Names of imported files. */
  readonly files: readonly string[];
  /** The agency and its units, in which nothing is a person. */
  readonly kept: readonly string[];
  readonly cells: readonly PersonalCell[];
}

export const NOBODY: People = { names: [], owners: new Map(), files: [], kept: [], cells: [] };

type Columns = Readonly<Record<string, readonly string[]>>;

/** Columns of ours in which a person is named. */
const OF_PERSONS: Columns = { tblOwners: ["person", "email"], tblPlan: ["person"], tblMerges: ["savedBy"] };
/** Columns of ours in which a file of the office's is named. */
const OF_FILES: Columns = { tblImports: ["file"], tblMerges: ["file"], tblReturns: ["file"] };
/** Columns of ours in which a unit or a post belongs. */
const OF_OWNERS: Columns = {
  tblOwners: ["owner", "unit"],
  tblPlan: ["lead", "support", "monitor", "unit"],
  tblItems: ["owner"],
  tblFixFirst: ["lead"],
  tblTimeline: ["lead"],
  tblIncomplete: ["lead"],
  tblByUnit: ["unit"],
  tblReturns: ["unit"],
  tblMerges: ["unit"],
};

interface Found {
  readonly table: TableContent;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const isOurs = (name: string): name is TableName => Object.hasOwn(MATCHING, name);

/** Filled cells of these columns, wherever they stand now. */
function cellsOf({ tables }: WorkbookContent, columns: Columns): readonly Found[] {
  return tables.flatMap((table) => {
    const wanted = columns[table.name];
    if (wanted === undefined || !isOurs(table.name)) return [];
    const keys = columnKeys(table.name, table.headers);
    return table.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): readonly Found[] => {
        const text = textOf(cell);
        return text === "" || !wanted.includes(keys[column] ?? "") ? [] : [{ table, row, column, text }];
      }),
    );
  });
}

function placeOf({ table, row, column, text }: Found, code: PersonalCell["code"]): PersonalCell {
  return { sheet: table.sheet, row: table.row + 1 + row, column: table.column + column, text, code };
}

/** The cells for the names of those who sign. */
function signersIn(content: WorkbookContent): readonly Found[] {
  const labels = new Set(
    LANGUAGES.flatMap((language) => {
      const { fields } = texts(language).sheets.agency;
      return SIGNERS.map((signer) => textKey(fields[signer]));
    }),
  );
  const rows = new Set(
    (viewOf(content, "tblAgency")?.rows ?? []).flatMap((cell, row) =>
      labels.has(textKey(textOf(cell("field")))) ? [row] : [],
    ),
  );
  return cellsOf(content, { tblAgency: ["value"] }).filter(({ row, text }) => rows.has(row) && /\p{L}{2}/u.test(text));
}

/** The names in a cell for persons: several, and what is beside a name, are taken apart. */
function namesOf(text: string): readonly string[] {
  const plain = privateNumbersIn(text).reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)}\n${rest.slice(to)}`,
    text,
  );
  return plain
    .split(/[,;/\n()（）]|\s+และ|โทร(?:ศัพท์)?\.?|\btel\b\.?|\band\b/i)
    .map((name) => tidy(name).replace(/^[-–•\d.)\s]+|[-–:\s\d.]+$/g, ""))
    .filter((name) => /\p{L}{2}/u.test(name));
}

/** What persons who own actions are called: their unit or post from the directory, each by a name of its own. */
function ownersIn(
  content: WorkbookContent,
  looksLikePerson: (name: string) => boolean,
  hidden: string,
): ReadonlyMap<string, string> {
  const named = [...new Set(cellsOf(content, OF_OWNERS).flatMap(({ text }) => [text, ...namesIn(text)]))];
  const persons = named.filter((name) => looksLikePerson(name) && namesIn(name).length === 1);
  const taken = new Set(named.filter((name) => !looksLikePerson(name)).map(textKey));
  const directory = (viewOf(content, "tblOwners")?.rows ?? []).map((cell) => ({
    known: [textOf(cell("owner")), ...namesOf(textOf(cell("person")))].map(textKey),
    owner: textOf(cell("owner")),
    unit: textOf(cell("unit")),
    position: textOf(cell("position")),
  }));
  const isUnit = (name: string) => name !== "" && !looksLikePerson(name);
  const free = (name: string): boolean => isUnit(name) && !taken.has(textKey(name));
  const owners = new Map<string, string>();
  for (const person of persons) {
    const entry = directory.find(({ known }) => known.includes(textKey(person)));
    const unit = [entry?.unit ?? "", entry === undefined ? "" : unitOf(entry.owner)].find(isUnit) ?? "";
    const position = entry?.position ?? "";
    const both = unit !== "" && isUnit(position) ? `${unit} (${position})` : "";
    const plain = [unit, both, position].find(free);
    const base = isUnit(unit) ? unit : isUnit(position) ? position : hidden;
    const called = plain ?? numbered(base, (name) => !taken.has(textKey(name)));
    owners.set(person, called);
    taken.add(textKey(called));
  }
  return owners;
}

function numbered(base: string, isFree: (name: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base} ${String(n)}`;
    if (isFree(name)) return name;
  }
}

/** `hidden`: what a person is called of whom nobody knows the unit. */
export function peopleIn(content: WorkbookContent, hidden: string): People {
  const persons = cellsOf(content, OF_PERSONS);
  const signers = signersIn(content);
  const files = cellsOf(content, OF_FILES);
  const names = [...new Set([...persons, ...signers].flatMap(({ text }) => namesOf(text)))];
  const known = new Set(names.map((name) => textKey(withoutTitles(name))));
  const isPerson = (name: string) => looksLikePerson(name) || known.has(textKey(name));
  const owners = ownersIn(content, isPerson, hidden);
  const agency = viewOf(content, "tblAgency")?.rows.map((cell) => textOf(cell("value"))) ?? [];
  const units = cellsOf(content, OF_OWNERS).flatMap(({ text }) => namesIn(text));
  const isKept = (name: string) => name.length > 5 && !isPerson(name) && !/[@\n]/.test(name);
  return {
    names,
    owners,
    files: [...new Set(files.flatMap(({ text }) => text.split("\n")))].filter((name) => name.length > 4),
    kept: [...new Set([agency[0] ?? "", ...units])].filter(isKept),
    cells: [
      ...persons.map((found) => placeOf(found, "person-cells")),
      ...signers.map((found) => placeOf(found, "signers")),
      ...files.map((found) => placeOf(found, "sources")),
    ],
  };
}
