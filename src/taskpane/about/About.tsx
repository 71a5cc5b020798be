import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";
import "../steps.css";
import { noticesAddress } from "./noticesAddress";
import { VERSION } from "./version";

const ABILITIES = ["selectedCells", "write", "goTo"] as const;

/** The version, what works where the pane is open now, and whose work is in it. */
export function About(): ReactElement {
  const text = useStepTexts().about;
  const workbook = usePaneWorkbook();
  return (
    <div className="stack">
      <h2>{text.heading}</h2>
      <p>{text.version(VERSION)}</p>
      <p>{text.privacy}</p>
      <h3>{text.abilities}</h3>
      <ul className="plain-list">
        {text.always.map((ability) => (
          <li key={ability}>
            <span className="good" aria-hidden="true">
              ✓
            </span>{" "}
            {ability}
          </li>
        ))}
        {ABILITIES.map((ability) => {
          const there = workbook[ability] !== undefined;
          return (
            <li key={ability}>
              <span className={there ? "good" : "quiet"} aria-hidden="true">
                {there ? "✓" : "–"}
              </span>{" "}
              {text.ability[ability]}
              {!there && <span className="small quiet"> ({text.why[workbook.missing]})</span>}
            </li>
          );
        })}
      </ul>
      <h3>{text.licences}</h3>
      <p className="small">{text.licenceIntro}</p>
      <p className="small">
        <a href={noticesAddress()} target="_blank" rel="noreferrer">
          {text.notices}
        </a>
      </p>
    </div>
  );
}
