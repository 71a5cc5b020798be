import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { Comparison, FollowUp, Reminder } from "../../../workbook";
import { clock } from "../../download/clock";
import { useLanguage } from "../../language/LanguageContext";
import { showDate } from "../../plan/showDate";
import { showScore } from "../../shell/figures";
import { usePane } from "../../state/PaneContext";
import { useChosenResult } from "../../state/useChosenResult";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { useWriteRequest } from "../../workbook/useWriteRequest";
import { LoadFailed } from "../LoadFailed";
import { More } from "../More";
import { planContent } from "../planContent";
import { useLoaded, type Loaded } from "../useLoaded";
import { useShareTexts } from "../useShareTexts";
import { SinceThen } from "./SinceThen";
import { UnitLine } from "./UnitLine";

const AT_ONCE = 20;

interface Followed {
  readonly followUp: FollowUp;
  readonly reminders: readonly Reminder[];
  /** With every moment that is remembered, oldest first. */
  readonly comparisons: readonly Comparison[];
}

/** How far the plan of the workbook has come today; counted anew after a write, and when it is asked for. */
function useFollowUp(round: number): Loaded<Followed | null> {
  const language = useLanguage();
  const { content } = usePaneWorkbook();
  const request = useWriteRequest();
  const isKnown = request !== null;
  const load = useCallback(async () => {
    const { comparisonsOf, followUpIn, remindersOf } = await import("../../../workbook");
    const now = await planContent(content === undefined ? {} : { content }, request);
    const followUp = now === null ? undefined : followUpIn(now, clock().today);
    if (followUp === undefined) return null;
    const comparisons = comparisonsOf(followUp, language, (day) => showDate(day, language));
    return { followUp, reminders: remindersOf(followUp, language), comparisons };
    // What is asked for is another function at every look; whether there is one is what matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [content, isKnown, language, round]);
  return useLoaded(load);
}

/** Who has returned and what is left, with a text that reminds. */
export function FollowUpBlock(): ReactElement {
  const share = useShareTexts();
  const text = share.followUp;
  const { state } = usePane();
  // Documents are made of a result, not of a plan that was chosen as a file.
  const hasResult = useChosenResult() !== undefined;
  const [looks, setLooks] = useState(0);
  const [chosen, choose] = useState<Comparison["point"] | null>(null);
  const followUp = useFollowUp(state.writes + looks);
  if (followUp.kind === "failed") return <LoadFailed failure={followUp.failure} />;
  if (followUp.kind === "loading")
    return (
      <p role="status" className="small quiet">
        {text.looking}
      </p>
    );
  if (followUp.value === null) return <LoadFailed failure="workbook-not-ours" />;
  const { followUp: now, reminders, comparisons } = followUp.value;
  const reminderOf = new Map(reminders.map((each) => [each.unit, each]));
  const compared =
    comparisons.find(({ point }) => isSame(point, chosen)) ?? comparisons.find(({ isLastTime }) => isLastTime);
  return (
    <>
      <Figures followUp={now} />
      <SinceThen
        comparisons={comparisons}
        shown={compared}
        onChoose={(place) => {
          choose(comparisons[place]?.point ?? null);
        }}
      />
      <section className="section" aria-label={text.units}>
        <h3>{text.units}</h3>
        <ul className="plain-list">
          <More all={now.units} atOnce={AT_ONCE}>
            {(shown) =>
              shown.map((unit) => (
                <UnitLine
                  key={`${unit.by} ${unit.unit}`}
                  unit={unit}
                  since={compared?.units.get(unit.unit)}
                  reminder={reminderOf.get(unit.unit)}
                />
              ))
            }
          </More>
        </ul>
      </section>
      {hasResult && <p className="small quiet">{text.toPrint}</p>}
      <Button
        size="small"
        onClick={() => {
          setLooks(looks + 1);
        }}
      >
        {text.refresh}
      </Button>
    </>
  );
}

/** The workbook is read anew after a write, and its points with it; what was taken back is not there any more. */
function isSame(point: Comparison["point"], chosen: Comparison["point"] | null): boolean {
  return chosen !== null && point.kind === chosen.kind && point.on === chosen.on && point.at === chosen.at;
}

function Figures({ followUp }: { readonly followUp: FollowUp }): ReactElement {
  const text = useShareTexts().followUp;
  const { counts, percent, total, units, unitsReturned } = followUp;
  const { fixes, finished, overdue } = counts;
  return (
    <div role="status" className="card">
      <p className="strong">{text.progress(finished, fixes, (percent ?? 0).toFixed(2))}</p>
      <progress
        className="completeness"
        max={Math.max(fixes, 1)}
        value={finished}
        aria-label={text.progress(finished, fixes, (percent ?? 0).toFixed(2))}
      />
      {total !== null && (
        <p>{text.projected(showScore(total.projected), total.band?.kind === "level" ? total.band.level : "")}</p>
      )}
      <p>{text.overdue(overdue)}</p>
      <p>{text.outstanding(units.length - unitsReturned)}</p>
    </div>
  );
}
