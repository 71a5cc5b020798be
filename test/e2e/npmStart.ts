import { spawn, type ChildProcess } from "node:child_process";

/** npm and Jest run what they run in the folder of package.json. */
const ROOT = process.cwd();

export interface Started {
  /** What it printed, in order. */
  readonly addresses: readonly string[];
  readonly stop: () => void;
}

/** Starts what a person starts with `npm start`, and waits for the addresses it prints. */
export function npmStart(port: number): Promise<Started> {
  const server: ChildProcess = spawn("npm", ["start"], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), CI: "true" },
    // npm starts a shell that starts the server: all of them end together.
    detached: true,
  });
  const stop = (): void => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
  };
  return new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const addresses = output.match(/http:\/\/localhost:\d+\/\S+/g) ?? [];
      if (addresses.length === 2) resolve({ addresses, stop });
    };
    server.stdout?.on("data", look);
    server.stderr?.on("data", look);
    server.on("exit", () => {
      reject(new Error(output));
    });
  });
}
