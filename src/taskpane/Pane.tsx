import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import type { PaneInbox } from "../commands";
import type { Language } from "../i18n";
import { useCommandMessages } from "./command/useCommandMessages";
import { DropCurtain } from "./import/DropCurtain";
import { ImportStep } from "./import/ImportStep";
import { ReadingNotice } from "./import/laterParts";
import { useDrop } from "./import/useDrop";
import { useIntake } from "./import/useIntake";
import { usePaste } from "./import/usePaste";
import { usePaneTexts } from "./language/LanguageContext";
import { Header } from "./shell/Header";
import { lazyPart } from "./shell/lazyPart";
import { StepNavigation } from "./shell/StepNavigation";
import { useEscape } from "./shell/useEscape";
import { useKeptFocus } from "./shell/useKeptFocus";
import { PaneContext } from "./state/PaneContext";
import { useKeptMemory } from "./state/useKeptMemory";
import { usePaneState } from "./state/usePaneState";
import { fluentPart } from "./theme/fluentPart";
import { useOpenedWorkbook } from "./workbook/useOpenedWorkbook";

// What the first screen does not show comes when it is gone to.
const loadSteps = {
  review: () => import("./review"),
  scores: () => import("./scores"),
  plan: () => import("./plan"),
  share: () => import("./share"),
};
const ReviewStep = fluentPart(async () => (await loadSteps.review()).ReviewStep);
const ScoresStep = fluentPart(async () => (await loadSteps.scores()).ScoresStep);
const PlanStep = fluentPart(async () => (await loadSteps.plan()).PlanStep);
const ShareStep = fluentPart(async () => (await loadSteps.share()).ShareStep);
const CommandNotice = fluentPart(async () => (await import("./command/CommandNotice")).CommandNotice);
const OpenedNotice = fluentPart(async () => (await import("./workbook/OpenedNotice")).OpenedNotice);
const About = lazyPart(async () => (await import("./about")).About);
const ProblemMessage = fluentPart(async () => (await import("./problem/ProblemMessage")).ProblemMessage);

export interface PaneProps {
  readonly inbox: PaneInbox;
  readonly onLanguage: (language: Language) => void;
}

/** The pane from the first paste to the finished file. */
export function Pane({ inbox, onLanguage }: PaneProps): ReactElement {
  const text = usePaneTexts();
  const pane = usePaneState();
  const { state, dispatch, cancel } = pane;
  const { busy, problem, step, opened } = state;
  useOpenedWorkbook(dispatch, state.writes);
  useKeptMemory(state);
  const intake = useIntake(pane);
  usePaste(intake.readPasted);
  const { notice, dismissNotice } = useCommandMessages(inbox, intake.readSelection, pane.fail);
  const isLastStep = step === "share";
  const hovering = useDrop(
    useCallback(
      (files) => {
        // What is dropped where workbooks are split and merged is one that came back.
        if (isLastStep) dispatch({ type: "handed", files });
        else intake.readChosen(files);
      },
      [dispatch, intake, isLastStep],
    ),
  );
  const [about, setAbout] = useState(false);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(step);
  useKeptFocus(main);
  const dismissProblem = (): void => {
    dispatch({ type: "dismissed" });
  };
  const closeAbout = (): void => {
    setAbout(false);
  };
  useEscape(about, closeAbout);
  useEscape(notice !== null, dismissNotice);
  useEscape(problem !== null, dismissProblem);
  useEscape(busy, cancel);

  useEffect(() => {
    // Whoever starts to read will look at the steps next.
    if (busy) for (const load of Object.values(loadSteps)) load().catch(() => undefined);
  }, [busy]);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // So that a screen reader and the keyboard go along.
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [step]);

  return (
    <PaneContext value={pane}>
      <div className="pane">
        <div className="pane-top">
          <Header
            about={about}
            onLanguage={onLanguage}
            onAbout={() => {
              setAbout(!about);
            }}
          />
          <StepNavigation
            current={about ? null : step}
            onGo={(next) => {
              setAbout(false);
              dispatch({ type: "went", step: next });
            }}
          />
        </div>
        <main
          ref={main}
          className="pane-main"
          aria-busy={busy}
          aria-label={about ? text.about : text.steps[step]}
          tabIndex={-1}
        >
          {busy && <ReadingNotice onCancel={cancel} />}
          {opened !== null && (step === "import" || opened.kind === "needs-repair") && <OpenedNotice opened={opened} />}
          {notice !== null && <CommandNotice notice={notice} onDismiss={dismissNotice} />}
          {problem !== null && <ProblemMessage problem={problem} onDismiss={dismissProblem} />}
          {about ? (
            <About />
          ) : (
            <>
              {step === "import" && <ImportStep intake={intake} />}
              {step === "review" && <ReviewStep />}
              {step === "scores" && <ScoresStep />}
              {step === "plan" && <PlanStep />}
              {step === "share" && <ShareStep />}
            </>
          )}
        </main>
        {hovering && <DropCurtain />}
      </div>
    </PaneContext>
  );
}
