import type { Language, SheetTexts } from "../../i18n";
import { isItemCode, type Assessment, type Scheme, type Subject } from "../../ita";
import { itemName } from "./itemName";

/** What a finding is called in a few letters: `O2`, `ตัวชี้วัด 2`. */
export function subjectLabel(subject: Subject, { plan }: SheetTexts): string {
  return isItemCode(subject) ? subject : plan.indicator(subject);
}

/** The name of an item or an indicator; blank where neither document nor scheme says it. */
export function subjectName(subject: Subject, assessment: Assessment, scheme: Scheme, language: Language): string {
  if (isItemCode(subject)) return itemName(subject, assessment, scheme);
  const indicator = scheme.indicators.find(({ no }) => String(no) === subject);
  return assessment.indicators[subject]?.name ?? (language === "th" ? indicator?.name : indicator?.nameEn) ?? "";
}
