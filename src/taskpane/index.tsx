import { createRoot } from "react-dom/client";
import { createPaneInbox, inOpenWorkbook, registerCommands } from "../commands";
import { App } from "./App";
import { helpAddress } from "./command/helpAddress";
import { rememberedLanguage } from "./language/rememberedLanguage";

const inbox = createPaneInbox();
registerCommands(inOpenWorkbook(inbox, () => helpAddress(rememberedLanguage())));

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html has no #root");
createRoot(root).render(<App inbox={inbox} />);
