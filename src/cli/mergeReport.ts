import { mergeCommandTexts, mergingTexts, returnedTexts, sheetTexts, type Language } from "../i18n";
import { isIndicatorNumber, roundHalfUp } from "../ita";
import type { Answer, Difference } from "../plan";
import {
  answerShown,
  entryShown,
  lastTime,
  overallText,
  progressBetween,
  type Conflict,
  type FollowUp,
  type MergePreview,
  type MergeReport,
  type ProgressPoint,
  type RefusedFile,
} from "../workbook";

function refusalText({ reason, data }: RefusedFile, language: Language): string {
  return returnedTexts(language).refusals[reason](data);
}

export function refusedLines(refused: readonly RefusedFile[], language: Language): readonly string[] {
  const t = mergeCommandTexts(language);
  return refused.map((each) => t.refused(each.file, refusalText(each, language)));
}

/** Of a longer text, the beginning says which one it is; all of it is in the workbook's log. */
const LONGEST = 200;

function inLine(text: string): string {
  const line = text.replace(/\s*\n\s*/g, " / ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** What a cell says, in one line. */
function said(field: Difference["field"], text: string, language: Language): string {
  return text === "" ? mergeCommandTexts(language).blank : inLine(entryShown(field, text, language));
}

/** The file an answer is in, and where it stands there. */
function whereOf({ file, place }: Answer, language: Language): string {
  const { log } = mergingTexts(language);
  return place === null ? file : `${file} (${log.place(place.sheet, place.row)})`;
}

function conflictLines({ difference, candidates }: Conflict, language: Language): readonly string[] {
  const t = mergeCommandTexts(language);
  const shown = (text: string) => said(difference.field, text, language);
  return [
    t.conflict(cellName(difference, language)),
    ...candidates.map(({ isStanding, text, answers }) =>
      isStanding
        ? t.standing(shown(text))
        : t.answer(answers.map((answer) => whereOf(answer, language)).join(", "), shown(text)),
    ),
  ];
}

function cellName({ subject, field, header }: Difference, language: Language): string {
  const { headers, plan } = sheetTexts(language);
  const about = subject !== null && isIndicatorNumber(subject) ? plan.indicator(subject) : (subject ?? "");
  const name = header ?? (field === null ? mergingTexts(language).log.wholeRow : headers.tblPlan[field]);
  return [about, name].filter((part) => part !== "").join(" ");
}

/** Cells in doubt: nothing of them is taken, and somebody has to look. */
export function inDoubt({ actions }: MergePreview): readonly Difference[] {
  return actions
    .flatMap(({ differences }) => differences)
    .filter(({ fate }) => fate.kind === "refused" && fate.doubt !== undefined);
}

/** Rows that came to the plan: whoever sent them may have meant one that was there. */
function addedLines({ actions }: MergePreview, language: Language): readonly string[] {
  const t = mergeCommandTexts(language);
  const added = actions.flatMap(({ differences }) => differences.filter(({ fate }) => fate.kind === "added"));
  const lines = added.map(({ id, answers }) =>
    t.addedRow(id ?? "", answers.map((answer) => whereOf(answer, language)).join(", ")),
  );
  return lines.length === 0 ? [] : [t.added(lines.length), ...lines];
}

/** An answer in place of what stood there; a status that goes on from the one that was sent is no loss. */
function isReplaced({ field, fate, standing, sent }: Difference): boolean {
  if (fate.kind !== "taken" || standing === null || standing === "") return false;
  if (field === "status" && fate.text !== "" && standing === sent) return false;
  return !fate.text.includes(standing);
}

/** What stood in the plan and stands there no more. */
function replacedLines({ actions }: MergePreview, language: Language): readonly string[] {
  const t = mergeCommandTexts(language);
  const lines = actions
    .flatMap(({ differences }) => differences.filter(isReplaced))
    .flatMap((difference) => {
      const { field, standing, fate, answers } = difference;
      if (fate.kind !== "taken") return [];
      const [before, after] = [standing ?? "", fate.text].map((text) => said(field, text, language));
      const files = answers.map((answer) => whereOf(answer, language)).join(", ");
      return [t.replacedCell(cellName(difference, language), before ?? "", after ?? "", files)];
    });
  return lines.length === 0 ? [] : [t.replaced(lines.length), ...lines];
}

/** What came back and is not in the plan, with the reason. */
function notTakenLines({ actions }: MergePreview, language: Language): readonly string[] {
  const t = mergeCommandTexts(language);
  const { refusals } = mergingTexts(language);
  const lines = actions.flatMap(({ differences }) =>
    differences.flatMap((difference) => {
      const { fate, field, answers } = difference;
      if (fate.kind !== "refused") return [];
      const { meant, typed } = fate.doubt ?? {};
      const means = meant === undefined ? [] : [t.meant(said(field, meant, language))];
      const reason = [refusals[fate.reason], ...means].join(" ");
      return answers.map((answer) => {
        const text = typed ?? answerShown(field, answer, language);
        const shown = text === "" ? t.blank : inLine(text);
        return t.notTakenCell(cellName(difference, language), whereOf(answer, language), shown, reason);
      });
    }),
  );
  const canBeMeant = actions.some(({ differences }) =>
    differences.some(({ fate }) => fate.kind === "refused" && fate.doubt?.meant !== undefined),
  );
  return lines.length === 0 ? [] : [t.notTaken(lines.length), ...lines, ...(canBeMeant ? [t.takeMeant] : [])];
}

/** A merge in lines for a person: what became of each file, what is to be decided, and how far the plan has come. */
export function mergeToText({ outcome, preview, followUp }: MergeReport, language: Language): string {
  const t = mergeCommandTexts(language);
  const files = preview.files.map(({ file, unit, counts, unchanged }) =>
    t.file({
      ...{ file, unchanged, unit: unit ?? "" },
      taken: counts.taken + counts.decided + counts.added + counts.remark,
      conflicts: counts.conflict,
      refused: counts.refused,
      same: counts.same + counts.settled,
    }),
  );
  const { conflicts } = preview;
  return [
    ...files,
    ...refusedLines(preview.refused, language),
    ...(conflicts.length === 0 ? [] : [t.conflicts(conflicts.length)]),
    ...conflicts.flatMap((conflict) => conflictLines(conflict, language)),
    ...replacedLines(preview, language),
    ...addedLines(preview, language),
    ...notTakenLines(preview, language),
    ...(outcome === "unchanged" ? [t.unchanged] : []),
    "",
    overallText(followUp, language),
  ].join("\n");
}

/** What became of a plan since a moment, as JSON. */
function sinceData({ standing }: FollowUp, point: ProgressPoint): Readonly<Record<string, unknown>> {
  const { projected, ...progress } = progressBetween(point, standing);
  const rounded = (total: number | null) => (total === null ? null : roundHalfUp(total));
  const { kind, on, at } = point;
  return { kind, on, at, ...progress, projected: { from: rounded(projected.from), to: rounded(projected.to) } };
}

/** How far a plan has come, as JSON: figures at two decimals. */
export function followUpData(
  followUp: FollowUp,
  point: ProgressPoint | null = lastTime(followUp.points),
): Readonly<Record<string, unknown>> {
  const { agency, planYear, asOf, counts, percent, total, unitsReturned, unitsOutstanding } = followUp;
  const units = followUp.units.map((unit) => {
    const { open, ...rest } = unit;
    return {
      ...rest,
      open: open.map(({ id, item, finding, measure, publishBy }) => ({ id, item, finding, measure, publishBy })),
    };
  });
  return {
    ...{ agency, planYear, asOf, ...counts },
    percent: percent === null ? null : roundHalfUp(percent),
    total: total === null ? null : roundHalfUp(total.total),
    projected: total === null ? null : roundHalfUp(total.projected),
    band: total?.band ?? null,
    ...{ unitsReturned, unitsOutstanding, units },
    since: point === null ? null : sinceData(followUp, point),
    points: followUp.points.map(({ kind, on, at }) => ({ kind, on, at })),
  };
}

/** A merge as JSON. */
export function mergeToJson({ outcome, preview, before, followUp }: MergeReport, language: Language): string {
  const { files, refused, counts, conflicts, actions } = preview;
  return JSON.stringify(
    {
      outcome,
      counts,
      files: files.map(({ differences, ...file }) => ({ ...file, differences: differences.length })),
      refused: refused.map((each) => ({ ...each, message: refusalText(each, language) })),
      conflicts: conflicts.map(({ difference, candidates, combined }) => ({
        key: difference.key,
        id: difference.id,
        item: difference.subject,
        field: difference.field,
        sent: difference.sent,
        standing: difference.standing,
        answers: candidates.flatMap(({ answers, text }) =>
          answers.map(({ file, unit, savedBy, savedOn, place }) => ({ file, unit, savedBy, savedOn, place, text })),
        ),
        combined,
      })),
      differences: actions.flatMap(({ differences }) => differences),
      before: { finished: before.counts.finished, fixes: before.counts.fixes },
      followUp: followUpData(followUp),
    },
    null,
    2,
  );
}
