import { codeLetter, parseItemCode, parseNumber, type ItemCode } from "../../../ita";
import { textKey, tidy, toArabicDigits } from "../../../thai";
import type { Place } from "../../diagnostics";
import { cleanCell, onlyText } from "../cells";
import { columnMeaning } from "./columns";
import type { Context, TableRow } from "./context";
import type { Draft } from "../draft";
import type { Fate } from "../fates";

/** A question of IIT or EIT whose answers may follow. */
export interface Question {
  readonly code: ItemCode;
  name: string;
  readonly score: number | undefined;
  readonly place: Place;
  /** Its heading is running text, which only a table of answers proves to be a question. */
  pending: boolean;
  /** The code as printed, where it was not spelt canonically. */
  readonly printed: string | undefined;
  /** Answers stand one below the other, with how many people gave them in front of the percentage. */
  counted: boolean;
  /** Scores of its aspects, none of which is the question's own. */
  readonly aspects: string[];
}

/** Columns of a table of answers; `aspect` is where a row says what it is about. */
export interface AnswerColumns {
  readonly labels: ReadonlyMap<number, string>;
  readonly score: number | undefined;
  readonly aspect: number | undefined;
}

const ANSWER =
  /^(?:มี|ไม่มี|ใช่|ไม่ใช่|เคย|ไม่เคย|รู้|ไม่รู้|ทราบ|ไม่ทราบ|ไม่มีเลย|(?:น้อย|มาก)(?:ที่สุด)?(?:(?:หรือ|\/)?\(?ไม่มีเลย\)?)?|ปานกลาง)(?:\((?:ร้อยละ|%)\)|%)?$/;
const SCORE_LABEL = /^(?:ผล)?คะแนน(?:ที่ได้|เฉลี่ย)?$/;
/** What a row says that is about the whole question: that it is, or only what its figures are. */
const OVERALL_ASPECT = /รวม|เฉลี่ย|ภาพรวม|^(?:(?:ค่า|คิดเป็น)?ร้อยละ|%|ผลการประเมิน|คะแนน|ผล)(?:\(%\))?$/;
const HEADING = /^((?:ข้อ(?:ที่)?\s*)?(?:[IEie](?:IT)?\s?[0-9๐-๙]{1,2}|1[๐-๙]{1,2})[.:)]?)\s+(\D.*)$/;
/** A score at the end of a heading: said to be one, or with decimals. */
const SCORE_AT_END =
  /\s(?:\(?(?:ผล)?คะแนน(?:เฉลี่ย)?(?:ที่ได้)?\s*[:=]?\s*(\d{1,3}(?:[.,]\d{1,4})?)\)?|(\d{1,3}[.,]\d{1,4}))\s*(?:คะแนน|%)?\)?$/;
const LONE_SCORE = /^(?:(?:ผล)?คะแนน(?:เฉลี่ย)?(?:ที่ได้)?\s*[:=]?\s*)?(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:คะแนน|%)?$/;
const LONGEST_HEADING = 600;

/** The question a heading line asks; undefined if it is none. */
function questionIn(text: string, place: Place): Question | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const [, printed = "", rest = ""] = HEADING.exec(cleanCell(text)) ?? [];
  const parsedCode = parseItemCode(printed);
  if (parsedCode === undefined || codeLetter(parsedCode.code) === "O") return undefined;
  const found = SCORE_AT_END.exec(toArabicDigits(rest));
  const parsed = parseNumber(found?.[1] ?? found?.[2] ?? "");
  return {
    code: parsedCode.code,
    printed: parsedCode.repaired ? printed : undefined,
    name: tidy(found === null ? rest : rest.slice(0, found.index)),
    score: parsed.kind === "number" ? parsed.value : undefined,
    place,
    pending: true,
    counted: false,
    aspects: [],
  };
}

/** A line of running text between tables: a question, the rest of one, or its score alone. */
export function readQuestionLine(text: string, place: Place, context: Context, draft: Draft): void {
  const line = tidy(text);
  const question = questionIn(line, place);
  if (question !== undefined) {
    closeQuestion(context, draft);
    context.question = question;
    return;
  }
  const open = context.question;
  if (open === undefined) return;
  const [, figure] = LONE_SCORE.exec(toArabicDigits(line)) ?? [];
  if (figure !== undefined) {
    if (!open.pending) addScore(open, figure, place, draft);
  } else if (open.pending && context.answers === undefined) {
    open.name = tidy(`${open.name} ${line}`).slice(0, LONGEST_HEADING);
  } else {
    closeQuestion(context, draft);
  }
}

function addScore(question: Question, figure: string, place: Place, draft: Draft): void {
  const score = draft.readScore(figure, question.code, place);
  if (score === undefined) return;
  draft.addItem(question.code, score, {}, place);
  question.aspects.length = 0;
}

/** Aspects were scored, but not the question: which of them counts is not for us to say. */
export function closeQuestion(context: Context, draft: Draft): void {
  const { question } = context;
  context.question = undefined;
  context.answers = undefined;
  if (question === undefined || question.aspects.length === 0) return;
  if (draft.items.get(question.code)?.score !== undefined) return;
  draft.note("score-unreadable", question.place, { subject: question.code, value: question.aspects.join(" / ") });
}

export function isAnswer(cell: string): boolean {
  return cell.length < LONGEST_HEADING && ANSWER.test(textKey(cell));
}

/** Columns of a header that names answers; every filled cell must be understood but one. */
function answerColumns(cells: readonly string[]): AnswerColumns | undefined {
  const labels = new Map<number, string>();
  let score: number | undefined;
  const others: number[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell === "") continue;
    if (isAnswer(cell)) labels.set(column, cell);
    else if (columnMeaning(cell) === "score" && score === undefined) score = column;
    else others.push(column);
  }
  if (labels.size < 2 || others.length > 1) return undefined;
  const [first] = labels.keys();
  const aspect = others[0] ?? (first === undefined || first === 0 ? undefined : 0);
  return { labels, score, aspect };
}

