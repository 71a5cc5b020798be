import { finding, type PlanFinding } from "./planFinding";

/** Without them nobody can tell what a row is about. */
const INDISPENSABLE: ReadonlySet<string> = new Set(["id", "item"]);

/** A column of the plan that somebody deleted; `header` is what it is called. */
export function missingColumn(key: string, header: string): PlanFinding {
  return finding(INDISPENSABLE.has(key) ? "error" : "warning", "column-missing", "header", { column: header });
}

/** A column that somebody gave another header and that is known by its place. */
export function renamedColumn(header: string, now: string): PlanFinding {
  return finding("info", "column-renamed", "header", { column: header, header: now });
}

/** The whole table is gone. */
export function missingPlan(): PlanFinding {
  return finding("error", "plan-missing", "header");
}
