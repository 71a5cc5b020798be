import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { planCheckMessage, planCheckSeverity, sheetTexts } from "../../i18n";
import { repair, type Plan, type PlanEdits } from "../../plan";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { subjectLabel } from "../state/subjectName";
import { usePaneWorkbook, type CellPlace } from "../workbook/PaneWorkbook";
import type { ShownFinding } from "./planFindings";
import { showAction } from "./showAction";
import { showDate } from "./showDate";

/** Shown before someone asks for all. */
const SHOWN_AT_FIRST = 5;
const TAGS = { error: "tag finding-error", warning: "tag finding-warning", info: "tag finding-info" } as const;

export interface FindingsProps {
  readonly plan: Plan;
  readonly findings: readonly ShownFinding[];
  readonly edits: PlanEdits;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** Where a finding is to be seen in the sheet. */
function cellOf({ id, field, place }: ShownFinding): CellPlace {
  const column = place?.column ?? (field === "subject" ? "item" : field);
  return { table: "tblPlan", key: id ?? "", column, ...(place === undefined ? {} : { row: place.dataRow }) };
}

/** What the checks find in the plan, gravest first; each line leads to its cell, and what can be put right is offered. */
export function Findings({ plan, findings, edits, onEdit }: FindingsProps): ReactElement | null {
  const texts = useStepTexts();
  const text = texts.plan.findings;
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const repairs = findings.filter(({ canRepair }) => canRepair);
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <p>{text.count(findings.length)}</p>
      {repairs.length > 1 && (
        <Button
          size="small"
          onClick={() => {
            onEdit(repairs.reduce(repair, edits));
          }}
        >
          {text.repairAll(repairs.length)}
        </Button>
      )}
      <ul className="plain-list">
        {shown.map((finding) => (
          <Finding
            key={`${finding.code} ${finding.field} ${finding.id ?? ""} ${finding.place?.cell ?? ""}`}
            plan={plan}
            finding={finding}
            onRepair={() => {
              onEdit(repair(edits, finding));
            }}
          />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {texts.diagnostics.showAll(findings.length)}
        </Button>
      )}
    </>
  );
}

interface FindingProps {
  readonly plan: Plan;
  readonly finding: ShownFinding;
  readonly onRepair: () => void;
}

function Finding({ plan, finding, onRepair }: FindingProps): ReactElement {
  const text = useStepTexts().plan.findings;
  const language = useLanguage();
  const { goTo } = usePaneWorkbook();
  const { id, severity, place, canRepair } = finding;
  const subject = plan.actions.find((action) => action.id === id)?.subject;
  const { found, toDo } = planCheckMessage(language, finding, (date) => showDate(date, language));
  const label = subject === undefined ? (place?.cell ?? "") : subjectLabel(subject, sheetTexts(language));
  return (
    <li className="finding">
      <button
        type="button"
        className="line-button"
        onClick={() => {
          if (subject !== undefined && id !== undefined) showAction(id);
          void goTo?.(cellOf(finding));
        }}
      >
        <span className={TAGS[severity]}>{planCheckSeverity(language, severity)}</span>{" "}
        <span className="strong">{label}</span> {found}
      </button>
      <span className="small quiet">{toDo}</span>
      {canRepair && (
        <Button size="small" aria-label={text.repairOf(`${label} ${found}`.trim())} onClick={onRepair}>
          {text.repair}
        </Button>
      )}
    </li>
  );
}
