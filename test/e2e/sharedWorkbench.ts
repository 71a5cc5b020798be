import { chromiumAvailable } from "./chromium";
import { npmStart } from "./npmStart";

const VARIABLE = "ITAS_WORKBENCH";
const PORT = 3917;

declare global {
  var stopSharedWorkbench: (() => void) | undefined;
}

/**
 * Before all browser tests: starts the workbench once for every file, for starting it takes longer than
 * most of them. One that is running already (`ITAS_WORKBENCH="<address> <address>"`) is taken as it is.
 */
export default async function startSharedWorkbench(): Promise<void> {
  if (process.env[VARIABLE] !== undefined || !chromiumAvailable()) return;
  const { addresses, stop } = await npmStart(PORT);
  process.env[VARIABLE] = addresses.join(" ");
  globalThis.stopSharedWorkbench = stop;
}

/** What `npm start` printed: where the workbench is, and the pane alone. */
export function printedAddresses(): readonly string[] {
  const printed = process.env[VARIABLE];
  if (printed === undefined)
    throw new Error("jest.browser.config.js starts the workbench; no other configuration does.");
  return printed.split(" ");
}
