import { hostClass, readOnly } from "../protocol/hostClass";
import type { Table } from "../model/workbook";

/** The filter of a table. What Excel says of a table without buttons is not documented, so it is not asked. */
export const autoFilter = hostClass<Table>({
  name: "AutoFilter",
  scalars: {
    Enabled: readOnly(({ showFilterButton }) => showFilterButton),
    IsDataFiltered: readOnly(({ isFiltered }) => isFiltered),
  },
});
