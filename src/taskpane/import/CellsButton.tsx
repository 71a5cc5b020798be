import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Intake } from "./useIntake";
import { usePaneTexts } from "../language/LanguageContext";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";

export interface CellsButtonProps {
  readonly disabled: boolean;
  readonly onCells: Intake["readCells"];
}

/** Takes the cells selected in the open workbook; without one it says why it cannot. */
export function CellsButton({ disabled, onCells }: CellsButtonProps): ReactElement {
  const { missing, selectedCells } = usePaneWorkbook();
  const text = usePaneTexts();
  const reason = useId();
  if (selectedCells !== undefined) {
    return (
      <Button
        disabled={disabled}
        onClick={() => {
          onCells(selectedCells);
        }}
      >
        {text.intake.selectedCells}
      </Button>
    );
  }
  return (
    <div className="stack-tight">
      <Button disabledFocusable aria-describedby={reason}>
        {text.intake.selectedCells}
      </Button>
      <span id={reason} className="small quiet">
        {text.missing[missing]}
      </span>
    </div>
  );
}
