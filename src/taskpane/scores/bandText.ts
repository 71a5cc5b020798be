import type { ComputedScores } from "../../ita";
import type { StepTexts } from "../../i18n";

/** The computed band as a sentence, or that it cannot be told. */
export function bandText(computed: ComputedScores, text: StepTexts["result"]): string {
  if (computed.band !== undefined) return text.band(computed.band);
  return text.bandUnknown;
}
