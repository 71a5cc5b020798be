import { Button, Checkbox } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import type { Owner } from "../../plan";
import { useStepTexts } from "../language/useStepTexts";
import {
  forgetOwners,
  rememberedOwners,
  rememberOwners,
  onRemembered,
  remembersOwners,
  stored,
  setRemembersOwners,
} from "./rememberedOwners";

export interface RememberOwnersProps {
  readonly owners: readonly Owner[];
  readonly onTake: (owners: readonly Owner[]) => void;
}

/** Units and posts kept on this machine for next year: offered where there are none, and forgotten on request. */
export function RememberOwners({ owners, onTake }: RememberOwnersProps): ReactElement {
  const text = useStepTexts().plan.remember;
  useSyncExternalStore(onRemembered, stored);
  const on = remembersOwners();
  const kept = rememberedOwners();
  return (
    <div className="stack-tight">
      {owners.length === 0 && kept.length > 0 && (
        <Button
          onClick={() => {
            onTake(kept);
          }}
        >
          {text.take(kept.length)}
        </Button>
      )}
      <Checkbox
        size="medium"
        label={text.keep}
        checked={on}
        onChange={(_, { checked }) => {
          const next = checked === true;
          setRemembersOwners(next);
          if (next) rememberOwners(owners);
        }}
      />
      <div className="row">
        <span role="status" className="small quiet">
          {!on ? text.off : kept.length === 0 ? text.none : text.count(kept.length)}
        </span>
        {kept.length > 0 && (
          <Button size="small" appearance="subtle" onClick={forgetOwners}>
            {text.forget}
          </Button>
        )}
      </div>
    </div>
  );
}
