import { isIndicatorNumber, isItemCode, schemeFor, type Scheme, type Subject } from "../ita";
import { grouped } from "../lists";
import { textKey } from "../thai";
import type { Action, Detail, Plan, ProposedField } from "./action";
import { parseActionId } from "./ids";
import { nameKey } from "./nameKey";
import { itemAbout, topicOfItem, topicOf, type TopicId } from "./measures";
import type { OwnerOffer, OwnerOffers, OwnerSources } from "./proposeOwners";

/** A row of an earlier year's plan, with what of it may be handed on. */
export interface EarlierRow {
  /** Its item or indicator in the year it was made for; null where the row does not say. */
  readonly subject: Subject | null;
  readonly itemName: string;
  /** Its finding was not closed. */
  readonly isOpen: boolean;
  /** Null where nobody decided on one. */
  readonly owners: OwnerOffer | null;
  readonly monitor: string | null;
  /** Null where it was only proposed. */
  readonly measure: string | null;
  readonly steps: string | null;
  readonly details: Readonly<Partial<Record<Detail, string>>>;
}

/** What an action has from an earlier plan; all of it is to be accepted anew. */
export interface EarlierWords {
  readonly monitor?: string;
  readonly measure?: string;
  readonly steps?: string;
  readonly details?: Readonly<Partial<Record<Detail, string>>>;
}

/** By action id. */
export type EarlierPlan = Readonly<Partial<Record<string, EarlierWords>>>;

/** An earlier plan's rows at the actions of this one. */
export interface Carried {
  readonly earlier: EarlierPlan;
  readonly offers: OwnerOffers;
  /** Rows with something to hand on whose matter this year's plan does not have. */
  readonly unmapped: readonly EarlierRow[];
}

interface Target {
  readonly action: Action;
  readonly names: ReadonlySet<string>;
  readonly topic: TopicId | undefined;
}

function targetsOf(actions: readonly Action[], scheme: Scheme, placeOf: OwnerSources["placeOf"]): readonly Target[] {
  return actions
    .filter(({ id }) => (parseActionId(id)?.n ?? 1) === 1)
    .map((action) => {
      const { subject } = action;
      const { names } = placeOf(subject);
      const topic = isItemCode(subject) ? topicOfItem(scheme, subject, names[0]) : undefined;
      return { action, topic, names: new Set(names.map(nameKey)) };
    });
}

/** What an earlier row is about: its code decides in a year whose codes are known, else its name. */
function topicOfRow({ subject, itemName }: EarlierRow, fiscalYear: number | null): TopicId | undefined {
  if (subject === null || !isItemCode(subject)) return subject === null ? topicOf(itemName) : undefined;
  return topicOfItem(schemeFor(fiscalYear), subject, itemName);
}

/** The action about the same matter: by topic, by name, or by the topic that took its place. */
function targetOf(
  row: EarlierRow,
  fiscalYear: number | null,
  targets: readonly Target[],
  scheme: Scheme,
): Target | undefined {
  const isWhole = row.subject !== null && isIndicatorNumber(row.subject);
  const open = targets.filter(({ action }) => isIndicatorNumber(action.subject) === isWhole);
  const topic = topicOfRow(row, fiscalYear);
  const same = topic === undefined ? undefined : open.find((target) => target.topic === topic);
  if (same !== undefined) return same;
  const key = nameKey(row.itemName);
  const named = key === "" ? [] : open.filter(({ names }) => names.has(key));
  if (named.length === 1) return named[0];
  const related = topic === undefined ? undefined : itemAbout(scheme, topic);
  return related === undefined ? undefined : open.find(({ action }) => action.subject === related);
}

/** What all rows say who say anything; undefined where they disagree. */
function agreed(names: readonly (string | null)[]): string | undefined {
  const said = names.filter((name): name is string => name !== null && name.trim() !== "");
  const [first] = said;
  return said.every((name) => textKey(name) === textKey(first ?? "")) ? first : undefined;
}

