import { lazy, Suspense, type ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { NothingYet } from "../shell/NothingYet";
import { Subject } from "../shell/Subject";
import { useChosenResult } from "../state/useChosenResult";
import "../steps.css";
import { DownloadButton } from "../download/DownloadButton";

const PrintBlock = lazy(async () => ({ default: (await import("./print/PrintBlock")).PrintBlock }));

/** The last step: hand the workbook on. Splitting it by owner and merging it back is still to come, and says so. */
export function ShareStep(): ReactElement {
  const text = useStepTexts().share;
  const result = useChosenResult();
  if (result === undefined) return <NothingYet purpose={text.purpose} />;
  return (
    <>
      <Subject result={result} />
      <p>{text.file}</p>
      <DownloadButton />
      <Suspense fallback={null}>
        <PrintBlock />
      </Suspense>
      <div className="notice">
        <strong>{text.laterHeading}</strong>
        <p>{text.later}</p>
      </div>
    </>
  );
}
