import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { showScore } from "../shell/figures";
import { indicatorLines } from "./indicatorScores";

/** How many are named at each end. */
const NAMED = 2;

/** The strongest and the weakest indicators, in words. */
export function Extremes({ result }: { readonly result: ReadAssessment }): ReactElement | null {
  const language = useLanguage();
  const text = useStepTexts().scores;
  const known = indicatorLines(result, language)
    .flatMap(({ no, name, score }) => (score === undefined ? [] : [{ no, name, score }]))
    .sort((a, b) => b.score - a.score || a.no - b.no);
  if (known.length < 2 * NAMED) return null;
  const ends = [
    { label: text.strongest, lines: known.slice(0, NAMED) },
    { label: text.weakest, lines: known.slice(-NAMED).reverse() },
  ];
  return (
    <dl className="extremes">
      {ends.map(({ label, lines }) => (
        <div key={label}>
          <dt className="strong">{label}</dt>
          {lines.map(({ no, name, score }) => (
            <dd key={no}>
              <span>
                {no}. {name}
              </span>
              <span className="figure">{showScore(score)}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
