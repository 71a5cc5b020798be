import { planKey } from "../../plan";
import { STATE_VERSION } from "./state";

/** Data of a state part before it is checked. */
export type StateData = Readonly<Record<string, unknown>>;

export interface Migration {
  /** The version it leads to, from the one before. */
  readonly to: number;
  readonly migrate: (data: StateData) => StateData;
}

/** Version 1 kept who the workbook is about and its settings; what it wrote into cells nobody knows. */
function withAccounts(data: StateData): StateData {
  const { agency, fiscalYear } = data;
  return {
    ...data,
    version: 2,
    key: planKey(typeof agency === "string" ? agency : null, typeof fiscalYear === "number" ? fiscalYear : null),
    written: [],
    cells: [],
    names: [],
    findings: null,
    style: null,
    conversions: [],
  };
}

/** Version 2 knew neither how the pane stood nor what documents and earlier plans said beside what the sheets hold. */
function withPane(data: StateData): StateData {
  return { ...data, version: 3, pane: null, printed: { actions: [], items: [], indicators: [] }, earlier: [] };
}

/** Version 3 knew of no files that came back. */
function withSettled(data: StateData): StateData {
  return { ...data, version: 4, settled: { answers: [], rows: [] }, returned: [] };
}

/** Version 4 did not know what units said last. */
function withWords(data: StateData): StateData {
  const { settled } = data;
  return { ...data, version: 5, settled: { ...(typeof settled === "object" ? settled : {}), said: [] } };
}

export const MIGRATIONS: readonly Migration[] = [
  { to: 2, migrate: withAccounts },
  { to: 3, migrate: withPane },
  { to: 4, migrate: withSettled },
  { to: 5, migrate: withWords },
];

/** A sequence with a gap would leave workbooks behind that nobody can open. */
export function assertSequence(migrations: readonly Migration[], latest: number): void {
  const versions = [1, ...migrations.map(({ to }) => to)];
  if (versions.some((version, index) => version !== index + 1) || versions.at(-1) !== latest) {
    throw new Error(`Migrations must rise from 1 to ${String(latest)} by one: ${versions.join(", ")}`);
  }
}

assertSequence(MIGRATIONS, STATE_VERSION);

/** Data of any earlier version as the present one writes it. */
export function migrated(data: StateData, version: number): StateData {
  return MIGRATIONS.filter(({ to }) => to > version).reduce((old, { migrate }) => migrate(old), data);
}
