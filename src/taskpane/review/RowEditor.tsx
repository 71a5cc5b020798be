import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { useEscape } from "../shell/useEscape";
import { usePane } from "../state/PaneContext";
import { cellsRead, withValues } from "./corrections";
import type { FoundRow } from "./rowAt";

export interface RowEditorProps {
  readonly found: FoundRow;
  readonly onClose: () => void;
}

/** The cells of one row, to be read as something else; the document itself stays as it is. */
export function RowEditor({ found: { table, row }, onClose }: RowEditorProps): ReactElement {
  const text = useStepTexts().review;
  const { state, readAgain } = usePane();
  const instructions = state.input?.instructions ?? { corrections: [] };
  const before = cellsRead(table, row.source, instructions.corrections);
  const [cells, setCells] = useState(before);
  useEscape(true, onClose);
  const apply = (): void => {
    const values = cells.flatMap((cell, column) =>
      cell === before[column] ? [] : [{ row: row.source.row, column, text: cell }],
    );
    onClose();
    if (values.length === 0) return;
    void readAgain({ ...instructions, corrections: withValues(instructions.corrections, table, values) });
  };
  return (
    <form
      className="row-editor"
      aria-label={text.editRow}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {cells.map((cell, column) => (
        <Field key={column} label={columnLabel(table.header[column], column, text.column)} size="small">
          <Input
            size="small"
            value={cell}
            onChange={(_, { value }) => {
              setCells(cells.map((old, place) => (place === column ? value : old)));
            }}
          />
        </Field>
      ))}
      <div className="row">
        <Button type="submit" size="small" appearance="primary">
          {text.applyRow}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What a column is called in the document, else its number. */
export function columnLabel(header: string | undefined, column: number, numbered: (n: number) => string): string {
  return header === undefined || header.trim() === "" ? numbered(column + 1) : header;
}
