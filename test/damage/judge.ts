import { isItemCode } from "../../src/ita";
import type { Diagnostic, Reading } from "../../src/intake";
import type { DamagedDocument, Truth } from "./documents";
import type { RenderedDocument } from "./render";

export interface Verdict {
  readonly document: string;
  readonly truth: Truth;
  readonly read: number | undefined;
  readonly right: boolean;
  /** Codes of the diagnostics that question this row's figures. */
  readonly doubts: readonly string[];
}

/**
 * Repaired codes, damaged texts and the like are noted on most damaged rows and question no figure, so
 * they excuse none; nor does a missing owner.
 */
function questions({ code, severity }: Diagnostic): boolean {
  return severity !== "info" && code !== "owner-missing";
}

function isAbout({ source, data }: Diagnostic, { subject }: Truth, places: ReadonlySet<string>): boolean {
  const place = `${String(source.table)}/${String(source.row)}`;
  return data?.subject === subject || data?.item === subject || places.has(place);
}

/** Items and indicators that were read with a score although the document has no row for them. */
function invented({ truths }: DamagedDocument, items: object, indicators: object): readonly Truth[] {
  const known = new Set(truths.map(({ subject }) => subject));
  const nobodys = (subjects: object, kind: Truth["kind"]) =>
    Object.keys(subjects)
      .filter((subject) => !known.has(subject))
      .map((subject): Truth => ({ subject, kind, score: undefined, lines: [] }));
  return [...nobodys(items, "item"), ...nobodys(indicators, "indicator")];
}

/** Holds each figure of a document against what was read, and each figure read against the document. */
export function judge(document: DamagedDocument, rendered: RenderedDocument, reading: Reading): readonly Verdict[] {
  const { assessments, diagnostics } = reading;
  const [only] = assessments.map(({ assessment }) => assessment);
  const doubting = diagnostics.filter(questions);
  const truths = [...document.truths, ...invented(document, only?.items ?? {}, only?.indicators ?? {})];
  return truths.map((truth) => {
    const { subject, kind, lines } = truth;
    const places = new Set(lines.flatMap((line) => rendered.places[line] ?? []));
    const item = isItemCode(subject) ? only?.items[subject]?.score : undefined;
    const read = { item, indicator: only?.indicators[subject]?.score, total: only?.reported.total }[kind];
    const doubts = doubting.filter((diagnostic) => isAbout(diagnostic, truth, places)).map(({ code }) => code);
    return { document: document.name, truth, read, right: read === truth.score, doubts };
  });
}

/** A score that is not the document's, or that the document does not say. */
export function isWrong({ right, read }: Verdict): boolean {
  return !right && read !== undefined;
}

/** The share of the scores a document says that were read, rightly. */
export function recall(verdicts: readonly Verdict[]): number {
  const said = verdicts.filter(({ truth }) => truth.score !== undefined);
  return said.filter(({ right }) => right).length / said.length;
}
