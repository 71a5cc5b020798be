import type { ReactElement } from "react";
import type { Place } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { placeText } from "./placeText";

export interface PlaceQuoteProps {
  readonly place: Place;
  /** The sentence above, so that it is not said twice. */
  readonly said: string;
}

/** A place of the source, and the row as it stands there. */
export function PlaceQuote({ place, said }: PlaceQuoteProps): ReactElement {
  const where = placeText(place, useStepTexts().diagnostics);
  return (
    <>
      {where !== "" && <div className="place">{where}</div>}
      {place.text !== undefined && !said.includes(place.text) && (
        <blockquote className="quote">{place.text}</blockquote>
      )}
    </>
  );
}
