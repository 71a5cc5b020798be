import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import type { ItemCode, Scheme } from "../../ita";
import type { Plan } from "../../plan";
import { sheetTexts } from "../../i18n";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { showScore } from "../shell/figures";
import { Section } from "../shell/Section";
import { usePane } from "../state/PaneContext";
import { itemName } from "../state/itemName";
import { fixesByCause, fixesByOwner, itemsToFix } from "./fixGroups";
import { FixRow } from "./FixRow";
import { WhatIf } from "./WhatIf";

const VIEWS = ["item", "cause", "owner"] as const;
type View = (typeof VIEWS)[number];

/** Shown before someone asks for all. */
const SHOWN_AT_FIRST = 10;
const NOTHING: readonly ItemCode[] = [];

export interface FixFirstProps {
  readonly result: ReadAssessment;
  readonly plan: Plan;
  readonly scheme: Scheme;
}

/** What to fix first, by item, cause or owner, with the points each brings; ticking shows where that leads. */
export function FixFirst({ result, plan, scheme }: FixFirstProps): ReactElement {
  const { assessment } = result;
  const texts = useStepTexts();
  const text = texts.fixes;
  const { causes } = sheetTexts(useLanguage());
  const { state, dispatch } = usePane();
  const [view, setView] = useState<View>("item");
  const [all, setAll] = useState(false);
  const ticked = state.ticked[state.chosen] ?? NOTHING;
  const chosen = useMemo(() => new Set(ticked), [ticked]);
  const items = useMemo(() => itemsToFix(assessment, scheme), [assessment, scheme]);
  const rows = useMemo(() => {
    if (view === "item") {
      return items.map(({ code, points }) => ({
        key: code,
        codes: [code],
        points,
        name: itemName(code, assessment, scheme),
      }));
    }
    const groups =
      view === "cause"
        ? fixesByCause(items, assessment).map(({ name, ...group }) => ({
            ...group,
            name: name === null ? text.noCause : causes[name],
          }))
        : fixesByOwner(items, plan).map(({ name, ...group }) => ({ ...group, name: name ?? text.nobody }));
    return groups.map((group) => ({ ...group, key: group.name }));
  }, [view, items, assessment, scheme, plan, text, causes]);
  const tick = useCallback(
    (codes: readonly ItemCode[], on: boolean) => {
      dispatch({ type: "ticked", codes, on });
    },
    [dispatch],
  );
  const scored = Object.values(assessment.items).some((item) => item?.score !== undefined);
  const below = plan.actions.filter(({ kind }) => kind === "fix").length;
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <Section heading={text.heading}>
      {!scored && <p>{text.noItems}</p>}
      {scored && <p>{below === 0 ? text.none : text.below(below, plan.threshold)}</p>}
      {scored && !scheme.confirmed && <p className="notice">{text.unconfirmed}</p>}
      {items.length > 0 && (
        <>
          <p className="small quiet">{text.gain(showScore(items.reduce((sum, { points }) => sum + points, 0)))}</p>
          <div role="group" aria-label={text.by} className="views">
            {VIEWS.map((each) => (
              <Button
                key={each}
                size="small"
                appearance={each === view ? "primary" : "secondary"}
                aria-pressed={each === view}
                onClick={() => {
                  setView(each);
                }}
              >
                {text.views[each]}
              </Button>
            ))}
          </div>
          <ul className="plain-list" aria-label={text.views[view]}>
            {shown.map(({ key, codes, name, points }) => {
              const on = codes.filter((code) => chosen.has(code)).length;
              return (
                <FixRow
                  key={key}
                  codes={codes}
                  name={name}
                  points={points}
                  state={on === 0 ? "off" : on === codes.length ? "on" : "some"}
                  onTick={tick}
                />
              );
            })}
          </ul>
          {shown.length < rows.length && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setAll(true);
              }}
            >
              {texts.diagnostics.showAll(rows.length)}
            </Button>
          )}
          <WhatIf result={result} scheme={scheme} chosen={chosen} />
        </>
      )}
    </Section>
  );
}
