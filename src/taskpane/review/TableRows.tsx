import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { RowReading, TableReading } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { cellsRead } from "./corrections";
import { RowEditor } from "./RowEditor";

/** Shown before someone asks for all. */
const SHOWN_AT_FIRST = 20;

/** Every row with what became of it. */
export function TableRows({ table }: { readonly table: TableReading }): ReactElement {
  const texts = useStepTexts();
  const [all, setAll] = useState(false);
  const shown = all ? table.rows : table.rows.slice(0, SHOWN_AT_FIRST);
  return (
    <div className="stack-tight">
      <h3>{texts.review.rows}</h3>
      <ul className="plain-list small">
        {shown.map((row, index) => (
          <TableRow key={index} table={table} row={row} />
        ))}
      </ul>
      {shown.length < table.rows.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {texts.diagnostics.showAll(table.rows.length)}
        </Button>
      )}
    </div>
  );
}

const SIGNS: Readonly<Record<RowReading["fate"], string>> = {
  record: "✓",
  heading: "#",
  repeat: "=",
  unread: "!",
  "left-out": "–",
};

function TableRow({ table, row }: { readonly table: TableReading; readonly row: RowReading }): ReactElement {
  const text = useStepTexts().review;
  const { input } = usePane().state;
  const [editing, setEditing] = useState(false);
  const cells = cellsRead(table, row.source, input?.instructions.corrections ?? []);
  const quote = cells.filter((cell) => cell.trim() !== "").join(" | ");
  return (
    <li className="table-row">
      <span className={`fate fate-${row.fate}`} title={text.fates[row.fate]}>
        <span aria-hidden="true">{SIGNS[row.fate]}</span>
        <span className="spoken">{text.fates[row.fate]}</span>
      </span>
      {editing ? (
        <RowEditor
          found={{ table, row }}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : (
        <>
          <span>{quote}</span>
          <Button
            size="small"
            appearance="subtle"
            className="edit-row"
            aria-label={`${text.edit}: ${quote.slice(0, 80)}`}
            onClick={() => {
              setEditing(true);
            }}
          >
            {text.edit}
          </Button>
        </>
      )}
    </li>
  );
}
