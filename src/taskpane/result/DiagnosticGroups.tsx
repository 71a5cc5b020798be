import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Diagnostic, Severity } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import { DiagnosticGroup } from "./DiagnosticGroup";
import { Section } from "./Section";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export interface DiagnosticGroupsProps {
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything noticed while reading, the gravest first. */
export function DiagnosticGroups({ diagnostics }: DiagnosticGroupsProps): ReactElement {
  const text = usePaneTexts().diagnostics;
  const groups = SEVERITIES.map((severity) => ({
    severity,
    diagnostics: diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  })).filter((group) => group.diagnostics.length > 0);
  return (
    <Section heading={text.heading}>
      {groups.length === 0 ? (
        <Text>{text.none}</Text>
      ) : (
        <div>
          {groups.map((group) => (
            <DiagnosticGroup key={group.severity} {...group} />
          ))}
        </div>
      )}
    </Section>
  );
}
