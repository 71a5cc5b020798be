import { schemeFor, type Assessment } from "../../ita";
import { createPlan, NO_EDITS, withNames, type PersonsWord, type PlanEdits } from "../../plan";
import { NAMES } from "../../sheets";
import { textKey } from "../../thai";
import type { WorkbookContent } from "../content";
import type { PersonsWords, Seen, SpecOptions } from "../specOf";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { planEditsIn } from "./planEditsIn";
import { planOptionsIn } from "./planOptionsIn";

/** What a person decided in the pane, held against what the sheets say now. */
export interface Decisions {
  readonly planEdits: PlanEdits;
  readonly threshold: number;
  readonly target: number;
  /** Limits to be written into their cells. */
  readonly namedCells: readonly { readonly name: string; readonly content: number }[];
  /** The words of a plan's cells, with those that may take the place of what a person typed. */
  readonly wordsOver: (words: PersonsWords) => PersonsWords;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Fields = Readonly<Partial<Record<string, unknown>>>;
type Entries = Readonly<Partial<Record<string, Fields>>>;

/** It was changed or put right in the pane, and nobody changed it in the sheet since the pane read it. */
function isDecided(field: string, here: Fields = {}, seen: Fields = {}, now: Fields = {}): boolean {
  const isRepaired = Array.isArray(here.repaired) && here.repaired.includes(field);
  return (isRepaired || !isSame(here[field], seen[field])) && isSame(seen[field], now[field]);
}

/** Of what is known of owners, what was changed in the pane; else what the sheet says. */
function detailsOf(here: PlanEdits, seen: PlanEdits, now: PlanEdits): PlanEdits["details"] {
  const merged: Record<string, Fields> = {};
  for (const key of new Set([...Object.keys(now.details), ...Object.keys(here.details)])) {
    const [mine, before, sheet]: readonly Fields[] = [
      { ...here.details[key] },
      { ...seen.details[key] },
      { ...now.details[key] },
    ];
    const fields = new Set([mine, sheet].flatMap((each) => Object.keys(each ?? {})));
    merged[key] = Object.fromEntries(
      [...fields].flatMap((field) => {
        const value = isSame(mine?.[field], before?.[field]) ? sheet?.[field] : mine?.[field];
        return value === undefined ? [] : [[field, value] as const];
      }),
    );
  }
  return merged;
}

const DETAIL_COLUMNS = [
  ["unit", "unit"],
  ["position", "position"],
  ["person", "person"],
  ["email", "email"],
  ["workAreas", "workArea"],
] as const;

/** The word on a cell: it goes over what stands there only if that was seen. */
type WordOn = (
  field: string,
  here: Fields | undefined,
  seen: Fields | undefined,
  now: Fields | undefined,
) => PersonsWord;

function wordsOver(words: PersonsWords, here: PlanEdits, seen: PlanEdits | undefined, now: PlanEdits): PersonsWords {
  const wordOn: WordOn = (field, mine, before, sheet) =>
    seen !== undefined && isDecided(field, mine, before, sheet) ? "decided" : "given";
  const plan = new Map(
    [...(words.get("tblPlan") ?? [])].map(([row, columns]) => {
      const of = (edits: PlanEdits = NO_EDITS) => (edits.actions as Entries)[idOf(edits, row)];
      const said = [...columns].map(
        ([column, word]) => [column, word === "given" ? wordOn(column, of(here), of(seen), of(now)) : word] as const,
      );
      return [row, new Map(said)] as const;
    }),
  );
  const owners = new Map(
    Object.keys(here.details).map((key) => {
      const of = (edits: PlanEdits = NO_EDITS) => (edits.details as Entries)[key];
      const changed = DETAIL_COLUMNS.filter(([field]) => !isSame(of(here)?.[field], of(seen)?.[field]));
      const said = changed.map(([field, column]) => [column, wordOn(field, of(here), of(seen), of(now))] as const);
      return [key, new Map(said)] as const;
    }),
  );
  return new Map([...words, ["tblPlan", plan], ["tblOwners", owners]]);
}

/** Rows are found by keys, edits by ids. */
function idOf({ actions }: PlanEdits, row: string): string {
  return Object.keys(actions).find((id) => textKey(id) === row) ?? row;
}

function limitOf(here: number | undefined, seen: number | undefined, sheet: number | null, state: number) {
  const standing = sheet ?? state;
  const isSet = here !== undefined && seen !== undefined && here !== seen && standing === seen;
  return { value: isSet ? here : standing, isSet };
}

/** Brings together what was decided in the pane and what the sheets say; nobody's later word is lost. */
export function decisionsIn(
  content: WorkbookContent,
  state: WorkbookState,
  assessment: Assessment,
  options: Pick<SpecOptions, "planEdits" | "seen" | "threshold" | "target">,
): Decisions {
  const sheets = whatSheetsSay(content);
  const seen: Seen | undefined = options.seen;
  const threshold = limitOf(options.threshold, seen?.threshold, sheets.threshold, state.threshold);
  const target = limitOf(options.target, seen?.target, sheets.target, state.target);
  const proposed = createPlan(assessment, schemeFor(assessment.fiscalYear), {
    threshold: sheets.threshold ?? state.threshold,
    ...planOptionsIn(content, state, assessment),
  });
  const now = planEditsIn(content, state, proposed);
  const here = options.planEdits ?? NO_EDITS;
  const before = seen?.planEdits ?? NO_EDITS;
  const planEdits: PlanEdits = {
    ...withNames(here, state.names),
    added: [...new Set([...here.added, ...now.added])],
    details: detailsOf(here, before, now),
    offers: { ...now.offers, ...here.offers },
    earlier: { ...now.earlier, ...here.earlier },
  };
  const isHeld = (name: string): boolean => content.cells.some((cell) => cell.name === name);
  return {
    planEdits,
    threshold: threshold.value,
    target: target.value,
    namedCells: [
      { name: NAMES.threshold, ...threshold },
      { name: NAMES.target, ...target },
    ].flatMap(({ name, value, isSet }) => (isSet && isHeld(name) ? [{ name, content: value }] : [])),
    wordsOver: (words) => wordsOver(words, here, seen?.planEdits, now),
  };
}
