const ENOUGH = new Error("The connection is made");

/**
 * A connection to the open workbook. Its requests wait while a person edits a cell instead of failing.
 * Nothing is tracked: an object made before a `sync` is not used after it, which saves what `Excel.run`
 * would send for every range.
 */
export async function connect(): Promise<Excel.RequestContext> {
  const context = new Excel.RequestContext();
  try {
    // Only a run can ask for requests that wait. It ends before it sends anything.
    await Excel.run({ delayForCellEdit: true, previousObjects: context }, () => Promise.reject(ENOUGH));
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return context;
}
