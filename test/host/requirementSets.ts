/** From which version of the ExcelApi requirement set a member exists. */
export interface Requirement {
  readonly minor: number;
  readonly minorToAssign: number;
}

/** By `Class.member`, as in `Range.values`. */
export type RequirementSets = ReadonlyMap<string, Requirement>;

const SET = /\[Api set: (.+?)\]/;

/** Sets of their own (ExcelApiDesktop, ExcelApiOnline, previews) are never there. */
function requirement(remark: string): Requirement {
  const versions = [...remark.matchAll(/(?:ExcelApi )?1\.(\d+)/g)].map((match) => Number(match[1]));
  const first = versions[0];
  if (first === undefined || !remark.startsWith("ExcelApi 1.")) {
    return { minor: Number.POSITIVE_INFINITY, minorToAssign: Number.POSITIVE_INFINITY };
  }
  const tellsAssigning = /for (?:get|reading|getting)/.test(remark);
  return { minor: first, minorToAssign: tellsAssigning ? (versions[1] ?? first) : first };
}

/** Reads the requirement sets out of the remarks in the type declarations of Office.js. */
export function readRequirementSets(declarations: string): RequirementSets {
  const sets = new Map<string, Requirement>();
  const start = declarations.indexOf("declare namespace Excel {");
  let current: string | undefined;
  let remark: string | undefined;
  for (const line of declarations.slice(start).split(/\r?\n/)) {
    const opened = /^ {4}class (\w+) extends OfficeExtension\.ClientObject/.exec(line)?.[1];
    if (opened !== undefined) current = opened;
    else if (/^ {4}\}/.test(line)) current = undefined;
    else if (line === "}") break;
    if (current === undefined) continue;
    remark = SET.exec(line)?.[1] ?? remark;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    if (member === undefined) continue;
    const full = `${current}.${member}`;
    // Overloads are declared one by one; the first that says so counts.
    if (!sets.has(full) && remark !== undefined) sets.set(full, requirement(remark));
    remark = undefined;
  }
  return sets;
}
