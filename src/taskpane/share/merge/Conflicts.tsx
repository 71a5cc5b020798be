import { Button, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Decisions } from "../../../plan";
import type { Conflict, MergedAction } from "../../../workbook";
import { More } from "../More";
import { useShareTexts } from "../useShareTexts";
import { ConflictCard } from "./ConflictCard";
import { decidedCount, decideRest, filesInConflict, withDecision, type Rule } from "./decide";

const AT_ONCE = 10;

interface Deciding {
  readonly conflicts: readonly Conflict[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

export interface ConflictsProps extends Deciding {
  /** Where the plan says what they are about. */
  readonly actions: readonly MergedAction[];
}

/** What people answered differently. Whatever is not chosen stays as it is. */
export function Conflicts({ conflicts, actions, decisions, onDecide }: ConflictsProps): ReactElement | null {
  const text = useShareTexts().merge;
  if (conflicts.length === 0) return null;
  const done = decidedCount(conflicts, decisions);
  const findings = new Map(actions.map(({ id, finding }) => [id, finding]));
  return (
    <section className="section" aria-label={text.conflicts}>
      <h3>{text.conflicts}</h3>
      <p role="status" className="small">
        {text.decided(done, conflicts.length)}
      </p>
      {done < conflicts.length && (
        <>
          <p className="small quiet">{text.undecidedStay}</p>
          <BulkChoice conflicts={conflicts} decisions={decisions} onDecide={onDecide} />
        </>
      )}
      <More all={conflicts} atOnce={AT_ONCE}>
        {(shown) =>
          shown.map((conflict) => (
            <ConflictCard
              key={conflict.difference.key}
              conflict={conflict}
              finding={findings.get(conflict.difference.id) ?? null}
              decision={decisions.get(conflict.difference.key)}
              onDecide={(decision) => {
                onDecide(withDecision(decisions, conflict.difference.key, decision));
              }}
            />
          ))
        }
      </More>
      {done > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onDecide(conflicts.reduce((left, { difference }) => withDecision(left, difference.key, null), decisions));
          }}
        >
          {text.bulkClear}
        </Button>
      )}
    </section>
  );
}

const RULES = ["standing", "newest", "combined"] as const;

/** All that is left at once; what was chosen one by one stays chosen. */
function BulkChoice({ conflicts, decisions, onDecide }: Deciding): ReactElement {
  const text = useShareTexts().merge;
  const labels = { standing: text.bulkStanding, newest: text.bulkNewest, combined: text.bulkCombine };
  const files = filesInConflict(conflicts, decisions);
  const decide = (value: string): void => {
    const kind = RULES.find((rule) => rule === value);
    const rule: Rule = kind === undefined ? { kind: "file", digest: value } : { kind };
    onDecide(decideRest(conflicts, decisions, rule));
  };
  return (
    <Select
      size="small"
      className="chooser-select"
      aria-label={text.bulk}
      value=""
      onChange={(_, { value }) => {
        if (value !== "") decide(value);
      }}
    >
      <option value="">{text.bulk}</option>
      {RULES.map((rule) => (
        <option key={rule} value={rule}>
          {labels[rule]}
        </option>
      ))}
      {files.map(({ digest, file, unit }) => (
        <option key={digest} value={digest}>
          {text.bulkFile(unit ?? file)}
        </option>
      ))}
    </Select>
  );
}
