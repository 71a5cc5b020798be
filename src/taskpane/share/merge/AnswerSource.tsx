import type { ReactElement } from "react";
import type { Answer } from "../../../plan";
import { useShareTexts } from "../useShareTexts";
import { useCellTexts } from "./useCellTexts";

/** Who said it, when, and in which file. */
export function AnswerSource({ answer }: { readonly answer: Answer }): ReactElement {
  const text = useShareTexts().merge;
  const cells = useCellTexts();
  return (
    <span className="small quiet block-line">
      {cells.saved(answer)} · {cells.place(answer)}
      {answer.formula !== undefined && <> · {text.formula(answer.formula)}</>}
    </span>
  );
}
