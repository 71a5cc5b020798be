import { Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Comparison } from "../../../workbook";
import { useShareTexts } from "../useShareTexts";
import { unbroken } from "./unbroken";

export interface SinceThenProps {
  /** Oldest first. */
  readonly comparisons: readonly Comparison[];
  /** What is shown; undefined where there is nothing to compare with. */
  readonly shown: Comparison | undefined;
  readonly onChoose: (place: number) => void;
}

/** What became of the plan since last time, or since another moment that is remembered. */
export function SinceThen({ comparisons, shown, onChoose }: SinceThenProps): ReactElement {
  const text = useShareTexts().followUp;
  return (
    <section className="section" aria-label={text.progressSince}>
      <h3>{text.progressSince}</h3>
      {shown === undefined ? (
        <p className="small quiet">{text.noneBefore}</p>
      ) : (
        <>
          <Moment comparisons={comparisons} shown={shown} onChoose={onChoose} />
          <div role="status">
            <ul className="said-lines">
              {shown.lines.map((line) => (
                <li key={line}>{unbroken(line)}</li>
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  );
}

function Moment({ comparisons, shown, onChoose }: SinceThenProps & { readonly shown: Comparison }): ReactElement {
  const text = useShareTexts().followUp;
  if (comparisons.length === 1) return <p className="small quiet">{shown.name}</p>;
  return (
    <Select
      size="small"
      className="chooser-select"
      aria-label={text.compareWith}
      value={String(comparisons.indexOf(shown))}
      onChange={(_, { value }) => {
        onChoose(Number(value));
      }}
    >
      {comparisons
        .map((each, place) => (
          <option key={place} value={String(place)}>
            {each.name}
          </option>
        ))
        .reverse()}
    </Select>
  );
}
