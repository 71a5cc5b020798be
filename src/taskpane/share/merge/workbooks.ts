/** What the system's window for files shows first. */
export const WORKBOOKS = ".xlsx,.xlsm";
