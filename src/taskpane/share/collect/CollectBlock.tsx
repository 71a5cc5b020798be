import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import type { InputFile } from "../../../intake";
import type { Collected } from "../../../workbook";
import { clock } from "../../download/clock";
import { useLanguage } from "../../language/LanguageContext";
import { breath } from "../../state/breath";
import { usePane } from "../../state/PaneContext";
import { FileButton } from "../files/FileButton";
import { FileList, type Described } from "../files/FileList";
import { readOf, type GivenFiles } from "../files/givenFile";
import { ReadingFiles } from "../files/ReadingFiles";
import { useGivenFiles } from "../files/useGivenFiles";
import type { Keepsake } from "../kept";
import { useHandOver } from "../useHandOver";
import { useShareTexts } from "../useShareTexts";

const READ = ".xlsx,.xlsm,.docx,.docm,.pdf,.html,.htm,.csv,.tsv,.txt";

const FILES: Keepsake<GivenFiles<InputFile>> = { initial: [] };

export interface CollectBlockProps {
  /** Files that were dropped for it. */
  readonly handed: readonly File[] | null;
  readonly onTaken: () => void;
}

const asItIs = (file: InputFile): InputFile => file;

type Work = "idle" | "making" | "failed";

/** Plans and results of several agencies, one below the other in a new workbook. */
export function CollectBlock({ handed, onTaken }: CollectBlockProps): ReactElement {
  const text = useShareTexts().collect;
  const filesText = useShareTexts().files;
  const language = useLanguage();
  const { dispatch } = usePane();
  const { asNew, hand } = useHandOver();
  const files = useGivenFiles(FILES, asItIs);
  const { given, reading, take } = files;
  const inputs = useMemo(() => readOf(given), [given]);
  const [work, setWork] = useState<Work>("idle");
  const [collected, setCollected] = useState<Collected | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (handed === null) return;
    take(handed);
    onTaken();
  }, [handed, onTaken, take]);
  const describe = useFates(inputs, collected);
  const make = async (): Promise<void> => {
    setWork("making");
    setSaid("");
    dispatch({ type: "dismissed" });
    try {
      const { collect, toXlsx } = await import("../../../xlsx");
      const { today } = clock();
      const result = await collect(inputs, { language, today, onFile: breath });
      setCollected(result);
      if (result.workbook !== null) {
        await breath();
        const name = `${text.fileName}-${today}.xlsx`;
        await hand(name, await toXlsx(result.workbook));
        setSaid(`${asNew ? text.opened : text.made(name)} ${text.agencies(result.agencies.length)}`);
      }
      setWork("idle");
    } catch {
      setWork("failed");
    }
  };
  return (
    <>
      <p className="small">{text.intro}</p>
      <FileButton
        label={text.choose}
        accept={READ}
        disabled={reading || work === "making"}
        primary={given.length === 0}
        onFiles={take}
      />
      {reading && <ReadingFiles given={given} onCancel={files.cancel} />}
      {given.length > 0 && (
        <FileList given={given} describe={describe} {...(reading ? {} : { onRemove: files.remove })} />
      )}
      {inputs.length > 0 && !reading && (
        <div className="row">
          <Button appearance="primary" disabledFocusable={work === "making"} onClick={() => void make()}>
            {work === "making" ? text.making : text.make(inputs.length)}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              files.clear();
              setCollected(null);
              setSaid("");
            }}
          >
            {filesText.clear}
          </Button>
        </div>
      )}
      <div role="status" className="small">
        {work === "failed" ? text.failed : said}
      </div>
    </>
  );
}

/** What became of each file, once they are collected. */
function useFates(inputs: readonly InputFile[], collected: Collected | null): (file: InputFile) => Described {
  const text = useShareTexts().collect;
  return useMemo(() => {
    const fates = new Map(collected?.files.map((fate, index) => [inputs[index], fate]));
    return (file) => {
      const fate = fates.get(file);
      if (fate === undefined) return { isUsed: true, said: "" };
      return fate.source === "refused"
        ? { isUsed: false, said: fate.reason ?? "" }
        : { isUsed: true, said: text.agencies(fate.agencies) };
    };
  }, [inputs, collected, text]);
}
