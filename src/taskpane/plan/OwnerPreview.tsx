import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import type { FoundOwners } from "./directorySources";

/** Owners before the rest is only counted. */
const SHOWN = 12;

export interface OwnerPreviewProps {
  readonly found: FoundOwners;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What an import of owners would bring, before it does. */
export function OwnerPreview({ found, onTake, onCancel }: OwnerPreviewProps): ReactElement {
  const text = useStepTexts().plan.ownerImport;
  const { owners, left, leads, from, firstColumnOnly } = found;
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
      {leads.length > 0 && <p className="small">{text.leads(leads.length)}</p>}
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
        {owners.length > 0 && (
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
