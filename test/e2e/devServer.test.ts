import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { chromiumAvailable, launch } from "./chromium";

const ROOT = join(__dirname, "..", "..");
const PORT = "3918";

/** Starts what `npm run start:pane` starts and waits for the address it prints. */
function startServer(): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn("node_modules/.bin/webpack", ["serve", "--mode", "development"], {
    cwd: ROOT,
    env: { ...process.env, PORT },
  });
  return new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/localhost:\d+\/taskpane\.html/.exec(output)?.[0];
      if (address !== undefined) resolve({ server, address });
    };
    server.stdout.on("data", look);
    server.stderr.on("data", look);
    server.on("exit", () => {
      reject(new Error(output));
    });
  });
}

(chromiumAvailable() ? describe : describe.skip)("npm run start:pane", () => {
  let browser: Browser;
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    browser = await launch();
    ({ server, address } = await startServer());
  });

  afterAll(async () => {
    server.kill();
    await browser.close();
  });

  it("prints an address where the pane really opens", async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.goto(address);
    await page.getByRole("button", { name: "เลือกไฟล์…" }).waitFor();
    expect(faults).toEqual([]);
  });
});
