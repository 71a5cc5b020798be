import { Component, type ErrorInfo, type ReactNode } from "react";
import { CrashReport } from "./CrashReport";
import { reportText } from "./reportText";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly report: string | null;
}

/** Shows a report that can be copied where the pane itself has failed, instead of a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { report: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { report: reportText(error, "", navigator.userAgent) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ report: reportText(error, componentStack ?? "", navigator.userAgent) });
  }

  override render(): ReactNode {
    const { report } = this.state;
    if (report === null) return this.props.children;
    return (
      <CrashReport
        report={report}
        onReopen={() => {
          this.setState({ report: null });
        }}
      />
    );
  }
}
