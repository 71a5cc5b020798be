import { reminderTexts, type Language, type ReminderTexts } from "../../../i18n";
import { roundHalfUp } from "../../../ita";
import { isLate, type FollowedAction } from "../../../plan";
import { shortDate, type IsoDate } from "../../../thai";
import type { ProgressPoint } from "../../state/progressPoint";
import { comparisonsOf } from "./comparisons";
import type { FollowUp, UnitFollowUp } from "./followUp";
import { lastTime } from "./points";

/** A message to one unit, ready to be pasted. It names no person and no address: none is known for sure. */
export interface Reminder {
  readonly unit: string;
  readonly subject: string;
  readonly text: string;
}

const figure = (value: number): string => roundHalfUp(value).toFixed(2);
const yearOf = ({ planYear }: FollowUp): string => (planYear === null ? "–" : String(planYear));
/** A cell of several lines in one line of a message. */
const inLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");

function actionLines(action: FollowedAction, n: number, asOf: IsoDate, t: ReminderTexts, language: Language) {
  const { item, finding, measure, publishBy } = action;
  const day = publishBy === null ? null : shortDate(publishBy, language);
  const due = day === null ? t.noDue : isLate(action, asOf) ? t.overdue(day) : t.due(day);
  return [t.action(n, item, inLine(finding)), measure === "" ? t.noMeasure : t.measure(inLine(measure)), due];
}

function introduction(followUp: FollowUp, unit: UnitFollowUp, t: ReminderTexts, language: Language) {
  const { agency, asOf } = followUp;
  const day = (date: IsoDate | null): string => (date === null ? "" : shortDate(date, language));
  const name = agency ?? t.ownAgency;
  if (unit.isReturned) {
    return [t.planned(name, yearOf(followUp)), t.returned(day(unit.returnedOn))];
  }
  if (unit.sentOn === null) return [t.planned(name, yearOf(followUp))];
  return [t.sent(name, day(unit.sentOn), day(unit.returnBy)), t.notReturned(day(asOf))];
}

/** What a unit is to be reminded of; undefined where it has returned everything finished. */
export function reminderFor(followUp: FollowUp, unit: UnitFollowUp, language: Language): Reminder | undefined {
  const t = reminderTexts(language);
  const isAwaited = unit.sentOn !== null && !unit.isReturned;
  const isOpen = unit.open.length > 0;
  if (!isAwaited && !isOpen) return undefined;
  const subject = t.subject(yearOf(followUp));
  const counts = isOpen ? t.counts(unit) : unit.fixes > 0 ? t.allDone(unit.fixes) : undefined;
  const ask = isOpen ? (isAwaited ? t.askBoth : t.askDone) : t.askReturn;
  const lines = [
    t.subjectLine(subject),
    t.to(unit.unit),
    "",
    ...introduction(followUp, unit, t, language),
    ...(counts === undefined ? [] : [counts]),
    ...unit.open.flatMap((action, index) => actionLines(action, index + 1, followUp.asOf, t, language)),
    "",
    ask,
    t.thanks,
  ];
  return { unit: unit.unit, subject, text: lines.join("\n") };
}

/** Messages to all units that have something outstanding, in the order of the plan. */
export function remindersOf(followUp: FollowUp, language: Language): readonly Reminder[] {
  return followUp.units.flatMap((unit) => reminderFor(followUp, unit, language) ?? []);
}

/** What became of the plan since a moment, in lines; null: there is none to compare with. */
function sinceLines(followUp: FollowUp, point: ProgressPoint | null, language: Language): readonly string[] {
  const { since: t } = reminderTexts(language);
  const comparisons = comparisonsOf(followUp, language, (day) => shortDate(day, language));
  const found = comparisons.find((each) => each.point === point);
  if (found === undefined) return [t.none];
  const units = [...found.units].map(([unit, line]) => t.unit(unit, line));
  return [t.title(found.name), ...[...found.lines, ...units].map((line) => `  ${line}`)];
}

/** How far the plan has come, in a few lines, and what became of it since last time or since another moment. */
export function overallText(
  followUp: FollowUp,
  language: Language,
  point: ProgressPoint | null = lastTime(followUp.points),
): string {
  const { overall: t } = reminderTexts(language);
  const { counts, percent, total, unassigned, units } = followUp;
  const band = total?.band?.kind === "level" ? total.band.level : "";
  return [
    t.title(yearOf(followUp), shortDate(followUp.asOf, language)),
    percent === null ? t.noFixes : t.fixes(counts.finished, counts.fixes, figure(percent)),
    ...(counts.overdue === 0 ? [] : [t.overdue(counts.overdue)]),
    ...(total === null ? [] : [t.total(figure(total.total), figure(total.projected), band)]),
    t.units(followUp.unitsReturned, followUp.unitsOutstanding),
    ...units.map((unit) => t.unit(unit)),
    ...(unassigned.length === 0 ? [] : [t.unassigned(unassigned.length)]),
    "",
    ...sinceLines(followUp, point, language),
  ].join("\n");
}
