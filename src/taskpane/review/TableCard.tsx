import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { TableChoice, TableReading } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { correctionOf, withKind, withoutTable } from "./corrections";
import { placeText } from "./placeText";
import { tableId } from "./showTable";
import { TableColumns } from "./TableColumns";
import { TableRows } from "./TableRows";

/** What a person may say of a table, in the order of use. */
const CHOICES: readonly TableChoice[] = ["items", "indicators", "owners", "questions", "groups", "actions", "left-out"];

/** Read by what their rows say; to give one of their columns a meaning would make a table of one result of them. */
const WITHOUT_COLUMNS: ReadonlySet<TableReading["kind"]> = new Set(["agencies", "people"]);

/** One table: what it holds, what its columns mean, what became of its rows; each can be said anew. */
export function TableCard({ table }: { readonly table: TableReading }): ReactElement {
  const texts = useStepTexts();
  const text = texts.review;
  const [open, setOpen] = useState(false);
  const { sheet, page } = table;
  const place = {
    table: table.table,
    ...(sheet === undefined ? {} : { sheet }),
    ...(page === undefined ? {} : { page }),
  };
  const records = table.rows.filter(({ fate }) => fate === "record").length;
  const unread = table.rows.filter(({ fate }) => fate === "unread").length;
  const leftOut = table.rows.length > 0 && table.rows.every(({ fate }) => fate === "left-out");
  return (
    <details
      id={tableId(table)}
      className="group"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <span className="strong">{leftOut ? text.kinds["left-out"] : text.kinds[table.kind]}</span>
        <span className="quiet small">
          {" "}
          {placeText(place, texts.diagnostics)} · {text.rowsRead(records, table.rows.length)}
          {unread > 0 && <span className="fair"> · {text.rowsUnread(unread)}</span>}
        </span>
      </summary>
      {open && (
        <div className="table-body">
          <p className="small quiet">
            {table.file} · {text.basis[table.basis]}
          </p>
          <KindField table={table} leftOut={leftOut} />
          {!WITHOUT_COLUMNS.has(table.kind) && <TableColumns table={table} />}
          <TableRows table={table} />
        </div>
      )}
    </details>
  );
}

function KindField({ table, leftOut }: { readonly table: TableReading; readonly leftOut: boolean }): ReactElement {
  const text = useStepTexts().review;
  const { state, readAgain } = usePane();
  const instructions = state.input?.instructions ?? { corrections: [] };
  const { corrections } = instructions;
  const said = correctionOf(corrections, table);
  const corrected = said.kind !== undefined || said.columns !== undefined || said.values !== undefined;
  const kind = leftOut ? "left-out" : table.kind;
  const choices: readonly string[] = CHOICES;
  return (
    <div className="stack-tight">
      <Field label={text.kind} size="small">
        <Select
          size="small"
          value={kind}
          onChange={(_, { value }) => {
            const choice = CHOICES.find((each) => each === value);
            if (choice === undefined) return;
            void readAgain({ ...instructions, corrections: withKind(corrections, table, choice) });
          }}
        >
          {!choices.includes(kind) && <option value={kind}>{text.kinds[kind]}</option>}
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {text.kinds[choice]}
            </option>
          ))}
        </Select>
      </Field>
      {corrected && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void readAgain({ ...instructions, corrections: withoutTable(corrections, table) })}
        >
          {text.undoTable}
        </Button>
      )}
    </div>
  );
}
