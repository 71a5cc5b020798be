import fc from "fast-check";
import { SCHEMES, type ItemCode } from "../../src/ita";
import { displayWidth } from "../../src/thai";

/** One row of a table to be printed; a blank score is not assessed. */
export interface PrintedItem {
  readonly code: ItemCode;
  readonly name: string;
  readonly comment: string;
  readonly score: string;
}

export interface PrintedTable {
  readonly items: readonly PrintedItem[];
  readonly header: boolean;
}

/** Comments that carry figures of all kinds, none of them the score. */
const COMMENTS = [
  "",
  "",
  "-",
  "ขาดแผนผังของฝ่ายการเมือง",
  "ไม่มีข้อมูลเดือน 10",
  "มีเนื้อหาไม่ครบ 5 ข้อ",
  "เป็นข้อมูลของปี พ.ศ. 2563",
  "ควรเผยแพร่ให้ได้ร้อยละ 100",
  "ต้องครบ 100",
  "ไม่เป็นไปตามข้อ 9.1",
  "ไม่มีช่องทาง Q&A ทำให้ไม่สามารถ ถาม-ตอบได้",
  "กรณีหน่วยงานตอบคำถามโดยใช้ URL ที่เปิดมาแล้วเป็นไฟล์เอกสาร (เช่น ไฟล์ PDF ไฟล์รูปภาพ) หน่วยงานต้องตอบด้วย URL ของหน้าเว็บไซต์ที่เป็นช่องทางในการเข้าถึงข้อมูลนั้นด้วย",
  "การเปิดเผยข้อมูล",
  "มีเพียง 3 รายการ จาก 12 รายการ",
  "ไม่มีการจัดซื้อจัดจ้างในเดือนตุลาคม 2563 และเดือนมีนาคม 2564",
  "ดู https://example.go.th/o12 หน้า 7",
  "ขาดองค์ประกอบ 1) ผัง 2) ช่องทาง",
  "เผยแพร่เมื่อ 30 เมษายน 2564 เวลา 16.30 น.",
  "คะแนนเต็ม 100 ควรแนบลิงก์ภาพข่าวกิจกรรม",
];
/** A table prints its scores in one way, as a rule. */
const STYLES = [
  ["0.00", "100.00", "100.00", "50.00", "66.67"],
  ["๐.๐๐", "๑๐๐.๐๐", "๘๓.๓๓"],
  ["0", "100", "100"],
  ["๐", "๑๐๐", "๑๐๐"],
  ["0%", "100%", "83.33 %"],
  ["0", "100", "๐", "๑๐๐", "0.00", "100.00", "66.67", "๑๐๐.๐๐"],
];
/** Words and figures a comment may throw together. */
const WORDS = [
  "ขาด",
  "ครบ",
  "0",
  "100",
  "๑๐๐",
  "9.5",
  "12",
  "ร้อยละ",
  "ข้อ",
  "ปี",
  "2563",
  "0.00",
  "-",
  "ข้อมูล",
  "ได้",
  "(1)",
];

const named = SCHEMES.map(({ items }) =>
  items.flatMap(({ code, name }) => (name === null ? [] : [{ code, name }])),
).filter((items) => items.length > 20);

const comment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...COMMENTS) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => ["ขาด", ...words].join(" ")),
  },
);

function itemsIn(style: readonly string[]): fc.Arbitrary<readonly { comment: string; score: string }[]> {
  const score = fc.constantFrom(...style);
  return fc.array(fc.record({ comment, score }), { minLength: 4, maxLength: 12 });
}

/** Tables of some following items of one year. */
export const printedTable: fc.Arbitrary<PrintedTable> = fc
  .tuple(
    fc.constantFrom(...named),
    fc.nat(30),
    fc.constantFrom(...STYLES).chain(itemsIn),
    fc.boolean(),
    fc.array(fc.nat(60), { maxLength: 2 }),
  )
  .map(([names, from, items, header, unscored]) => ({
    header,
    items: items.flatMap((cells, index) => {
      const known = names[Math.min(from, names.length - 12) + index];
      if (known === undefined) return [];
      // An item without a score has a comment of the kind people write, not just any figures.
      const blank = unscored.includes(index) ? { score: "", comment: COMMENTS[index] ?? "" } : {};
      return [{ ...known, ...cells, ...blank }];
    }),
  }));

/** Copying out of a PDF loses marks, puts blanks into words and takes SARA AM apart. */
export function damage(text: string, random: () => number): string {
  return text
    .split("")
    .map((character) => {
      if (/[\u0E47-\u0E4E]/.test(character) && random() < 0.15) return "";
      if (character === "ำ" && random() < 0.3) return random() < 0.5 ? "\u0E4Dา" : "า";
      if (/[ก-ฮ]/.test(character) && random() < 0.02) return ` ${character}`;
      return character;
    })
    .join("");
}

