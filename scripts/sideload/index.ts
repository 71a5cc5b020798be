/** `npm run sideload`: shows this clone's add-in in Excel on Windows or macOS. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ACTIONS, parseAction, refusal, steps, TOOLS_PACKAGE } from "./steps";

const ROOT = join(import.meta.dirname, "..", "..");
const TOOLS = join(ROOT, "out", "sideload");

function run(): string | null {
  const why = refusal(process.platform);
  if (why !== null) return why;
  const action = parseAction(process.argv[2]);
  if (action === null) return `Please say one of: ${ACTIONS.join(", ")}`;
  const npm = process.env.npm_execpath;
  if (npm === undefined) return "Please run this with npm: npm run sideload";
  const installed = existsSync(join(TOOLS, "node_modules", "office-addin-debugging"));
  mkdirSync(TOOLS, { recursive: true });
  writeFileSync(join(TOOLS, "package.json"), `${JSON.stringify(TOOLS_PACKAGE, null, 2)}\n`);
  for (const step of steps(action, { root: ROOT, tools: TOOLS, installed, npm })) {
    console.log(`\n${step.say}`);
    const { status, error } = spawnSync(process.execPath, step.arguments, { cwd: step.folder, stdio: "inherit" });
    if (status !== 0) return `That failed${error === undefined ? "" : `: ${error.message}`}; nothing more was done.`;
  }
  return null;
}

const problem = run();
if (problem !== null) {
  console.error(problem);
  process.exitCode = 2;
}
