import type { Language } from "../../src/i18n";
import { descendants, manifestElements } from "./manifestElements";

/** A button of the ribbon in one language. */
export interface RibbonButton {
  readonly label: string;
  readonly description: string;
  /** Its icon's path beside the manifest. */
  readonly icon: string;
}

/** The ribbon's buttons as the manifest has them, so that help never says anything else. */
export function ribbonButtons(manifest: string, baseUrl: string, language: Language): readonly RibbonButton[] {
  const elements = manifestElements(manifest);
  const valueOf = (resid: string | undefined): string => {
    const resource = elements.find(({ attribs }) => resid !== undefined && attribs.id === resid);
    const override = resource && descendants(resource).find(({ attribs }) => attribs.Locale === "en-US");
    return (language === "en" ? override?.attribs.Value : undefined) ?? resource?.attribs.DefaultValue ?? "";
  };
  return elements
    .filter(({ name }) => name === "Control")
    .map((control) => {
      const parts = descendants(control);
      const text = (name: string) => valueOf(parts.find((part) => part.name === name)?.attribs.resid);
      const image = parts.find(({ attribs }) => attribs.size === "32")?.attribs.resid;
      return { label: text("Label"), description: text("Description"), icon: valueOf(image).replace(baseUrl, "") };
    });
}
