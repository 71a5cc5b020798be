import type { Language } from "../../i18n";
import type { IsoDate } from "../../thai";

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  th: new Intl.DateTimeFormat("th-TH-u-ca-buddhist-nu-latn", { dateStyle: "medium", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB-u-ca-buddhist", { dateStyle: "medium", timeZone: "UTC" }),
};

/** A day as people here write it, in the Buddhist era. */
export function showDate(date: IsoDate, language: Language): string {
  return FORMATS[language].format(new Date(`${date}T00:00:00Z`));
}
