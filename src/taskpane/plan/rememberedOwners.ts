import { looksLikePerson, withoutPerson, type Owner } from "../../plan";

const KEY = "itas.owners";
const OFF = "off";
/** An agency has some dozens of units. */
const MOST = 300;

const listeners = new Set<() => void>();

/** Calls the listener when what is kept changes, until the function it gives is called. */
export function onRemembered(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What is kept, as it is kept. */
export function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // A browser that blocks storage only costs the user an import next year.
  }
  for (const listener of listeners) listener();
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== "object" || value === null) return false;
  const { name, unit, position, workAreas }: Partial<Record<keyof Owner, unknown>> = value;
  return (
    typeof name === "string" &&
    typeof unit === "string" &&
    (position === undefined || typeof position === "string") &&
    (workAreas === undefined || (Array.isArray(workAreas) && workAreas.every((area) => typeof area === "string")))
  );
}

/** The units and posts kept on this machine; none where nothing was kept, or it is not ours. */
export function rememberedOwners(): readonly Owner[] {
  const text = stored();
  if (text === null || text === OFF) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isOwner).map(withoutPerson) : [];
  } catch {
    return [];
  }
}

export function remembersOwners(): boolean {
  return stored() !== OFF;
}

/** Keeps units, posts and work areas; persons and their addresses are left out. */
export function rememberOwners(owners: readonly Owner[]): void {
  if (!remembersOwners()) return;
  const kept = owners.filter(({ name }) => !looksLikePerson(name)).slice(0, MOST);
  if (kept.length > 0) store(JSON.stringify(kept.map(withoutPerson)));
}

export function forgetOwners(): void {
  if (remembersOwners()) store(null);
}

/** Switched off, nothing is kept, and what was kept is gone. */
export function setRemembersOwners(on: boolean): void {
  store(on ? null : OFF);
}
