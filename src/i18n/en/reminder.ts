import type { reminder as th } from "../th/reminder";

export const reminder: typeof th = {
  subject: (planYear) => `ITA improvement plan, fiscal year ${planYear}: what is outstanding`,
  subjectLine: (subject) => `Subject: ${subject}`,
  to: (unit) => `To: ${unit}`,
  sent: (agency, sentOn, returnBy) =>
    `On ${sentOn}, ${agency} sent you your tasks of the ITA improvement plan${returnBy === "" ? "" : ` and asked for them back by ${returnBy}`}.`,
  planned: (agency, planYear) =>
    `In its ITA improvement plan of fiscal year ${planYear}, ${agency} has asked your unit to lead the actions below.`,
  ownAgency: "our office",
  notReturned: (asOf) => `As of ${asOf}, your workbook has not come back.`,
  returned: (returnedOn) => `Thank you for the workbook that came back on ${returnedOn}.`,
  counts: ({ fixes, finished, overdue }) =>
    `Of the ${String(fixes)} items your unit is to fix, ${String(finished)} are finished and ${String(fixes - finished)} outstanding${overdue === 0 ? "" : `, ${String(overdue)} of them overdue`}:`,
  allDone: (fixes) => `Your unit has finished all ${String(fixes)} items it was to fix. Thank you.`,
  action: (n, item, finding) => `${String(n)}. ${item}${finding === "" ? "" : ` ${finding}`}`,
  measure: (measure) => `   Please: ${measure}`,
  due: (due) => `   Publish by: ${due}`,
  overdue: (due) => `   Publish by: ${due} (overdue)`,
  noDue: "   Publish by: no date yet",
  noMeasure: "   Please: no measure yet; ask the coordinator of the plan",
  askBoth: "Please carry them out, fill in the results and send the workbook back soon.",
  askDone: "Please carry them out and tell us when they are done.",
  askReturn: "Please send the workbook back soon.",
  thanks: "Thank you for your help.",
  since: {
    title: (moment) => `Progress since ${moment}`,
    none: "There is no earlier time to compare with yet: there will be once a sending is noted or files are merged.",
    moment: (day, time) => (time === null ? day : `${day}, ${time}`),
    names: {
      start: (when) => `before the first merge (${when})`,
      sent: (when) => `the sending (${when})`,
      merge: (when) => `the merge (${when})`,
      previous: (when) => `the previous merge (${when})`,
      latest: (when) => `the latest merge (${when})`,
    },
    nothing: "Nothing has changed",
    finished: (from, to, fixes) =>
      from === to
        ? `${String(to)} of ${String(fixes)} finished, as before`
        : `${String(Math.abs(to - from))} ${to > from ? "more" : "fewer"} of ${String(fixes)} finished (${String(from)} → ${String(to)})`,
    reopened: (count) => `${String(count)} finished then and not now`,
    fixes: (from, to) => `Fixes ${String(from)} → ${String(to)}`,
    total: (from, to, bandFrom, bandTo) =>
      `Projected total ${from} → ${to} (band ${bandFrom === bandTo ? `${bandTo} as before` : `${bandFrom} → ${bandTo}`})`,
    returned: (count) => `${String(count)} more ${count === 1 ? "unit has" : "units have"} returned`,
    sentAgain: (count) => `${String(count)} ${count === 1 ? "unit was" : "units were"} sent theirs again`,
    newlyOverdue: (count) => `${String(count)} newly overdue`,
    noLongerOverdue: (count) => `${String(count)} no longer overdue`,
    unitFinished: (from, to) =>
      `${String(Math.abs(to - from))} ${to > from ? "more" : "fewer"} finished (${String(from)} → ${String(to)})`,
    unitReturned: "returned since",
    unit: (unit, line) => `${unit}: ${line}`,
  },
  overall: {
    title: (planYear, asOf) => `Improvement plan of fiscal year ${planYear} as of ${asOf}`,
    fixes: (finished, fixes, percent) => `${String(finished)} of ${String(fixes)} fixes finished (${percent} %)`,
    noFixes: "There is nothing to fix",
    overdue: (overdue) => `${String(overdue)} overdue`,
    units: (returned, outstanding) =>
      `${String(returned)} units have returned their workbooks; ${String(outstanding)} units have something outstanding`,
    total: (total, projected, band) =>
      `Total ${total}, projected ${projected}${band === "" ? "" : `, band ${band}`} with what is finished counted as 100`,
    unassigned: (count) => `${String(count)} fixes nobody leads`,
    unit: ({ unit, fixes, finished, overdue, isReturned, isReturnLate }) =>
      `${unit}: ${String(finished)} of ${String(fixes)} finished, ${String(overdue)} overdue, ${isReturned ? "returned" : isReturnLate ? "not returned, past the day it was asked back" : "not returned"}`,
  },
};
