import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { FileMergeTexts } from "../../../../i18n";
import { usePane } from "../../../state/PaneContext";
import { useHandOver } from "../../useHandOver";
import { useFileMergeTexts } from "../useFileMergeTexts";
import { WhatCameOfIt } from "../MergeWrite";
import type { Made } from "./given";

type Outcome = { readonly kind: "none" | "nothing" } | { readonly kind: "failed"; readonly why: string };

async function failureText(reason: unknown, { failures }: FileMergeTexts): Promise<string> {
  const [{ WorkbookError }, { OfficeFileError }] = await Promise.all([
    import("../../../../workbook"),
    import("../../../../xlsx"),
  ]);
  if (reason instanceof OfficeFileError && reason.reason === "too-large") return failures["too-large"]();
  if (!(reason instanceof WorkbookError)) return failures.other();
  const { code, data } = reason;
  const name = String(data.name ?? "");
  return code === "protected" || code === "filtered" || code === "in-the-way" ? failures[code](name) : failures.other();
}

export interface MakeMergedProps {
  /** Entries that would be written. */
  readonly count: number;
  readonly isMaking: boolean;
  readonly make: () => Promise<boolean>;
}

/** Makes the merged plan as a new file, or says why it cannot be made. */
export function MakeMerged({ count, isMaking, make }: MakeMergedProps): ReactElement {
  const text = useFileMergeTexts();
  const { dispatch } = usePane();
  const { asNew } = useHandOver();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const start = async (): Promise<void> => {
    dispatch({ type: "dismissed" });
    setOutcome({ kind: "none" });
    try {
      if (!(await make())) setOutcome({ kind: "nothing" });
    } catch (reason) {
      setOutcome({ kind: "failed", why: await failureText(reason, text) });
    }
  };
  const label = asNew ? text.makeNew(count) : text.make(count);
  return (
    <div className="stack-tight">
      <Button appearance="primary" disabledFocusable={isMaking || count === 0} onClick={() => void start()}>
        {isMaking ? text.making : label}
      </Button>
      <div role="status" className="small">
        {count === 0 || outcome.kind === "nothing" ? text.nothingToMake : ""}
      </div>
      {outcome.kind === "failed" && (
        <p className="notice" role="alert">
          {outcome.why}
        </p>
      )}
    </div>
  );
}

export interface MadeMergedProps {
  readonly made: Made;
  readonly handAgain: () => Promise<void>;
  readonly onGoOn: () => void;
}

/** What was made, and how to go on with it. */
export function MadeMerged({ made: { report, from, given }, handAgain, onGoOn }: MadeMergedProps): ReactElement {
  const text = useFileMergeTexts();
  const { fail } = usePane();
  const { asNew } = useHandOver();
  return (
    <>
      <div role="status" className="notice">
        <strong className="file-name">{asNew ? text.opened : text.made(given.name)}</strong>
        <span>{text.original(from)}</span>
        <WhatCameOfIt report={report} />
      </div>
      <div className="row">
        <Button
          size="small"
          onClick={() => {
            handAgain().catch(() => {
              fail("writing-failed");
            });
          }}
        >
          {asNew ? text.openAgain : text.handAgain}
        </Button>
        <Button size="small" onClick={onGoOn}>
          {text.goOn}
        </Button>
      </div>
    </>
  );
}
