import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PrintLayout } from "../../../workbook";
import { usePrintTexts } from "./usePrintTexts";

/** A copy of the list of layouts, which comes only with what makes them. */
const LAYOUTS = ["items", "topics", "measures", "results"] as const satisfies readonly PrintLayout[];

export interface LayoutChoiceProps {
  readonly chosen: readonly PrintLayout[];
  readonly onChange: (chosen: readonly PrintLayout[]) => void;
}

/** Which documents are wanted. */
export function LayoutChoice({ chosen, onChange }: LayoutChoiceProps): ReactElement {
  const text = usePrintTexts();
  return (
    <div role="group" aria-label={text.layouts} className="stack-tight">
      {LAYOUTS.map((layout) => (
        <Checkbox
          key={layout}
          label={text.names[layout]}
          checked={chosen.includes(layout)}
          onChange={() => {
            onChange(chosen.includes(layout) ? chosen.filter((other) => other !== layout) : [...chosen, layout]);
          }}
        />
      ))}
    </div>
  );
}
