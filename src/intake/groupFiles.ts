import type { Draft } from "./recognise/draft";

/** What one file, or the part of one that is about one agency and year, gives on its own. */
export interface FileReading {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly draft: Draft;
  readonly file: string;
}

/** One assessment in the making, from one file or several. */
export interface Group {
  agency: string | null;
  fiscalYear: number | null;
  readonly draft: Draft;
  readonly files: string[];
}

/**
 * Puts files of one agency and year together. A file that names no agency joins the only group it can
 * belong to; where it could belong to several it stays apart, so that nobody gets another's owners.
 */
export function groupFiles(readings: readonly FileReading[]): readonly Group[] {
  const groups: Group[] = [];
  const named = readings.filter(({ agency }) => agency !== null);
  const anonymous = readings.filter(({ agency }) => agency === null);
  for (const reading of [...named, ...anonymous]) {
    const candidates = groups.filter((group) => mayBelong(reading, group));
    const [only] = candidates;
    if (only === undefined || candidates.length > 1) groups.push(newGroup(reading));
    else join(reading, only);
  }
  return groups;
}

function mayBelong(reading: FileReading, group: Group): boolean {
  const agrees = <T>(a: T | null, b: T | null) => a === null || b === null || a === b;
  return agrees(reading.agency, group.agency) && agrees(reading.fiscalYear, group.fiscalYear);
}

function newGroup({ agency, fiscalYear, draft, file }: FileReading): Group {
  return { agency, fiscalYear, draft, files: [file] };
}

function join(reading: FileReading, group: Group): void {
  group.draft.absorb(reading.draft, reading.file);
  group.agency ??= reading.agency;
  group.fiscalYear ??= reading.fiscalYear;
  if (!group.files.includes(reading.file)) group.files.push(reading.file);
}
