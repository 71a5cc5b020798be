import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, type ReactElement } from "react";
import type { MergePreview } from "../../../../workbook";
import { FileButton } from "../../files/FileButton";
import { FileList } from "../../files/FileList";
import { ReadingFiles } from "../../files/ReadingFiles";
import { LoadFailed } from "../../LoadFailed";
import { useShareTexts } from "../../useShareTexts";
import type { MergeBlockProps } from "../MergeBlock";
import { MergePreviewView } from "../MergePreviewView";
import { useFileMergeTexts } from "../useFileMergeTexts";
import { WORKBOOKS } from "../workbooks";
import type { GivenForFile, MasterInHand } from "./given";
import { MadeMerged, MakeMerged } from "./MakeMerged";
import { MasterCard } from "./MasterCard";
import { useFileMerge, type FileMerge } from "./useFileMerge";
import { useGivenSayings } from "./useGivenSayings";

export interface IntoFileBlockProps extends MergeBlockProps {
  /** To the open workbook, where there is one that could be written to. */
  readonly onBack?: () => void;
}

/** The plan as a file, what came back, what that would do, and a new file with it. */
export function IntoFileBlock({ handed, onTaken, onBack }: IntoFileBlockProps): ReactElement {
  const text = useFileMergeTexts();
  const merging = useFileMerge();
  const { files, made, isMaking, takeMore } = merging;
  useEffect(() => {
    if (handed === null) return;
    takeMore(handed);
    onTaken();
  }, [handed, onTaken, takeMore]);
  return (
    <>
      <p className="small">{text.intro}</p>
      {onBack !== undefined && (
        <div className="row">
          <Button size="small" onClick={onBack}>
            {text.instead.toExcel}
          </Button>
        </div>
      )}
      <MasterCard given={merging} disabled={files.reading || isMaking || made !== null} />
      <ReturnedFiles merging={merging} />
      <Outcome merging={merging} />
    </>
  );
}

/** All files but the plan, and a way to choose more of them. */
function ReturnedFiles({ merging }: { readonly merging: FileMerge }): ReactElement {
  const text = useFileMergeTexts();
  const share = useShareTexts();
  const { files, choice, compared, returned, pick, made, isMaking } = merging;
  const { given, reading, take } = files;
  const { master } = choice;
  const isFixed = reading || isMaking || made !== null;
  const onPick = useCallback(
    (value: GivenForFile) => {
      pick(given.find(({ progress }) => progress.kind === "read" && progress.value === value)?.number ?? null);
    },
    [given, pick],
  );
  const describe = useGivenSayings(returned, compared, isFixed ? undefined : onPick);
  const others = given.filter(({ number }) => number !== master?.number);
  return (
    <section className="section" aria-label={text.returned}>
      <h3>{text.returned}</h3>
      <div className="row">
        {" "}
        <FileButton
          label={share.merge.choose}
          accept={WORKBOOKS}
          disabled={isFixed}
          primary={master !== null && others.length === 0}
          onFiles={take}
        />
      </div>{" "}
      {reading && <ReadingFiles given={given} onCancel={files.cancel} />}
      {others.length > 0 && (
        <FileList given={others} describe={describe} {...(isFixed ? {} : { onRemove: files.remove })} />
      )}
      {given.length > 0 && !reading && !isMaking && (
        <div className="row">
          <Button size="small" appearance="subtle" onClick={merging.startOver}>
            {share.files.clear}
          </Button>
        </div>
      )}
    </section>
  );
}

function Outcome({ merging }: { readonly merging: FileMerge }): ReactElement | null {
  const text = useShareTexts().merge;
  const { compared, choice, decisions, decide, made, isMaking, make, handAgain, goOn } = merging;
  if (made !== null) return <MadeMerged made={made} handAgain={handAgain} onGoOn={goOn} />;
  if (compared.kind === "failed") return <LoadFailed failure={compared.failure} />;
  if (compared.kind !== "compared" || choice.master === null)
    return (
      <div role="status" className="small">
        {compared.kind === "comparing" ? text.comparing : ""}
      </div>
    );
  if (compared.preview.files.length === 0) return <NoneTakesPart preview={compared.preview} master={choice.master} />;
  return (
    <MergePreviewView preview={compared.preview} decisions={decisions} decide={decide}>
      {(count) => <MakeMerged count={count} isMaking={isMaking} make={make} />}
    </MergePreviewView>
  );
}

interface NoneTakesPartProps {
  readonly preview: MergePreview;
  readonly master: MasterInHand;
}

/** Where all that came back is about another agency or year, it is the plan that is the wrong one. */
function NoneTakesPart({ preview: { refused }, master }: NoneTakesPartProps): ReactElement {
  const text = useFileMergeTexts();
  const { otherAgency, otherYear, noAgency } = text.master;
  const { agency, year } = refused[0]?.data ?? {};
  const areAll = (reason: MergePreview["refused"][number]["reason"]) => refused.every((each) => each.reason === reason);
  const said = areAll("other-agency")
    ? otherAgency(master.agency ?? noAgency, String(agency === "" ? noAgency : agency))
    : areAll("other-year")
      ? otherYear(String(master.fiscalYear ?? ""), String(year))
      : text.noneTakesPart;
  return (
    <p className="notice" role="alert">
      {said}
    </p>
  );
}
