import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html has no #root");
createRoot(root).render(<App />);
