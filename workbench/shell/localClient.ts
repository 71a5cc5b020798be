/** The tag that loads Office.js, as written and as minified. */
const HOSTED =
  /<script\b[^>]*\bsrc="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?[^>]*><\/script>/g;
const LOCAL = '<script src="/workbench/shell.js"></script><script src="/office-js/office.js"></script>';

/** The pane's page with Office.js from its package, on a page that passes for Excel; nothing else is touched. */
export function withLocalClient(page: string): string {
  if (page.match(HOSTED)?.length !== 1) {
    throw new Error("taskpane.html does not load Office.js as the workbench expects.");
  }
  return page.replace(HOSTED, LOCAL);
}
