import { Field, Select } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { COLUMN_MEANINGS, columnConfidence, type TableReading } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { withColumn } from "./corrections";
import { columnLabel } from "./RowEditor";

/** Below this share of agreeing cells a column's meaning deserves a look. */
const SURE = 0.9;

/** What each column is taken for, and how well its cells agree with that. */
export function TableColumns({ table }: { readonly table: TableReading }): ReactElement {
  const text = useStepTexts().review;
  const { state, readAgain } = usePane();
  const instructions = state.input?.instructions ?? { corrections: [] };
  const columns = useMemo(() => {
    const width = Math.max(
      table.mapping.length,
      table.header.length,
      ...table.rows.slice(0, 50).map(({ source }) => source.cells.length),
    );
    return Array.from({ length: width }, (_, column) => ({
      column,
      meaning: table.mapping[column],
      confidence: columnConfidence(table, column),
    }));
  }, [table]);
  return (
    <div className="stack-tight">
      <h3>{text.columns}</h3>
      {columns.map(({ column, meaning, confidence }) => (
        <Field
          key={column}
          size="small"
          label={columnLabel(table.header[column], column, text.column)}
          {...(meaning === undefined || meaning === "none"
            ? {}
            : confidence < SURE
              ? { validationState: "warning", validationMessage: text.agreeing(Math.round(confidence * 100)) }
              : { hint: text.agreeing(Math.round(confidence * 100)) })}
        >
          <Select
            size="small"
            value={meaning ?? ""}
            onChange={(_, { value }) => {
              const said = COLUMN_MEANINGS.find((each) => each === value) ?? "none";
              const corrections = withColumn(instructions.corrections, table, column, said);
              void readAgain({ ...instructions, corrections });
            }}
          >
            {meaning === undefined && <option value="">{text.unknownColumn}</option>}
            {COLUMN_MEANINGS.map((each) => (
              <option key={each} value={each}>
                {text.meanings[each]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
