import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactElement } from "react";
import type { Language } from "../../src/i18n";
import { LanguageContext } from "../../src/taskpane/language/LanguageContext";

/** Renders a part of the pane as it stands in the pane. */
export function renderIn(language: Language, element: ReactElement): RenderResult {
  return render(
    <FluentProvider theme={webLightTheme}>
      <LanguageContext value={language}>{element}</LanguageContext>
    </FluentProvider>,
  );
}
