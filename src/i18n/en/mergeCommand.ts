import type { mergeCommand as th } from "../th/mergeCommand";

export const mergeCommand: typeof th = {
  badTake: (value) => `--take: “${value}” is neither standing nor returned`,
  noReturned: "merge takes the master workbook and at least one returned file (see itas --help)",
  nothingToMerge: "No file can be merged; nothing was written",
  refused: (file, reason) => `Not merged: ${file}: ${reason}`,
  file: ({ file, unit, taken, conflicts, refused, same, unchanged }) =>
    `${file}${unit === "" ? "" : ` (${unit})`}: ${String(taken)} taken, ${String(conflicts)} in conflict, ${String(refused)} not taken, ${String(same)} the same or merged before, ${String(unchanged)} rows unchanged`,
  conflicts: (count) => `${String(count)} conflicts to decide (what stands was kept)`,
  conflict: (cell) => `  ${cell}`,
  standing: (text) => `    as it stands: ${text}`,
  answer: (files, text) => `    ${files}: ${text}`,
  notTaken: (count) => `Not taken: ${String(count)} (they are in the workbook's log of merges)`,
  notTakenCell: (cell, file, text, reason) => `  ${cell} in ${file}: ${text} – ${reason}`,
  meant: (text) => `probably means ${text}`,
  blank: "(blank)",
  unchanged: "There was nothing to write; the workbook is as it was",
  cannotWriteInto: (file, what) => `${file}: cannot be merged into (${what}); nothing was written`,
  reasons: {
    "in-the-way": (name) => `${name} is in the way`,
    protected: (name) => `sheet ${name} is protected`,
    filtered: (name) => `table ${name} is filtered`,
    "too-new": () => "a later version made it",
    "too-large": () =>
      "it, or the merged plan, is larger than can be read again; merge fewer files at a time, or keep the plan in several workbooks",
    "too-many-cells": () => "it has more cells than can be read",
    locked: () => "it has a password; take it off first",
    other: (code) => code,
  },
  noUnit: (unit, known) => `--unit: “${unit}” is not in the plan; it has ${known}`,
  noPoint: (since, known) =>
    `--since: nothing sent or merged is remembered up to ${since}${known === "" ? "" : `; there is ${known}`}`,
  nothingOutstanding: "No unit has anything outstanding",
};
