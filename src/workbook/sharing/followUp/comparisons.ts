import { reminderTexts, type Language } from "../../../i18n";
import { roundHalfUp } from "../../../ita";
import { unitKey } from "../../../plan";
import type { IsoDate } from "../../../thai";
import type { ProgressPoint } from "../../state/progressPoint";
import type { FollowUp } from "./followUp";
import { lastTime } from "./points";
import { progressBetween, unitProgress, type Progress, type Step } from "./progress";

/** How a plan stands beside how it stood, in sentences. */
export interface Comparison {
  readonly point: ProgressPoint;
  /** What people mean by "last time". */
  readonly isLastTime: boolean;
  /** What the moment is called: it goes on after "since". */
  readonly name: string;
  readonly progress: Progress;
  /** What became of the plan; one line that says so where nothing did. */
  readonly lines: readonly string[];
  /** By unit, what became of its tasks; units with nothing new are not in it. */
  readonly units: ReadonlyMap<string, string>;
}

type ShowDay = (day: IsoDate) => string;

function nameOf(point: ProgressPoint, points: readonly ProgressPoint[], language: Language, showDay: ShowDay): string {
  const { names, moment } = reminderTexts(language).since;
  const { kind, on, at } = point;
  const isAlone = points.every((each) => each === point || each.kind !== kind || each.on !== on);
  const when = moment(showDay(on), isAlone ? null : at);
  if (kind !== "merge") return names[kind](when);
  const isLatest = points.findLast((each) => each.kind === "merge") === point;
  return names[isLatest ? "latest" : point === lastTime(points) ? "previous" : "merge"](when);
}

const figure = (value: number): string => roundHalfUp(value).toFixed(2);

function totalLine({ projected, band }: Progress, language: Language): readonly string[] {
  if (projected.from === null || projected.to === null) return [];
  const [from, to] = [figure(projected.from), figure(projected.to)];
  if (from === to && band.from === band.to) return [];
  return [reminderTexts(language).since.total(from, to, band.from ?? "–", band.to ?? "–")];
}

function progressLines({ units }: FollowUp, progress: Progress, language: Language): readonly string[] {
  const t = reminderTexts(language).since;
  const { fixes, finished, overdue, returned } = progress;
  const some = (count: number, line: (count: number) => string) => (count === 0 ? [] : [line(count)]);
  // A unit that is not there any more has not been sent anything.
  const sentAgain = units.filter(({ unit }) => returned.lost.includes(unitKey(unit)));
  const isMoved = finished.gained.length + finished.lost.length > 0;
  const news = [
    ...(fixes.from === fixes.to ? [] : [t.fixes(fixes.from, fixes.to)]),
    ...totalLine(progress, language),
    ...some(returned.gained.length, t.returned),
    ...some(sentAgain.length, t.sentAgain),
    ...some(overdue.gained.length, t.newlyOverdue),
    ...some(overdue.lost.length, t.noLongerOverdue),
  ];
  if (!isMoved && news.length === 0) return [t.nothing];
  const reopened = finished.gained.length > 0 ? some(finished.lost.length, t.reopened) : [];
  return [t.finished(finished.from, finished.to, fixes.to), ...reopened, ...news];
}

function unitLines({ units }: FollowUp, progress: Progress, language: Language): ReadonlyMap<string, string> {
  const t = reminderTexts(language).since;
  const lines = new Map<string, string>();
  for (const unit of units) {
    const own = unitProgress(progress, { ...unit, key: unitKey(unit.unit) });
    if (own === undefined) continue;
    const { from, to }: Step<number> = own.finished;
    const parts = [
      ...(from === to ? [] : [t.unitFinished(from, to)]),
      ...(own.hasReturned ? [t.unitReturned] : []),
      ...(own.newlyOverdue === 0 ? [] : [t.newlyOverdue(own.newlyOverdue)]),
    ];
    if (parts.length > 0) lines.set(unit.unit, parts.join(" · "));
  }
  return lines;
}

/** The plan beside every moment that is remembered, oldest first. */
export function comparisonsOf(followUp: FollowUp, language: Language, showDay: ShowDay): readonly Comparison[] {
  const { points, standing } = followUp;
  const last = lastTime(points);
  return points.map((point) => {
    const progress = progressBetween(point, standing);
    return {
      ...{ point, progress, isLastTime: point === last },
      name: nameOf(point, points, language, showDay),
      lines: progressLines(followUp, progress, language),
      units: unitLines(followUp, progress, language),
    };
  });
}
