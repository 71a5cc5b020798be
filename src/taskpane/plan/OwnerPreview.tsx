import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import type { TakenYear } from "../../plan";
import type { FoundOwners } from "./directorySources";

/** Owners before the rest is only counted. */
const SHOWN = 12;

export interface OwnerPreviewProps {
  readonly found: FoundOwners;
  readonly taken: TakenYear;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What an import of owners would bring, before it does. */
export function OwnerPreview({ found, taken, onTake, onCancel }: OwnerPreviewProps): ReactElement {
  const text = useStepTexts().plan.ownerImport;
  const { owners, left, from, firstColumnOnly } = found;
  const { count, unmapped } = taken;
  const isSomething = owners.length + count > 0;
  return (
    <div className="notice stack-tight">
      <p role="status" className="strong">
        {text.found(owners.length)}
      </p>
      {from !== null && <p className="small">{text.from(from.agency, from.fiscalYear)}</p>}
      <ul className="plain-list">
        {owners.slice(0, SHOWN).map(({ name, unit, position, workAreas = [] }) => (
          <li key={name}>
            {name}
            <div className="small quiet">
              {[unit === name ? "" : unit, position ?? "", workAreas.join(", ")]
                .filter((part) => part !== "")
                .join(" · ")}
            </div>
          </li>
        ))}
        {owners.length > SHOWN && <li className="small">{text.more(owners.length - SHOWN)}</li>}
      </ul>
      {count > 0 && <p className="small">{text.carried(count)}</p>}
      {unmapped.length > 0 && (
        <details className="group">
          <summary>{text.unmapped(unmapped.length)}</summary>
          <ul className="plain-list">
            {unmapped.slice(0, SHOWN).map(({ subject, itemName }, index) => (
              <li key={index} className="small">
                {[subject ?? "", itemName].filter((part) => part !== "").join(" ")}
              </li>
            ))}
            {unmapped.length > SHOWN && <li className="small">{text.more(unmapped.length - SHOWN)}</li>}
          </ul>
        </details>
      )}
      {firstColumnOnly && <p className="small">{text.firstColumnOnly}</p>}
      {left.length > 0 && (
        <details className="group">
          <summary>{text.left(left.length)}</summary>
          <ul className="plain-list">
            {left.slice(0, SHOWN).map(({ row, why }) => (
              <li key={row} className="small">
                {text.leftRow(row + 1, text.why[why])}
              </li>
            ))}
            {left.length > SHOWN && <li className="small">{text.more(left.length - SHOWN)}</li>}
          </ul>
        </details>
      )}
      <div className="row">
        {isSomething && (
          <Button appearance="primary" size="small" onClick={onTake}>
            {text.take(owners.length)}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
