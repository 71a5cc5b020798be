import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { incompleteActions, itemPlaces, type PlanEdits } from "../../plan";
import { useStepTexts } from "../language/useStepTexts";
import { NothingYet } from "../shell/NothingYet";
import { StepFooter } from "../shell/StepFooter";
import { Subject } from "../shell/Subject";
import { usePane } from "../state/PaneContext";
import { useChosenResult } from "../state/useChosenResult";
import { usePlan } from "../state/usePlan";
import "../steps.css";
import { WriteButton } from "../workbook/WriteButton";
import { ActionList } from "./ActionList";
import { AssignForm } from "./AssignForm";
import { Directory } from "./Directory";
import { Findings } from "./Findings";
import { Incomplete } from "./Incomplete";
import { Limits } from "./Limits";
import { isOfSheets } from "./planFindings";
import { usePlanFindings } from "./usePlanFindings";
import { Proposals } from "./Proposals";
import { Unresolved } from "./Unresolved";
import "./plan.css";

/** The fourth step: who does what until when. */
export function PlanStep(): ReactElement {
  const text = useStepTexts().plan;
  const { state, dispatch } = usePane();
  const result = useChosenResult();
  const planned = usePlan();
  const { planEdits, sheetCheck } = state;
  const incomplete = useMemo(() => (planned === null ? [] : incompleteActions(planned.plan)), [planned]);
  const findings = usePlanFindings(planned, result);
  if (result === undefined || planned === null) return <NothingYet purpose={text.purpose} />;
  const { plan, scheme, directory: owners, unresolved } = planned;
  const edit = (edits: PlanEdits): void => {
    dispatch({ type: "planned", edits });
  };
  return (
    <>
      <Subject result={result} />
      <Limits assessment={result.assessment} scheme={scheme} />
      {plan.actions.length === 0 ? (
        <p className="notice">{text.noItems}</p>
      ) : (
        <>
          <Incomplete plan={plan} incomplete={incomplete}>
            <Findings plan={plan} findings={findings} edits={planEdits} onEdit={edit} />
          </Incomplete>
          <Proposals plan={plan} edits={planEdits} onEdit={edit} />
          <Unresolved unresolved={unresolved} />
          <AssignForm plan={plan} scheme={scheme} owners={owners} edits={planEdits} onEdit={edit} />
          <Directory
            plan={plan}
            scheme={scheme}
            placeOf={itemPlaces(result.assessment, scheme)}
            owners={owners}
            edits={planEdits}
            onEdit={edit}
          />
          <ActionList
            plan={plan}
            scheme={scheme}
            assessment={result.assessment}
            owners={owners}
            mainSite={isOfSheets(plan, sheetCheck) ? sheetCheck.mainSite : null}
            edits={planEdits}
            onEdit={edit}
          />
        </>
      )}
      <StepFooter>
        <WriteButton />
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            dispatch({ type: "went", step: "share" });
          }}
        >
          {text.toShare}
        </Button>
      </StepFooter>
    </>
  );
}
