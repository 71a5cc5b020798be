import { toArabicDigits } from "../../src/thai";
import { toThaiDigits } from "../thaiDigits";
import type { Random } from "./random";

/*
 * The damage that rows of real result documents have suffered, fixed before the reader was tuned on it:
 * an operator may be added or made worse, never taken back. Real documents: a memo of FY2564 (a text
 * copied out of a web page) and a meeting report of FY2563 (typed after a table of ITAS, then scanned).
 */

export type Column = "code" | "indicator" | "name" | "comment" | "score" | "recommendation" | "owner" | "remark";

export type Line =
  | { readonly kind: "row"; readonly cells: readonly string[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blank" };

/** A row of a table on its way from a correct document to a damaged one. */
export interface DamagedRow {
  /** What the columns of the table mean; cells may have moved away from them. */
  readonly columns: readonly Column[];
  /** The header of the table as it was printed first. */
  readonly header: readonly string[];
  readonly before: readonly Line[];
  readonly cells: readonly string[];
  readonly after: readonly Line[];
  /** False once nothing in the document says the score any more: then none may be read. */
  readonly scoreStands: boolean;
}

export interface Operator {
  readonly name: string;
  /** The share of rows that suffer it. */
  readonly rate: number;
  readonly apply: (row: DamagedRow, random: Random) => DamagedRow;
}

/** What a person wrote in words; codes and scores are apart. */
const TEXTS: ReadonlySet<Column | undefined> = new Set([
  "indicator",
  "name",
  "comment",
  "recommendation",
  "owner",
  "remark",
]);

const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;

type ChangeCell = (cell: string, column: Column | undefined) => string;

function changeCells(row: DamagedRow, change: ChangeCell): DamagedRow {
  return { ...row, cells: row.cells.map((cell, index) => change(cell, row.columns[index])) };
}

function changeTexts(row: DamagedRow, change: (text: string) => string): DamagedRow {
  return changeCells(row, (cell, column) => (TEXTS.has(column) ? change(cell) : cell));
}

/** Thai and Arabic digits in one file, one table, one code, one number. Both documents, everywhere. */
const mixedDigits: Operator = {
  name: "mixed digit systems",
  rate: 0.5,
  apply: (row, random) =>
    changeCells(row, (cell) =>
      cell.replace(/[0-9๐-๙]/g, (digit) => (random.chance(0.5) ? toThaiDigits(digit) : toArabicDigits(digit))),
    ),
};

/**
 * `0๑`, `๐๑` and `O๑` stand in one table of FY2563, `๐๑๐` and `010` are its O10; `OIT 1`, `O1.` and
 * `O31 :` are from plans made of it; `1๑๑` is I11 in a report on the perception of staff.
 */
const codeSpelling: Operator = {
  name: "another code spelling",
  rate: 0.5,
  apply: (row, random) => changeCells(row, (cell, column) => (column === "code" ? respell(cell, random) : cell)),
};

function respell(code: string, random: Random): string {
  const letter = code.charAt(0);
  const number = code.slice(1);
  const anyLetter = [
    `${letter}IT ${number}`,
    `${letter}IT${number}`,
    `${code}.`,
    `${code} :`,
    `${letter} ${number}`,
    ` ${code} `,
    code.toLowerCase(),
    `${letter.toLowerCase()}${number}.`,
    `${letter}${toThaiDigits(number)}`,
    `ข้อ ${code}`,
  ] as const;
  const zeroForO = [
    `0${number}`,
    `๐${number}`,
    `0${toThaiDigits(number)}`,
    `๐${toThaiDigits(number)}`,
    `0${toArabicDigits(number)}`,
    `๐${number}.`,
    `0 ${toThaiDigits(number)}`,
  ] as const;
  const oneForI = [`1${toThaiDigits(number)}`, `1${toThaiDigits(number)}.`] as const;
  if (letter === "O") return random.chance(0.6) ? random.pick(zeroForO) : random.pick(anyLetter);
  if (letter === "I") return random.chance(0.4) ? random.pick(oneForI) : random.pick(anyLetter);
  return random.pick(anyLetter);
}

/** The report of FY2563 repeats its header on each page, with `ชื่อ` for `ข้อ` four times, wrapped differently. */
const repeatedHeader: Operator = {
  name: "a repeated header before it",
  rate: 0.05,
  apply: (row, random) => ({ ...row, before: [...row.before, ...headerAgain(row, random)] }),
};

function headerAgain({ header }: DamagedRow, random: Random): readonly Line[] {
  const varied = header.map((cell) => {
    if (cell === "ข้อ" && random.chance(0.3)) return "ชื่อ";
    if (cell === "ความคิดเห็น" && random.chance(0.3)) return "ความคิดเห็น จากคณะกรรมการ";
    if (cell === "ประเด็นการตรวจ" && random.chance(0.3)) return "ประเด็นการตรวจ (OIT)";
    return random.chance(0.2) ? insertSpace(cell, random) : cell;
  });
  const trailing = random.chance(0.2) ? ["", ""] : [];
  const lines: readonly Line[] = [{ kind: "row", cells: [...varied, ...trailing] }];
  return random.chance(0.5) ? [{ kind: "blank" }, ...lines] : lines;
}

/**
 * A row that does not fit its page goes on at the top of the next, its left cells and its score being
 * empty there; around the cut stand blank lines, the page number, the first words of the next page
 * (`/ O๓๒ ช่องทาง…`), a dotted line, and often the header once more. FY2563, from O2 on.
 */
const pageCut: Operator = {
  name: "a page cut through it",
  rate: 0.05,
  apply(row, random) {
    const cuttable = row.cells.flatMap((cell, index) =>
      TEXTS.has(row.columns[index]) && Array.from(cell).length > 3 ? [index] : [],
    );
    const [first, ...others] = cuttable;
    if (first === undefined) return row;
    const certain = random.pick([first, ...others]);
    const halves = row.cells.map((cell, index): readonly [string, string] => {
      if (index === certain || (cuttable.includes(index) && random.chance(0.5))) return cutInTwo(cell, random);
      return [cell, ""];
    });
    return {
      ...row,
      cells: halves.map(([upper]) => upper),
      after: [...pageBreak(row, random), { kind: "row", cells: halves.map(([, lower]) => lower) }, ...row.after],
    };
  },
};

/** At a space or inside a word, but never between a letter and its marks. */
function cutInTwo(text: string, random: Random): readonly [string, string] {
  const places = Array.from({ length: text.length - 1 }, (_, index) => index + 1).filter(
    (place) => !MARK.test(text.charAt(place)) && text.slice(place).trim() !== "" && text.slice(0, place).trim() !== "",
  );
  const spaces = places.filter((place) => text.charAt(place) === " ");
  const [first, ...others] = spaces.length > 0 && random.chance(0.5) ? spaces : places;
  if (first === undefined) return [text, ""];
  const place = random.pick([first, ...others]);
  return [text.slice(0, place).trim(), text.slice(place).trim()];
}

function pageBreak(row: DamagedRow, random: Random): readonly Line[] {
  const number = String(2 + random.below(30));
  const code = row.cells[0] ?? "";
  const name = (row.cells[1] ?? "").slice(0, 12);
  const pageNumber = random.pick([
    `-${toThaiDigits(number)}-`,
    `- ${number} -`,
    `หน้า ${toThaiDigits(number)}`,
    number,
    `- ${toThaiDigits(number)} -`,
  ]);
  const catchword = random.pick([
    `/ ${code} ${name}...`,
    `/${name}…`,
    `/${code}...`,
    "....................",
    `/ ${code} ${name}…`,
  ]);
  const lines: Line[] = [];
  if (random.chance(0.4)) lines.push({ kind: "text", text: catchword });
  if (random.chance(0.8)) lines.push({ kind: "blank" });
  if (random.chance(0.4)) lines.push({ kind: "text", text: pageNumber });
  if (random.chance(0.4)) lines.push({ kind: "blank" });
  if (random.chance(0.5)) lines.push(...headerAgain(row, random).filter(({ kind }) => kind === "row"));
  return lines;
}

/**
 * Trailing cells come and go from row to row in both documents; where a comment is empty its cell is
 * sometimes missing altogether, and merged cells of the typed table left an empty one behind.
 */
const raggedCells: Operator = {
  name: "ragged cells",
  rate: 0.1,
  apply(row, random) {
    const kind = random.pick(["lost", "added", "dropped", "inserted"]);
    const empties = row.cells.flatMap((cell, index) => (cell.trim() === "" ? [index] : []));
    const [firstEmpty, ...otherEmpties] = empties;
    if (kind === "lost") return loseTrailing(row, 1 + random.below(2));
    if (kind === "dropped" && firstEmpty !== undefined) {
      const dropped = random.pick([firstEmpty, ...otherEmpties]);
      return { ...row, cells: row.cells.filter((_, index) => index !== dropped) };
    }
    if (kind === "inserted") {
      const at = random.below(row.cells.length);
      return { ...row, cells: [...row.cells.slice(0, at), "", ...row.cells.slice(at)] };
    }
    return { ...row, cells: [...row.cells, ...Array.from({ length: 1 + random.below(3) }, () => "")] };
  },
};

/** Whatever they hold: a score that is lost with them cannot be read any more. */
function loseTrailing(row: DamagedRow, count: number): DamagedRow {
  const left = Math.max(2, row.cells.length - count);
  const score = row.columns.indexOf("score");
  return { ...row, cells: row.cells.slice(0, left), scoreStands: row.scoreStands && score < left };
}

/** `ดาเนินงาน`, `ด าเนินงาน` and a SARA AM in two code points: copies out of PDF files. */
const saraAm: Operator = {
  name: "lost or split SARA AM",
  rate: 0.1,
  apply: (row, random) =>
    changeTexts(row, (text) => text.replace(/\u0E33/g, () => random.pick(["\u0E32", "\u0E4D\u0E32", " \u0E32"]))),
};

/** Wrap spaces inside words and unit names, spaces lost between words, spaces around figures. FY2563, every page. */
const spaces: Operator = {
  name: "inserted or lost spaces",
  rate: 0.2,
  apply: (row, random) =>
    changeCells(row, (cell, column) => {
      if (!TEXTS.has(column)) return random.chance(0.5) ? cell : random.pick([` ${cell}`, `${cell} `, `\u00A0${cell}`]);
      if (random.chance(0.5)) return cell.replace(/ /g, (space) => (random.chance(0.5) ? "" : space));
      let text = cell;
      for (let count = 1 + random.below(3); count > 0; count -= 1) text = insertSpace(text, random);
      return text;
    }),
};

function insertSpace(text: string, random: Random): string {
  if (text.length < 3) return text;
  const at = 1 + random.below(text.length - 1);
  return `${text.slice(0, at)} ${text.slice(at)}`;
}

/** `พนื้ ฐาน` for `พื้นฐาน`, and a tone typed before its vowel: copies out of PDF files, old keyboards. */
const reorderedMarks: Operator = {
  name: "reordered marks",
  rate: 0.05,
  apply: (row, random) =>
    changeTexts(row, (text) =>
      text
        .replace(/([\u0E31\u0E34-\u0E39])([\u0E48-\u0E4B])/g, (whole, vowel: string, tone: string) =>
          random.chance(0.5) ? `${tone}${vowel}` : whole,
        )
        .replace(/([ก-ฮ])([\u0E31\u0E34-\u0E39\u0E48-\u0E4C]{1,2})([ก-ฮ])/g, (whole, ...groups: readonly string[]) => {
          const [consonant = "", marks = "", next = ""] = groups;
          return random.chance(0.3) ? `${consonant}${next}${marks}${random.chance(0.5) ? " " : ""}` : whole;
        }),
    ),
};

/** In the order in which a document suffers them: what is typed first, then what pages and copying do. */
export const OPERATORS: readonly Operator[] = [
  mixedDigits,
  codeSpelling,
  saraAm,
  reorderedMarks,
  spaces,
  pageCut,
  raggedCells,
  repeatedHeader,
];

/** A row after everything that happens to it, each thing independently of the others. */
export function damage(row: DamagedRow, random: Random): DamagedRow {
  return OPERATORS.reduce(
    (suffering, { rate, apply }) => (random.chance(rate) ? apply(suffering, random) : suffering),
    row,
  );
}
