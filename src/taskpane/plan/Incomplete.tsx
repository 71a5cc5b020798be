import { Button } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { sheetTexts } from "../../i18n";
import type { IncompleteAction, MissingField, Plan } from "../../plan";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { Section } from "../shell/Section";
import { subjectLabel } from "../state/subjectName";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";
import { showAction } from "./showAction";

/** Shown before someone asks for all. */
const SHOWN_AT_FIRST = 5;

/** The column where what is missing belongs. */
function columnOf(field: MissingField | undefined): string {
  return field === undefined || field === "date" ? "publishBy" : field;
}

export interface IncompleteProps {
  readonly plan: Plan;
  readonly incomplete: readonly IncompleteAction[];
  /** What else is to be said of the plan. */
  readonly children?: ReactNode;
}

/** What still lacks something, live; every line leads to its action. */
export function Incomplete({ plan, incomplete, children }: IncompleteProps): ReactElement {
  const texts = useStepTexts();
  const text = texts.plan;
  const sheets = sheetTexts(useLanguage());
  const { missing } = sheets;
  const { goTo } = usePaneWorkbook();
  const [all, setAll] = useState(false);
  const fixes = plan.actions.filter(({ kind }) => kind === "fix").length;
  const shown = all ? incomplete : incomplete.slice(0, SHOWN_AT_FIRST);
  return (
    <Section heading={text.incomplete}>
      <p role="status">
        {fixes === 0
          ? text.nothingToFix
          : incomplete.length === 0
            ? text.complete(fixes)
            : text.incompleteCount(incomplete.length, fixes)}
      </p>
      <progress
        className="completeness"
        aria-label={text.completeness}
        max={Math.max(1, fixes)}
        value={fixes === 0 ? 1 : fixes - incomplete.length}
      />
      <ul className="plain-list">
        {shown.map(({ id, subject, missing: fields }) => (
          <li key={id}>
            <button
              type="button"
              className="line-button"
              onClick={() => {
                showAction(id);
                void goTo?.({ table: "tblPlan", key: id, column: columnOf(fields[0]) });
              }}
            >
              <span className="strong">{subjectLabel(subject, sheets)}</span>{" "}
              {text.lacks(fields.map((field) => missing[field]).join(", "))}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < incomplete.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {texts.diagnostics.showAll(incomplete.length)}
        </Button>
      )}
      {children}
    </Section>
  );
}