/** Texts of several rows, each once. */
function joined(texts: readonly (string | null | undefined)[]): string | undefined {
  const said = texts.filter((text): text is string => text != null && text.trim() !== "");
  const distinct = said.filter((text, at) => said.findIndex((other) => textKey(other) === textKey(text)) === at);
  return distinct.length === 0 ? undefined : distinct.join("\n");
}

function filled<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** Owners and monitors go on; what was to be done only where the finding is open then and now. */
function wordsFor({ kind }: Action, rows: readonly EarlierRow[]): EarlierWords {
  const open = kind === "fix" ? rows.filter(({ isOpen }) => isOpen) : [];
  const keys = [...new Set(open.flatMap(({ details }) => Object.keys(details) as Detail[]))];
  const details = filled(
    Object.fromEntries(keys.map((key) => [key, joined(open.map((row) => row.details[key]))] as const)),
  );
  return filled({
    monitor: agreed(rows.map(({ monitor }) => monitor)),
    measure: joined(open.map(({ measure }) => measure)),
    steps: joined(open.map(({ steps }) => steps)),
    details: keys.length === 0 ? undefined : details,
  });
}

function offerFor(rows: readonly EarlierRow[]): OwnerOffer | undefined {
  const lead = agreed(rows.map(({ owners }) => owners?.lead ?? null));
  const support = [...new Set(rows.flatMap(({ owners }) => owners?.support ?? []))];
  return lead === undefined ? undefined : { lead, support };
}

function hasSomething({ isOpen, owners, monitor, measure, steps, details }: EarlierRow): boolean {
  if (owners !== null || monitor !== null) return true;
  return isOpen && (measure !== null || steps !== null || Object.keys(details).length > 0);
}

/**
 * Brings an earlier plan to this one. Rows are known by what their items are about, never by code alone,
 * because codes mean other things from year to year.
 */
export function carryPlan(
  { actions }: Pick<Plan, "actions">,
  { scheme, placeOf }: { readonly scheme: Scheme; readonly placeOf: OwnerSources["placeOf"] },
  { rows, fiscalYear }: { readonly rows: readonly EarlierRow[]; readonly fiscalYear: number | null },
): Carried {
  const targets = targetsOf(actions, scheme, placeOf);
  const aimed = rows.map((row) => ({ row, action: targetOf(row, fiscalYear, targets, scheme)?.action }));
  const placed = grouped(aimed, ({ action }) => action);
  const unmapped = aimed.flatMap(({ row, action }) => (action === undefined && hasSomething(row) ? [row] : []));
  const earlier: Record<string, EarlierWords> = {};
  const offers: Record<string, OwnerOffer> = {};
  for (const [action, rowsOfAction] of placed) {
    const own = rowsOfAction.map(({ row }) => row);
    const [words, offer] = [wordsFor(action, own), offerFor(own)];
    if (Object.keys(words).length > 0) earlier[action.id] = words;
    if (offer !== undefined) offers[action.id] = offer;
  }
  return { earlier, offers, unmapped };
}

/** The actions with what an earlier plan said, where neither the document nor anybody since says otherwise. */
export function withEarlier(actions: readonly Action[], earlier: EarlierPlan = {}): readonly Action[] {
  return actions.map((action) => {
    const words = earlier[action.id];
    return words === undefined ? action : proposedFrom(action, words);
  });
}

function proposedFrom(action: Action, { monitor, measure, steps, details }: EarlierWords): Action {
  const proposed = new Set<ProposedField>(action.proposed);
  const isFree = (field: "measure" | "steps") => action[field] === null || proposed.has(field);
  const takes = {
    measure: measure !== undefined && isFree("measure"),
    steps: steps !== undefined && isFree("steps"),
    monitor: monitor !== undefined && action.monitor === null,
  };
  for (const field of ["measure", "steps", "monitor"] as const) if (takes[field]) proposed.add(field);
  return {
    ...action,
    measure: takes.measure ? { source: "earlier", text: measure ?? "" } : action.measure,
    steps: takes.steps ? { source: "earlier", text: steps ?? "" } : action.steps,
    monitor: takes.monitor ? (monitor ?? null) : action.monitor,
    details: { ...details, ...action.details },
    proposed: [...proposed],
  };
}
