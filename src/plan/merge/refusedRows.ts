import { textKey } from "../../thai";
import { sourceOf } from "./lastWords";
import type { FileRows } from "./matchRows";
import type { StandingRow } from "./model";
import { plainOutcome, together, type Outcome } from "./outcome";
import { answerOf, rowAnswer } from "./returnedAnswers";
import { rowContent, rowSaid } from "./rowContent";
import { refusalHash } from "./rowMemory";
import { stableHash } from "./stableHash";

/** Rows that nobody can place: none is lost, each is told with all it says. */
function unplacedRows(files: readonly FileRows[], isSettled: (hash: string) => boolean): Outcome {
  const rows = files.flatMap(({ plan, refused }) =>
    refused.map(({ row, id, reason }) => {
      const content = rowContent(row);
      const hash = refusalHash(plan.digest, row, reason);
      return { row, id, reason, content, hash, sent: null, answer: rowAnswer(plan, row, rowSaid(row)) };
    }),
  );
  return plainOutcome(rows, isSettled, ({ row, id, reason, content }) => ({
    about: { id, subject: row.subject, field: null, standing: null },
    kind: reason,
    text: content,
    fate: { kind: "refused", reason },
  }));
}

/** Rows that were taken out of a file stay in the plan; where they are gone there as well, that is no matter. */
function deletedRows(
  files: readonly FileRows[],
  standing: ReadonlyMap<string, StandingRow>,
  isSettled: (hash: string) => boolean,
): Outcome {
  const present = new Map([...standing.values()].map((row) => [textKey(row.id), row.id]));
  const rows = files.flatMap(({ plan, last, deleted }) =>
    deleted.map((row) => {
      const id = present.get(textKey(row.id)) ?? row.id;
      const hash = stableHash("row-deleted", sourceOf(plan, id, row, last), id);
      return { row, id, hash, sent: null, answer: answerOf(plan, "", null) };
    }),
  );
  return plainOutcome(rows, isSettled, ({ row, id }) => ({
    about: { id, subject: row.subject, field: null, standing: null },
    kind: "row-deleted",
    text: "",
    fate: standing.has(id) ? { kind: "refused", reason: "row-deleted" } : { kind: "same" },
  }));
}

export function refusedRows(
  files: readonly FileRows[],
  standing: ReadonlyMap<string, StandingRow>,
  isSettled: (hash: string) => boolean,
): Outcome {
  return together([unplacedRows(files, isSettled), deletedRows(files, standing, isSettled)]);
}
