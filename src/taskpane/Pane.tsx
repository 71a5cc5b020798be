import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { PaneInbox } from "../commands";
import type { Language } from "../i18n";
import type { InputFile, Reading } from "../intake";
import { CommandNotice } from "./command/CommandNotice";
import { useCommandMessages } from "./command/useCommandMessages";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { chosenFiles } from "./intake/chosenFiles";
import { DropCurtain } from "./intake/DropCurtain";
import { IntakeStep } from "./intake/IntakeStep";
import { pastedFile, textAsFile, type PastedData } from "./intake/pastedFile";
import { useDrop } from "./intake/useDrop";
import { usePaste } from "./intake/usePaste";
import { usePaneTexts } from "./language/LanguageContext";
import { ProblemMessage } from "./problem/ProblemMessage";
import { readingOfOne } from "./reading/readingOfOne";
import { ReadingNotice } from "./reading/ReadingNotice";
import { useReading } from "./reading/useReading";
import { ResultStep } from "./result/ResultStep";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  main: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
  },
});

export interface PaneProps {
  readonly inbox: PaneInbox;
  readonly onLanguage: (language: Language) => void;
}

/** The pane from the first paste to the finished file. */
export function Pane({ inbox, onLanguage }: PaneProps): ReactElement {
  const { pastedName } = usePaneTexts().intake;
  const styles = useStyles();
  const { state, read, cancel, fail, dismiss, startOver } = useReading();

  const readOne = useCallback(
    (file: InputFile | null) => {
      if (file === null) fail("nothing-pasted");
      else void read(() => Promise.resolve([file]));
    },
    [fail, read],
  );
  const readSelected = useCallback((files: readonly InputFile[]) => void read(() => Promise.resolve(files)), [read]);
  const { notice, dismissNotice } = useCommandMessages(inbox, readSelected);
  const readChosen = useCallback((files: readonly File[]) => void read(() => chosenFiles(files)), [read]);
  const readPasted = useCallback(
    (data: PastedData, files: readonly File[]) => {
      const pasted = pastedFile(pastedName, data, files);
      if (pasted === null || "bytes" in pasted) readOne(pasted);
      else readChosen(pasted);
    },
    [pastedName, readChosen, readOne],
  );
  usePaste(readPasted);
  const hovering = useDrop(readChosen);

  const { busy, input, problem } = state;
  // A choice holds for the reading it was made in.
  const [choice, setChoice] = useState<{ readonly reading: Reading; readonly index: number } | null>(null);
  const chosen = choice !== null && choice.reading === input?.reading ? choice.index : 0;
  const result = input?.reading.assessments[chosen];
  return (
    <div className={styles.pane}>
      <Header onLanguage={onLanguage} />
      <main className={styles.main} aria-busy={busy}>
        {notice !== null && <CommandNotice notice={notice} onDismiss={dismissNotice} />}
        {busy && <ReadingNotice onCancel={cancel} />}
        {problem !== null && <ProblemMessage problem={problem} onDismiss={dismiss} />}
        {input === null ? (
          <IntakeStep
            busy={busy}
            onFiles={readChosen}
            onText={(text) => {
              readOne(textAsFile(pastedName, text));
            }}
          />
        ) : (
          <ResultStep
            reading={input.reading}
            chosen={chosen}
            onChoose={(index) => {
              setChoice({ reading: input.reading, index });
            }}
            onYear={(year) => {
              void read(() => Promise.resolve(input.files), year);
            }}
          />
        )}
      </main>
      {input !== null && result !== undefined && (
        <Footer
          reading={readingOfOne(input.reading, result)}
          onStartOver={startOver}
          onFailure={() => {
            fail("writing-failed");
          }}
        />
      )}
      {hovering && <DropCurtain />}
    </div>
  );
}
