import { mergeCommandTexts, mergingTexts, returnedTexts, sheetTexts, type Language } from "../i18n";
import { roundHalfUp } from "../ita";
import type { Difference } from "../plan";
import {
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

const inLine = (text: string): string => text.replace(/\s*\n\s*/g, " / ");

function conflictLines({ difference, candidates }: Conflict, language: Language): readonly string[] {
  const t = mergeCommandTexts(language);
  const { field } = difference;
  const shown = (text: string) => (text === "" ? t.blank : inLine(entryShown(field, text, language)));
  return [
    t.conflict(cellName(difference, language)),
    ...candidates.map(({ isStanding, text, answers }) =>
      isStanding ? t.standing(shown(text)) : t.answer(answers.map(({ file }) => file).join(", "), shown(text)),
    ),
  ];
}

function cellName({ subject, field, header }: Difference, language: Language): string {
  const name = header ?? (field === null ? "" : sheetTexts(language).headers.tblPlan[field]);
  return [subject ?? "", name].filter((part) => part !== "").join(" ");
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
      const shown = (text: string) => (text === "" ? t.blank : inLine(entryShown(field, text, language)));
      const reason = [refusals[fate.reason], ...(meant === undefined ? [] : [t.meant(shown(meant))])].join(", ");
      return answers.map(({ file, text }) =>
        t.notTakenCell(cellName(difference, language), file, typed ?? shown(text), reason),
      );
    }),
  );
  return lines.length === 0 ? [] : [t.notTaken(lines.length), ...lines];
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
          answers.map(({ file, unit, savedBy, savedOn }) => ({ file, unit, savedBy, savedOn, text })),
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
