import { Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { textKey } from "../../thai";
import { useStepTexts } from "../language/useStepTexts";

/** More results than a person looks through; a box narrows them down by name. */
const MANY = 20;
/** Options in the list at a time: a nation's thousands would freeze the pane. */
const MOST_OPTIONS = 50;

export interface AssessmentChooserProps {
  readonly results: readonly ReadAssessment[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Which of several agencies or years is shown. */
export function AssessmentChooser({ results, chosen, onChoose }: AssessmentChooserProps): ReactElement {
  const text = useStepTexts().result;
  const [wanted, setWanted] = useState("");
  const labels = useMemo(
    () => results.map(({ assessment }) => labelOf(assessment, text.agencyUnknown)),
    [results, text.agencyUnknown],
  );
  const found = useMemo(() => matching(labels, wanted), [labels, wanted]);
  const shown = found.slice(0, MOST_OPTIONS);
  const options = shown.includes(chosen) ? shown : [chosen, ...shown];
  const hidden = found.length - shown.length;
  return (
    <div className="stack-tight">
      <p>{text.several(results.length)}</p>
      {results.length > MANY && (
        <Field label={text.findAgency} hint={{ children: text.agenciesFound(found.length), "aria-live": "polite" }}>
          <Input
            type="search"
            value={wanted}
            onChange={(_, { value }) => {
              setWanted(value);
            }}
          />
        </Field>
      )}
      <Field
        className="chooser-field"
        label={text.assessment}
        {...(hidden > 0 ? { hint: text.agenciesHidden(hidden) } : {})}
      >
        <Select
          className="chooser-select"
          value={String(chosen)}
          onChange={(_, { value }) => {
            onChoose(Number(value));
          }}
        >
          {options.map((index) => (
            <option key={index} value={String(index)}>
              {labels[index]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function labelOf({ agency, province, fiscalYear }: ReadAssessment["assessment"], unknown: string): string {
  const place = province === undefined ? "" : ` (${province})`;
  return `${agency ?? unknown}${place}${fiscalYear === null ? "" : ` ${String(fiscalYear)}`}`;
}

/** The positions of the labels that hold every word typed, in any order. */
function matching(labels: readonly string[], typed: string): readonly number[] {
  const words = typed.split(/\s+/).map(textKey);
  return labels.flatMap((label, index) => {
    const key = textKey(label);
    return words.every((word) => key.includes(word)) ? [index] : [];
  });
}
