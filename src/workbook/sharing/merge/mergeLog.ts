import { LANGUAGES, mergingTexts, sheetTexts, type Language } from "../../../i18n";
import type { Answer, Decisions, Difference, RowSaid, TravellingField } from "../../../plan";
import { MOST_MERGES, type CellContent, type LoggedMerge } from "../../../sheets";
import { textKey, type IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { figureIn } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import { valueOf } from "../../tables/cells";
import { viewOf } from "../../tables/tableView";
import { shownAs } from "../../update/changeLog";
import { textOf } from "../../useCases/planEditsIn";
import { entryCell } from "../entries";
import { rowShown } from "../entryShown";

type Fate = Difference["fate"]["kind"];

const FATES: readonly Fate[] = ["taken", "same", "settled", "conflict", "decided", "added", "remark", "refused"];

/** A line that stands in the log: of which answer, and what became of it. */
export interface StandingMerge {
  /** Of difference and file. */
  readonly answer: string;
  readonly unit: string;
  readonly file: string;
  readonly fate: Fate | undefined;
}

const answerOf = (key: string, digest: string): string => `${key}\n${digest}`;

function fateSaid(text: string): Fate | undefined {
  const key = textKey(text);
  return FATES.find((fate) => LANGUAGES.some((language) => textKey(mergingTexts(language).fates[fate]) === key));
}

interface StandingLog {
  readonly lines: readonly StandingMerge[];
  readonly last: number;
}

/** What the log of a workbook says already. */
export function mergesIn(content: WorkbookContent): StandingLog {
  const rows = (viewOf(content, "tblMerges")?.rows ?? []).filter((cell) => textOf(cell("key")) !== "");
  const lines = rows.map((cell) => ({
    answer: answerOf(textOf(cell("key")), textOf(cell("digest"))),
    unit: textOf(cell("unit")),
    file: textOf(cell("file")),
    fate: fateSaid(textOf(cell("fate"))),
  }));
  return { lines, last: Math.max(0, ...rows.map((cell) => figureIn(cell("n")) ?? 0)) };
}

/** What became of one answer of a difference. */
interface AnswerFate {
  readonly fate: Fate;
  readonly reason: string | null;
  /** As an entry of the field. */
  readonly written: string | null;
}

/** An entry as the log shows it; who the contact person is stays in the plan. */
function shownEntry(field: TravellingField | null, entry: string | null, language: Language): string | null {
  if (entry === null || entry === "") return null;
  if (field === "person") return mergingTexts(language).log.hidden;
  const cell: CellContent = field === null ? entry : entryCell(field, entry, language);
  return shownAs(valueOf(cell), field ?? undefined, language);
}

/** What a row that came back says, in one cell. */
function shownRow(row: RowSaid, language: Language): string | null {
  const text = rowShown(row, language, (field, entry) => shownEntry(field, entry, language));
  return shownAs(text, undefined, language);
}

/** What became in the end of every answer in the log, and whose it is. */
export function finalFates(
  logged: readonly (StandingMerge | LoggedMerge)[],
  { language }: WorkbookState,
): readonly { readonly unit: string; readonly fate: Fate | undefined }[] {
  const { whole } = mergingTexts(language).returns;
  const last = new Map<string, { readonly unit: string; readonly fate: Fate | undefined }>();
  for (const line of logged) {
    const answer = "answer" in line ? line.answer : answerOf(line.key, line.digest);
    const unit = line.unit === null || line.unit === "" ? whole(line.file) : line.unit;
    last.set(answer, { unit, fate: "answer" in line ? line.fate : fateSaid(line.fate) });
  }
  return [...last.values()];
}

export interface MergeLogInput {
  readonly content: WorkbookContent;
  readonly state: WorkbookState;
  readonly differences: readonly Difference[];
  readonly decisions: Decisions;
  readonly today: IsoDate;
  readonly time: string | null;
}

/** Whether a decision is for this answer: it may stand in the plan with lines that others appended. */
export function isChosen(
  { key, answers, fate }: Difference,
  answer: Answer | undefined,
  decisions: Decisions,
): boolean {
  if (fate.kind !== "decided" || fate.how === "combined" || fate.how === "meant") return true;
  const decision = decisions.get(key);
  const chosen = decision?.kind === "answer" ? answers.find(({ digest }) => digest === decision.digest) : undefined;
  return answer?.text === (chosen?.text ?? fate.text);
}

function fateOf(difference: Difference, answer: Answer | undefined, { state, decisions }: MergeLogInput): AnswerFate {
  const { fate } = difference;
  const { language } = state;
  const { refusals, decided } = mergingTexts(language);
  const plain = { fate: fate.kind, reason: null, written: null };
  switch (fate.kind) {
    case "taken":
    case "remark":
      return { ...plain, written: fate.text };
    case "conflict":
      return { ...plain, reason: refusals.undecided };
    case "refused":
      return { ...plain, reason: refusals[fate.reason] };
    case "decided": {
      if (!isChosen(difference, answer, decisions))
        return { fate: "refused", reason: refusals["not-chosen"], written: null };
      return { fate: "decided", reason: decided[fate.how], written: fate.text };
    }
    default:
      return plain;
  }
}

type Line = Omit<LoggedMerge, "n">;

function lineOf(difference: Difference, answer: Answer | undefined, input: MergeLogInput): Line {
  const { state, today, time } = input;
  const { language } = state;
  const { id, subject, field, fate, sent, standing, key } = difference;
  const { log, fates } = mergingTexts(language);
  const { headers, plan } = sheetTexts(language);
  const became = fateOf(difference, answer, input);
  const place = answer?.place ?? null;
  const doubt = fate.kind === "refused" ? fate.doubt : undefined;
  const row = fate.kind === "added" ? { entries: fate.entries, beside: [] } : answer?.row;
  const returned = row === undefined ? null : shownRow(row, language);
  const shown = (entry: string | null) => shownEntry(field, entry, language);
  return {
    ...{ on: today, at: time, id, key },
    file: answer?.file ?? "",
    unit: answer?.unit ?? null,
    savedBy: answer?.savedBy ?? null,
    savedOn: answer?.savedOn ?? null,
    item: subject === null ? null : /^\d/.test(subject) ? plan.indicator(subject) : subject,
    field: difference.header ?? (field === null ? log.wholeRow : headers.tblPlan[field]),
    sent: shown(sent),
    standing: shown(standing),
    returned: returned ?? shown(doubt?.typed ?? answer?.text ?? null),
    fate: fates[became.fate],
    reason: became.reason,
    written: shown(became.written),
    place: place === null ? null : log.place(place.sheet, place.row),
    digest: answer?.digest ?? "",
  };
}

/** The lines a merge adds to the log: one for every answer that is different and is not in it yet. */
export function mergeLines(input: MergeLogInput): readonly LoggedMerge[] {
  const { content, state, differences } = input;
  const { fates, log } = mergingTexts(state.language);
  const { lines, last } = mergesIn(content);
  const known = new Map<string, Set<Fate | undefined>>();
  for (const { answer, fate } of lines) known.set(answer, (known.get(answer) ?? new Set()).add(fate));
  const isNew = ({ key, digest, fate }: Line): boolean => {
    const before = known.get(answerOf(key, digest)) ?? new Set();
    const now = fateSaid(fate);
    // What was taken says afterwards what stands.
    const isOld = before.has(now) || (now === "same" && [...before].some((each) => each !== "conflict"));
    return !isOld && now !== "settled";
  };
  const fresh = differences
    .flatMap((difference) => {
      const answers = difference.answers.length === 0 ? [undefined] : difference.answers;
      return answers.map((answer) => lineOf(difference, answer, input));
    })
    .filter(isNew);
  const room = MOST_MERGES - lines.length;
  if (room <= 0) return [];
  const cut = fresh.slice(0, fresh.length < room ? fresh.length : room - 1);
  const [end] = fresh.slice(cut.length);
  const full = log.full(MOST_MERGES.toLocaleString("en-US"));
  const kept =
    end === undefined ? cut : [...cut, { ...end, returned: full, sent: null, standing: null, fate: fates.refused }];
  return kept.map((line, index) => ({ ...line, n: last + 1 + index }));
}
