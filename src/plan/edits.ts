import { textKey, type IsoDate } from "../thai";
import type { Assessment, Subject } from "../ita";
import { DETAILS, type Action, type Detail, type Plan, type ProposedField, type Status } from "./action";
import type { EarlierPlan } from "./earlierPlan";
import { ownersNamed, unitOf, withDetails, type Owner } from "./owners";
import type { OwnerOffers } from "./proposeOwners";
import { sameUnit } from "./unitNames";

/** Who does what for an action; what is missing is not touched. */
export interface Assignment {
  /** Null: nobody leads. */
  readonly lead?: string | null;
  readonly support?: readonly string[];
  readonly monitor?: string | null;
}

/** When an action is due; what is missing is not touched. */
export interface DateChange {
  readonly start?: IsoDate;
  readonly publishBy?: IsoDate;
  readonly approveBy?: IsoDate;
}

/** What a check can offer to put right. */
export type RepairedField = "start" | "publishBy" | "approveBy" | "completedOn" | "status" | "pageUrl" | "fileUrl";

/** What a person changed in one action. */
export interface ActionEdit extends Assignment, DateChange, Readonly<Partial<Record<Detail, string>>> {
  /** What is to be done, in a person's own words. */
  readonly measure?: string;
  /** Step by step, one a line. */
  readonly steps?: string;
  /** What the published data must be about, in a person's own words. */
  readonly period?: string;
  readonly status?: Status;
  readonly completedOn?: IsoDate;
  /** Other findings the measure serves. */
  readonly alsoServes?: readonly Subject[];
  /** Proposals taken over as they are. */
  readonly accepted?: readonly ProposedField[];
  /** What a check found was put right: the cell is written anew even where it meant the same. */
  readonly repaired?: readonly RepairedField[];
}

/** A row a person added to the plan; what is in it is edits. */
export interface OwnAction {
  readonly id: string;
  /** One that the plan has an action for already. */
  readonly subject: Subject;
}

/** A person's word on a plan, kept apart from what is proposed so that it outlives another reading. */
export interface PlanEdits {
  /** By action id, so by agency and year. */
  readonly actions: Readonly<Partial<Record<string, ActionEdit>>>;
  /** New names of owners, by the key of the name they had. */
  readonly names: Readonly<Partial<Record<string, string>>>;
  /** Owners the document does not name. */
  readonly added: readonly string[];
  /** Rows people added to the plan. */
  readonly own?: readonly OwnAction[];
  /** What is known of owners beside their names, by the key of the name they have now. */
  readonly details: Readonly<Partial<Record<string, Partial<Omit<Owner, "name">>>>>;
  /** Owners proposed from elsewhere, for actions nobody leads. */
  readonly offers: OwnerOffers;
  /** What an earlier year's plan hands on. */
  readonly earlier?: EarlierPlan;
}

export const NO_EDITS: PlanEdits = { actions: {}, names: {}, added: [], details: {}, offers: {} };

/** A name as it is called now; a new name may have been given up for another in turn. */
function presentName(name: string, { names }: PlanEdits): string {
  const seen = new Set<string>();
  let present = name;
  for (;;) {
    const key = textKey(present);
    const next = names[key];
    if (next === undefined || seen.has(key)) return present;
    seen.add(key);
    present = next;
  }
}

function editedAction(action: Action, edits: PlanEdits): Action {
  const edit = edits.actions[action.id] ?? {};
  const named = (name: string | null) => (name === null ? null : presentName(name, edits));
  const lead = named(edit.lead === undefined ? action.lead : edit.lead);
  const datesGiven = edit.start !== undefined || edit.publishBy !== undefined || edit.approveBy !== undefined;
  const given: Readonly<Record<ProposedField, boolean>> = {
    measure: edit.measure !== undefined,
    steps: edit.steps !== undefined,
    dates: datesGiven,
    owners: edit.lead !== undefined,
    monitor: edit.monitor !== undefined,
  };
  const settled = (field: ProposedField) => edit.accepted?.includes(field) === true || given[field];
  return {
    ...action,
    measure: edit.measure === undefined ? action.measure : { source: "person", text: edit.measure },
    steps: edit.steps === undefined ? action.steps : { source: "person", text: edit.steps },
    period: edit.period === undefined ? action.period : { source: "person", text: edit.period },
    alsoServes: edit.alsoServes ?? action.alsoServes,
    status: edit.status ?? action.status,
    completedOn: edit.completedOn ?? action.completedOn,
    details: { ...action.details, ...detailsIn(edit) },
    lead,
    // Who leads does not support as well.
    support: (edit.support ?? action.support)
      .map((name) => presentName(name, edits))
      .filter((name, place, all) => name !== lead && all.indexOf(name) === place),
    monitor: named(edit.monitor === undefined ? action.monitor : edit.monitor),
    start: edit.start ?? action.start,
    publishBy: edit.publishBy ?? action.publishBy,
    approveBy: edit.approveBy ?? action.approveBy,
    proposed: action.proposed.filter((field) => !settled(field)),
  };
}

function detailsIn(edit: ActionEdit): Action["details"] {
  return Object.fromEntries(DETAILS.flatMap((detail) => (edit[detail] === undefined ? [] : [[detail, edit[detail]]])));
}

/** A row a person added, empty but for what it is about. */
function ownAction({ id }: OwnAction, { kind, subject, score }: Action): Action {
  return {
    id,
    kind,
    subject,
    alsoServes: [],
    score,
    measure: null,
    steps: null,
    lead: null,
    support: [],
    monitor: null,
    period: null,
    start: null,
    publishBy: null,
    approveBy: null,
    status: "not-started",
    completedOn: null,
    details: {},
    proposed: [],
  };
}