/** A row of a question's block: its heading in one cell, the answers' header, or a row of percentages. */
export function readQuestion(row: TableRow, context: Context, draft: Draft): Fate | undefined {
  const { cells, place } = row;
  const heading = onlyText(cells);
  const asked = heading === undefined ? undefined : questionIn(heading, place);
  if (asked !== undefined) {
    closeQuestion(context, draft);
    context.question = asked;
    return confirm(asked, draft);
  }
  if (isAnotherQuestion(row, context)) {
    // With its score beside it, it is read as any item.
    closeQuestion(context, draft);
    return undefined;
  }
  const question = context.question ?? questionOfLastItem(context, place);
  if (question === undefined) return undefined;
  const columns = answerColumns(cells);
  if (columns !== undefined) {
    context.question = question;
    context.answers = columns;
    context.mapping = undefined;
    confirm(question, draft);
    return "heading";
  }
  if (context.answers !== undefined) return readAnswers(row, context.answers, question, draft);
  if (!isAnswerHeading(cells)) return readAnswerLine(row, question, context, draft);
  question.counted = cells.filter((cell) => cell !== "").length > 2;
  context.question = question;
  return "heading";
}

/** A row that begins with the code of another question than the one whose answers are being read. */
function isAnotherQuestion({ cells, place }: TableRow, { question }: Context): boolean {
  if (question === undefined) return false;
  const first = cells.find((cell) => cell !== "");
  const asked = first === undefined ? undefined : questionIn(first, place);
  return asked !== undefined && asked.code !== question.code;
}

/** What stands above answers one below the other: `ระดับ | ร้อยละ`, `ระดับ | จำนวน (คน) | ร้อยละ`. */
function isAnswerHeading(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const [label = "", ...figures] = filled;
  const counted = figures.length === 2 && (figures[0] ?? "").startsWith("จำนวน");
  if (figures.length !== 1 && !counted) return false;
  return /^(?:ระดับ|คำตอบ|ตัวเลือก)/.test(label) && (figures.at(-1) ?? "").startsWith("ร้อยละ");
}

/** Answers follow, so the heading is a question's: it becomes an item. */
function confirm(question: Question, draft: Draft): Fate {
  if (!question.pending) return "repeat";
  question.pending = false;
  const { code, printed, score, name, place } = question;
  if (printed !== undefined) draft.note("code-repaired", place, { from: printed, to: code });
  return draft.addItem(code, score, { name }, place);
}

/** The item above, if it is a question: its answers may follow without a heading of their own. */
function questionOfLastItem({ lastItem }: Context, place: Place): Question | undefined {
  if (lastItem === undefined || codeLetter(lastItem) === "O") return undefined;
  return {
    code: lastItem,
    name: "",
    score: undefined,
    place,
    pending: false,
    printed: undefined,
    counted: false,
    aspects: [],
  };
}

const WHOLE = 100;
const ROUNDING_OF_ANSWERS = 0.5;

function readAnswers(row: TableRow, columns: AnswerColumns, question: Question, draft: Draft): Fate | undefined {
  const { cells, place } = row;
  const aspect = columns.aspect === undefined ? "" : (cells[columns.aspect] ?? "");
  const known = new Set([...columns.labels.keys(), columns.score, columns.aspect]);
  const parsed = cells.map(parseNumber);
  const strange = cells.some(
    (cell, column) =>
      cell !== "" && (!known.has(column) || (column !== columns.aspect && parsed[column]?.kind === "unreadable")),
  );
  const percentages = [...columns.labels].flatMap(([column, label]) => {
    const figure = parsed[column];
    return figure?.kind === "number" ? [{ label, value: figure.value }] : [];
  });
  const score = columns.score === undefined ? "" : (cells[columns.score] ?? "");
  if (strange || (percentages.length === 0 && score === "")) return undefined;
  const sum = percentages.reduce((total, { value }) => total + value, 0);
  if (percentages.length === columns.labels.size && Math.abs(sum - WHOLE) > ROUNDING_OF_ANSWERS) {
    draft.note("answers-sum", place, { item: question.code, sum: Math.round(sum * 100) / 100 });
  }
  const overall = aspect === "" || OVERALL_ASPECT.test(aspect);
  for (const { label, value } of percentages) {
    draft.addAnswer(question.code, overall ? label : `${aspect}: ${label}`, value, place);
  }
  if (score !== "" && overall) addScore(question, score, place, draft);
  else if (score !== "") question.aspects.push(score);
  return "record";
}

function withoutCount([label = "", , percent = ""]: readonly string[]): readonly string[] {
  return [label, percent];
}

/** One answer in a row, `มี | 65.31`, or the score below the answers. */
function readAnswerLine(row: TableRow, question: Question, context: Context, draft: Draft): Fate | undefined {
  const { cells, place } = row;
  const filled = cells.filter((cell) => cell !== "");
  const [label = "", figure = "", ...others] = question.counted && filled.length === 3 ? withoutCount(filled) : filled;
  const parsed = parseNumber(figure);
  if (others.length > 0 || parsed.kind !== "number") return undefined;
  if (isAnswer(label)) {
    context.question = question;
    confirm(question, draft);
    draft.addAnswer(question.code, label, parsed.value, place);
    return "record";
  }
  if (!SCORE_LABEL.test(textKey(label)) || context.question !== question) return undefined;
  addScore(question, figure, place, draft);
  return "record";
}
