import { createRoot } from "react-dom/client";
import { createPaneInbox, inOpenWorkbook, registerCommands, theWorkbook } from "../commands";
import type { HostDescription } from "../excel";
import { App } from "./App";
import { helpAddress } from "./command/helpAddress";
import { clock } from "./download/clock";
import { shownLanguage } from "./language/rememberedLanguage";
import { inExcel } from "./workbook/inExcel";

const inbox = createPaneInbox();
const workbook = theWorkbook();
const workbookIn = (host: HostDescription) => inExcel(workbook, host);
registerCommands(
  inOpenWorkbook(workbook, inbox, {
    helpAddress: () => helpAddress(shownLanguage()),
    language: shownLanguage,
    clock,
    handOver: async (copy) => (await import("./download/handOverCopy")).handOverCopy(copy),
  }),
);

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html has no #root");
createRoot(root).render(<App inbox={inbox} workbookIn={workbookIn} />);
