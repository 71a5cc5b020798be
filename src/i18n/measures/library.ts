import { ADMINISTRATION } from "./administration";
import { BASIC_INFORMATION } from "./basicInformation";
import { BUDGET } from "./budget";
import { CAUSE_STEPS, COMMENT_STEPS } from "./causes";
import { INTEGRITY } from "./integrity";
import { LATER_YEARS } from "./laterYears";
import type { MeasureLines } from "./line";
import { PERCEPTION_MEASURES, PERCEPTION_STEPS } from "./perception";
import { PERSONNEL } from "./personnel";
import { CLOSING_STEPS, KEEP_STEPS, PAIR_STEPS, PERIOD_STEPS } from "./throughTheYear";
import { TRANSPARENCY } from "./transparency";

/** The parts of the library, in the order in which an action goes through them. */
export const LIBRARY_PARTS = [
  "cause",
  "comment",
  "required",
  "period",
  "pair",
  "keep",
  "measure",
  "perception",
  "closing",
] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

/** What the library says in both languages, by part and topic; an office's own words may replace it. */
export const LIBRARY: Readonly<Record<LibraryPart, Readonly<Record<string, MeasureLines>>>> = {
  cause: CAUSE_STEPS,
  comment: COMMENT_STEPS,
  required: {
    ...BASIC_INFORMATION,
    ...ADMINISTRATION,
    ...BUDGET,
    ...PERSONNEL,
    ...TRANSPARENCY,
    ...INTEGRITY,
    ...LATER_YEARS,
  },
  period: PERIOD_STEPS,
  pair: PAIR_STEPS,
  keep: KEEP_STEPS,
  measure: PERCEPTION_MEASURES,
  perception: PERCEPTION_STEPS,
  closing: CLOSING_STEPS,
};
