import { inStyle } from "../formulas";
import { rangeAddress, TONES, type SheetSpec } from "../sheets";
import { rangeAt, reserve, wireBytes, type Place } from "./wire";

/**
 * Conditional formats; each new one is put before the others, so they come in reverse. They take no
 * functions of add-ins, so their formulas are native.
 */
export async function queueConditionalFormats(
  place: Place,
  { conditionalFormats }: Pick<SheetSpec, "conditionalFormats">,
): Promise<void> {
  for (const { range, formula, tone } of [...conditionalFormats].reverse()) {
    await reserve(place, 7, 6, wireBytes(formula));
    const rule = rangeAt(place.sheet, rangeAddress(range)).conditionalFormats.add("Custom");
    const { color, fill, bold, italic } = TONES[tone];
    rule.custom.rule.formula = `=${inStyle(formula, "native")}`;
    if (color !== undefined) rule.custom.format.font.color = `#${color}`;
    if (bold === true) rule.custom.format.font.bold = true;
    if (italic === true) rule.custom.format.font.italic = true;
    if (fill !== undefined) rule.custom.format.fill.color = `#${fill}`;
    rule.stopIfTrue = true;
  }
}

/** Lists to choose from. Where no refusal is wanted, any other value is taken without a word. */
export async function queueValidations(place: Place, { validations }: Pick<SheetSpec, "validations">): Promise<void> {
  for (const { range, source, refusal } of validations) {
    await reserve(place, 2, 3, wireBytes([source, refusal ?? null]));
    const validation = rangeAt(place.sheet, rangeAddress(range)).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: `=${source}` } };
    validation.ignoreBlanks = true;
    validation.errorAlert = {
      showAlert: refusal !== undefined,
      style: "Stop",
      title: refusal?.title ?? "",
      message: refusal?.message ?? "",
    };
  }
}