/** Rows people added stand behind the other actions of their subject. */
function withOwn(actions: readonly Action[], own: readonly OwnAction[]): readonly Action[] {
  if (own.length === 0) return actions;
  const known = new Set(actions.map(({ id }) => id));
  return actions.flatMap((action, index) => {
    if (actions[index + 1]?.subject === action.subject) return [action];
    const added = own.filter(({ id, subject }) => subject === action.subject && !known.has(id));
    return [action, ...added.map((each) => ownAction(each, action))];
  });
}

/** The plan as a person left it: every edit over what was made from the document. */
export function applyEdits(plan: Plan, edits: PlanEdits): Plan {
  return { ...plan, actions: withOwn(plan.actions, edits.own ?? []).map((action) => editedAction(action, edits)) };
}

function withAction(edits: PlanEdits, ids: readonly string[], change: (edit: ActionEdit) => ActionEdit): PlanEdits {
  const actions = { ...edits.actions };
  for (const id of ids) actions[id] = change(actions[id] ?? {});
  return { ...edits, actions };
}

/** Gives actions their lead, support or monitor. */
export function assign(edits: PlanEdits, ids: readonly string[], assignment: Assignment): PlanEdits {
  return withAction(edits, ids, (edit) => ({ ...edit, ...assignment }));
}

/** Sets dates, which are proposals no more. */
export function setDates(edits: PlanEdits, ids: readonly string[], dates: DateChange): PlanEdits {
  return withAction(edits, ids, (edit) => ({ ...edit, ...dates }));
}

/**
 * Takes over what is proposed in these actions. Owners are given by name: what they are proposed from may
 * say otherwise tomorrow.
 */
export function acceptProposals(
  edits: PlanEdits,
  actions: readonly (Pick<Action, "id" | "proposed"> & Partial<Pick<Action, "lead" | "support">>)[],
): PlanEdits {
  const next = { ...edits.actions };
  for (const { id, proposed, lead = null, support = [] } of actions) {
    if (proposed.length === 0) continue;
    const edit = next[id] ?? {};
    const accepted = new Set([...(edit.accepted ?? []), ...proposed.filter((field) => field !== "owners")]);
    next[id] = {
      ...edit,
      ...(proposed.includes("owners") ? { lead, ...(support.length === 0 ? {} : { support }) } : {}),
      ...(accepted.size === 0 ? {} : { accepted: [...accepted] }),
    };
  }
  return { ...edits, actions: next };
}

/** Adds an owner to the directory; one that is known under another spacing is not added again. */
export function addOwner(edits: PlanEdits, name: string): PlanEdits {
  const clean = name.trim();
  if (clean === "" || edits.added.some((known) => textKey(known) === textKey(clean))) return edits;
  return { ...edits, added: [...edits.added, clean] };
}

/** Calls an owner something else wherever the plan names it. */
export function renameOwner(edits: PlanEdits, from: string, to: string): PlanEdits {
  const clean = to.trim();
  if (clean === "" || clean === from) return edits;
  // The name may be given back, and must not then lead in a circle.
  const kept = Object.entries(edits.names).filter(([key]) => key !== textKey(clean));
  const names = {
    ...Object.fromEntries(kept),
    ...(textKey(from) === textKey(clean) ? {} : { [textKey(from)]: clean }),
  };
  const { [textKey(from)]: known, ...others } = edits.details;
  return {
    ...edits,
    names,
    added: edits.added.map((name) => (textKey(name) === textKey(from) ? clean : name)),
    details: known === undefined ? others : { ...others, [textKey(clean)]: known },
  };
}

/** Says what is known of an owner; blank takes back what was said. */
export function describeOwner(edits: PlanEdits, { name, ...details }: Owner): PlanEdits {
  return { ...edits, details: { ...edits.details, [textKey(name)]: details } };
}

/** Takes owners into the directory: what is said of one that is known already is added to what is known. */
export function takeOwners(edits: PlanEdits, directory: readonly Owner[], owners: readonly Owner[]): PlanEdits {
  const present = [...directory];
  return owners.reduce((next, owner) => {
    const known = sameUnit(owner.name, present);
    if (known === undefined) present.push(owner);
    const unit = known !== undefined && owner.unit === unitOf(owner.name) ? known.unit : owner.unit;
    const described = withDetails(known ?? owner, { ...owner, unit });
    return describeOwner(known === undefined ? addOwner(next, owner.name) : next, described);
  }, edits);
}

/** Proposes owners for actions nobody leads; a later proposal takes the place of an earlier one. */
export function offerOwners(edits: PlanEdits, offers: OwnerOffers): PlanEdits {
  return { ...edits, offers: { ...edits.offers, ...offers } };
}

/** The edits, with new names that were given before; a name that is given back is not taken again. */
export function withNames(edits: PlanEdits, before: ReadonlyMap<string, string>): PlanEdits {
  const present = new Set(Object.values(edits.names).map((name) => textKey(name ?? "")));
  const kept = [...before].filter(([key]) => !present.has(key));
  return { ...edits, names: { ...Object.fromEntries(kept), ...edits.names } };
}

/** The directory: owners the document names, as they are called now, then those added, with all that is known of them. */
export function ownerDirectory(assessment: Assessment, edits: PlanEdits): readonly Owner[] {
  const byKey = new Map<string, Owner>();
  for (const { name, unit } of ownersNamed(assessment)) {
    const present = presentName(name, edits);
    byKey.set(textKey(present), present === name ? { name, unit } : { name: present, unit: unitOf(present) });
  }
  for (const name of edits.added) {
    const present = presentName(name, edits);
    if (!byKey.has(textKey(present))) byKey.set(textKey(present), { name: present, unit: unitOf(present) });
  }
  return [...byKey].map(([key, owner]) => withDetails(owner, edits.details[key] ?? {}));
}
