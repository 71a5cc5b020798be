import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { TableReading } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { Section } from "../shell/Section";
import { TableCard } from "./TableCard";

/** Shown before someone asks for all; documents of many pages bring many tables. */
const SHOWN_AT_FIRST = 12;

/** What was recognised, table by table. */
export function Tables({ tables }: { readonly tables: readonly TableReading[] }): ReactElement {
  const texts = useStepTexts();
  const [all, setAll] = useState(false);
  const shown = all ? tables : tables.slice(0, SHOWN_AT_FIRST);
  return (
    <Section heading={texts.review.tables}>
      {tables.length === 0 ? (
        <p>{texts.review.noTables}</p>
      ) : (
        <div>
          {shown.map((table) => (
            <TableCard key={`${table.file} ${String(table.table)}`} table={table} />
          ))}
        </div>
      )}
      {shown.length < tables.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {texts.diagnostics.showAll(tables.length)}
        </Button>
      )}
    </Section>
  );
}
