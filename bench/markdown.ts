import { median } from "./statistics";

const broken: string[] = [];

/** Limits that were exceeded so far, a sentence each. */
export const brokenLimits: readonly string[] = broken;

/** A figure as a table cell, checked against its limit. */
export function held(what: string, figure: number, limit: number, digits = 2): string {
  if (!(figure <= limit)) broken.push(`${what}: ${figure.toFixed(digits)} is over ${limit.toFixed(digits)}`);
  return `**${figure.toFixed(digits)}** (limit ${limit.toFixed(digits)})`;
}

export const line = (...cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
export const ms = (value: number) => `${value.toFixed(0)} ms`;
export const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export function spread(values: readonly number[]): string {
  return `${ms(Math.min(...values))} / **${ms(median(values))}** / ${ms(Math.max(...values))}`;
}
