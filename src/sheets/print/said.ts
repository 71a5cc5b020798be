import { measureText, stepsText } from "../../i18n";
import { isItemCode, roundHalfUp, type IndicatorResult, type ItemResult, type Subject } from "../../ita";
import { grouped } from "../../lists";
import { indicatorOf, looksLikePerson, unitOf, type Action } from "../../plan";
import { shortDate, type IsoDate } from "../../thai";
import { subjectLabel } from "../planFigures";
import type { PrintRow } from "./document";
import type { PrintModel } from "./printModel";

/** A score as documents print it: 100, or 53.40. */
export function scoreText(score: number): string {
  return Number.isInteger(score) ? String(score) : roundHalfUp(score).toFixed(2);
}

/** Parts that are there, one a line. */
export function stacked(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join("\n");
}

/** The code of an item, or the indicator by its number. */
export function labelOf({ sheetTexts }: PrintModel, subject: Subject): string {
  return subjectLabel({ texts: sheetTexts }, subject);
}

export function resultOf({ assessment }: PrintModel, subject: Subject): ItemResult & IndicatorResult {
  return (isItemCode(subject) ? assessment.items[subject] : assessment.indicators[subject]) ?? {};
}

export function nameOf(model: PrintModel, subject: Subject): string {
  const { scheme } = model;
  const own = resultOf(model, subject).name ?? scheme.items.find(({ code }) => code === subject)?.name;
  return own ?? (isItemCode(subject) ? "" : indicatorName(model, Number(subject)));
}

function indicatorName({ scheme, language }: PrintModel, no: number): string {
  const indicator = scheme.indicators.find((other) => other.no === no);
  return (language === "th" ? indicator?.name : indicator?.nameEn) ?? "";
}

export function measureOf({ language, library }: PrintModel, { measure }: Action): string {
  return measureText(language, measure, library) ?? "";
}

export function stepsOf({ language, library }: PrintModel, { steps }: Action): string {
  return stepsText(language, steps, library) ?? "";
}

/** An owner as this copy may name it: in public a unit, never a person. */
function ownerShown({ isPublic, owners, texts }: PrintModel, name: string): string {
  if (!isPublic || !looksLikePerson(name)) return name;
  const unit = owners.find((owner) => owner.name === name)?.unit ?? unitOf(name);
  return looksLikePerson(unit) ? texts.hidden.name : unit;
}

/** Several owners stand numbered under each other, as in official tables. */
export function ownersText(model: PrintModel, names: readonly string[]): string {
  const shown = [...new Set(names.map((name) => ownerShown(model, name)))];
  return shown.length < 2 ? (shown[0] ?? "") : shown.map((name, index) => `${String(index + 1)}. ${name}`).join("\n");
}

/** Lead and support, then who monitors. */
export function responsible(model: PrintModel, { lead, support, monitor, details }: Action): string {
  const { texts, isPublic } = model;
  const names = [...(lead === null ? [] : [lead]), ...support];
  return stacked(
    ownersText(model, names),
    monitor === null ? null : texts.monitoredBy(ownerShown(model, monitor)),
    isPublic || details.person === undefined ? null : texts.contact(details.person),
  );
}

/** A date that stays on one line. */
export function dateText({ language }: PrintModel, date: IsoDate): string {
  return shortDate(date, language).replace(/ /g, "\u00A0");
}

/** The heading of an indicator, with its score where the result has one. */
function indicatorHeading(model: PrintModel, no: number | null): string {
  const { texts, assessment } = model;
  if (no === null) return texts.otherItems;
  const score = assessment.indicators[no]?.score;
  return texts.indicator(
    String(no),
    assessment.indicators[no]?.name ?? indicatorName(model, no),
    score === undefined ? null : scoreText(score),
  );
}

/** The heading of a sub-indicator, or of the indicator where the year's structure has none. */
function subindicatorHeading(model: PrintModel, subject: Subject): string {
  const { scheme, texts } = model;
  const code = scheme.items.find((item) => item.code === subject)?.subindicator;
  const sub = scheme.subindicators.find((other) => other.code === code);
  return sub === undefined
    ? indicatorHeading(model, indicatorOf(subject, scheme))
    : texts.subindicator(sub.code, sub.name);
}

/** Rows under the headings they belong to; each heading once, where its first row stands. */
export function underHeadings<T extends { readonly subject: Subject }>(
  model: PrintModel,
  by: "indicator" | "subindicator",
  things: readonly T[],
  row: (thing: T) => PrintRow,
): readonly PrintRow[] {
  const groups = grouped(things, ({ subject }) =>
    by === "indicator"
      ? indicatorHeading(model, indicatorOf(subject, model.scheme))
      : subindicatorHeading(model, subject),
  );
  return [...groups].flatMap(([text, group]): readonly PrintRow[] => [{ kind: "group", text }, ...group.map(row)]);
}
