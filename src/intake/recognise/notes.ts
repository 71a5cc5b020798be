import { SEVERITIES, type Diagnostic, type DiagnosticCode, type Place, type Severity } from "../diagnostics";
import { withoutPrivateNumbers } from "../../thai";

/** A document that brings more of one kind is no result, or damaged throughout; listing all only fills memory. */
const MOST_OF_A_KIND = 1_000;

interface DiagnosticKind {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  count: number;
}

type Data = Readonly<Record<string, string | number>>;

/** Takes down what was noticed: at most a thousand of a kind, and no number of a person in any of it. */
export class Notes {
  readonly diagnostics: Diagnostic[] = [];
  private readonly kinds = new Map<string, DiagnosticKind>();

  note(code: DiagnosticCode, source: Place, data?: Data, severity = SEVERITIES[code]): void {
    this.add({ code, severity, source, ...(data === undefined ? {} : { data }) });
  }

  /** Notes that two places contradict each other; `data` holds what each says as `first` and `second`. */
  noteContradiction(code: DiagnosticCode, first: Place, second: Place, data: Data): void {
    this.add({
      code,
      severity: SEVERITIES[code],
      source: second,
      other: first,
      data: { ...data, ...placeData("first", first, second), ...placeData("second", second, first) },
    });
  }

  private add(diagnostic: Diagnostic): void {
    const { code, severity, source, other, data } = diagnostic;
    const key = `${code} ${severity}`;
    const kind = this.kinds.get(key) ?? { code, severity, count: 0 };
    kind.count += 1;
    this.kinds.set(key, kind);
    if (kind.count > MOST_OF_A_KIND) return;
    this.diagnostics.push({
      code,
      severity,
      source: quotable(source),
      ...(other === undefined ? {} : { other: quotable(other) }),
      ...(data === undefined ? {} : { data: quotable(data) }),
    });
  }

  /** Says how many notes of each kind a file had beyond those listed; as grave as they are. */
  closeNotes(file: string): void {
    for (const { code, severity, count } of [...this.kinds.values()]) {
      const more = count - MOST_OF_A_KIND;
      if (more > 0) this.note("more-of-a-kind", { file }, { of: code, more }, severity);
    }
    this.kinds.clear();
  }
}

/** The same with the numbers of persons hidden in every text. */
function quotable<T extends object>(texts: T): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" && key !== "file" ? withoutPrivateNumbers(value) : value,
    ]),
  ) as T;
}

/** Where one side of a contradiction stands, for its sentence; file and table only where the sides are in two. */
function placeData(side: "first" | "second", place: Place, opposite: Place): Record<string, string | number> {
  const { file, sheet, page, table, row } = place;
  const otherTable = table !== undefined && opposite.table !== undefined && table !== opposite.table;
  return {
    ...(file === undefined || file === opposite.file ? {} : { [`${side}File`]: file }),
    ...(otherTable ? { [`${side}Table`]: table } : {}),
    ...(sheet === undefined ? {} : { [`${side}Sheet`]: sheet }),
    ...(page === undefined ? {} : { [`${side}Page`]: page }),
    ...(row === undefined ? {} : { [`${side}Row`]: row }),
  };
}
