import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import type { Language } from "../../src/i18n";
import type { Reading } from "../../src/intake";
import { LanguageContext } from "../../src/taskpane/language/LanguageContext";
import { PaneContext } from "../../src/taskpane/state/PaneContext";
import { NO_INSTRUCTIONS, type PaneState } from "../../src/taskpane/state/paneState";
import { usePaneState, type PaneControls } from "../../src/taskpane/state/usePaneState";
import { NO_WORKBOOK, WorkbookContext, type PaneWorkbook } from "../../src/taskpane/workbook/PaneWorkbook";

/** What a test looks at from outside while the pane runs. */
export interface Watched {
  readonly controls: () => PaneControls;
  readonly state: () => PaneState;
  readonly view: RenderResult;
}

interface StageProps {
  readonly language: Language;
  readonly workbook: PaneWorkbook;
  readonly reading: Reading | null;
  readonly onControls: (controls: PaneControls) => void;
  readonly children: ReactNode;
}

function Stage({ language, workbook, reading, onControls, children }: StageProps): ReactElement {
  const controls = usePaneState();
  const { dispatch } = controls;
  const given = useRef(false);
  useEffect(() => {
    if (given.current || reading === null) return;
    given.current = true;
    dispatch({ type: "read", input: { documents: [], instructions: NO_INSTRUCTIONS, reading } });
  }, [dispatch, reading]);
  useEffect(() => {
    onControls(controls);
  });
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageContext value={language}>
        <WorkbookContext value={workbook}>
          <PaneContext value={controls}>{children}</PaneContext>
        </WorkbookContext>
      </LanguageContext>
    </FluentProvider>
  );
}

export interface Surroundings {
  readonly reading?: Reading;
  readonly workbook?: PaneWorkbook;
}

/** Renders a part of the pane as it stands in the pane, after a reading. */
export function renderIn(
  language: Language,
  element: ReactElement,
  { reading, workbook = NO_WORKBOOK }: Surroundings = {},
): Watched {
  let latest: PaneControls | undefined;
  const controls = (): PaneControls => {
    if (latest === undefined) throw new Error("The pane has not been rendered");
    return latest;
  };
  const view = render(
    <Stage
      language={language}
      workbook={workbook}
      reading={reading ?? null}
      onControls={(next) => {
        latest = next;
      }}
    >
      {element}
    </Stage>,
  );
  return { controls, state: () => controls().state, view };
}