/** Lines of about a width; a break may fall within a word, as Thai has no spaces. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let open = "";
  for (const character of text) {
    const full = displayWidth(open) >= width && (character === " " || /[เ-ไก-ฮ]/.test(character));
    if (full) {
      lines.push(open.trim());
      open = "";
    }
    open += character;
  }
  return [...lines, open.trim()].filter((line) => line !== "");
}

const HEADER = ["ข้อ", "ประเด็นการตรวจ", "ความคิดเห็น", "คะแนน"];
const joined = (...cells: readonly string[]) => cells.filter((cell) => cell !== "").join(" ");
/** Cells side by side, each a stack of lines: what a program reads line by line. */
const sideBySide = (cells: readonly (readonly string[])[]) =>
  Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, line) =>
    joined(...cells.map((cell) => cell[line] ?? "")),
  );
const centred = (cell: readonly string[], height: number) => [
  ...Array.from({ length: Math.floor((height - cell.length) / 2) }, () => ""),
  ...cell,
];

type Printer = (item: PrintedItem) => readonly string[];
type TablePrinter = (table: PrintedTable) => readonly string[];

function byItem(print: Printer, header: readonly string[] = [HEADER.join(" ")]): TablePrinter {
  return (table) => [...(table.header ? header : []), ...table.items.flatMap(print)];
}

const pad = (text: string, width: number) => text + " ".repeat(Math.max(0, width - displayWidth(text)));
const wide = (cells: readonly string[]) =>
  [pad(cells[0] ?? "", 8), pad(cells[1] ?? "", 80), pad(cells[2] ?? "", 200), cells[3] ?? ""].join("  ").trimEnd();

/** The ways a table comes out of a page or a PDF. */
export const LAYOUTS: Readonly<Record<string, TablePrinter>> = {
  "on one line": byItem(({ code, name, comment, score }) => [joined(code, name, comment, score)]),
  "with wrapped names": byItem(({ code, name, comment, score }) => {
    const [first = "", ...others] = wrap(name, 18);
    const last = others.pop();
    return last === undefined
      ? [joined(code, first, comment, score)]
      : [joined(code, first), ...others, joined(last, comment, score)];
  }),
  "with wrapped comments": byItem(({ code, name, comment, score }) => {
    const lines = wrap(joined(comment, score), 30);
    return [joined(code, name, lines[0] ?? ""), ...lines.slice(1)];
  }),
  "with the score on its own line": byItem(({ code, name, comment, score }) => [
    joined(code, name),
    ...wrap(comment, 30),
    ...(score === "" ? [] : [score]),
  ]),
  "with each cell on its own line": byItem(
    ({ code, name, comment, score }) => [code, ...wrap(name, 30), ...wrap(comment, 30), ...wrap(score, 30)],
    HEADER,
  ),
  "with each cell on its own line and dashes": byItem(
    ({ code, name, comment, score }) => [code, ...wrap(name, 30), ...wrap(comment || "-", 30), score || "-"],
    HEADER,
  ),
  "with cells apart by blank lines": byItem(
    ({ code, name, comment, score }) => [code, name, comment || "-", score || "-"].flatMap((cell) => [cell, ""]),
    HEADER.flatMap((cell) => [cell, ""]),
  ),
  "with the score behind the name": byItem(
    ({ code, name, comment, score }) => [joined(code, name, score, comment)],
    ["ข้อ ประเด็นการตรวจ คะแนน ความคิดเห็น"],
  ),
  "line by line, cells at the top": byItem(({ code, name, comment, score }) =>
    sideBySide([[code], wrap(name, 20), wrap(comment, 25), [score]]),
  ),
  "line by line, cells centred": byItem(({ code, name, comment, score }) => {
    const cells = [[code], wrap(name, 20), wrap(comment, 25), [score]];
    const height = Math.max(...cells.map((cell) => cell.length));
    return sideBySide(cells.map((cell) => centred(cell, height)));
  }),
  "column by column": ({ header, items }) => [
    ...(header ? HEADER : []),
    ...items.map(({ code }) => code),
    ...items.flatMap(({ name }) => wrap(name, 30)),
    ...items.flatMap(({ comment }) => wrap(comment, 30)),
    ...items.flatMap(({ score }) => (score === "" ? [] : [score])),
  ],
  "in columns of wide spaces": ({ items }) => [
    wide(HEADER),
    ...items.map(({ code, name, comment, score }) => wide([code, name, comment, score])),
  ],
  "in columns of wide spaces, wrapped": ({ items }) => [
    wide(HEADER),
    ...items.flatMap(({ code, name, comment, score }) => {
      const cells = [[code], wrap(name, 20), wrap(comment, 25), [score]];
      const height = Math.max(...cells.map((cell) => cell.length));
      return Array.from({ length: height }, (_, line) => wide(cells.map((cell) => cell[line] ?? "")));
    }),
  ],
  "between pipes": ({ items }) =>
    [
      HEADER,
      HEADER.map(() => "---"),
      ...items.map(({ code, name, comment, score }) => [code, name, comment, score]),
    ].map((cells) => `| ${cells.join(" | ")} |`),
};

/** Puts the end of a page into a table: a catchword, a page number, the header again. */
export function withPageBreak(lines: readonly string[], at: number): readonly string[] {
  return [...lines.slice(0, at), "/ O๓๒ ช่องทาง…", "", "- ๒ -", "", HEADER.join(" "), ...lines.slice(at)];
}
