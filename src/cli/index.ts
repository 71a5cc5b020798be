import { localDay, localTime } from "../thai";
import { run } from "./run";

const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  error: (text: string) => process.stderr.write(`${text}\n`),
};

// A reader that stops early, such as head, is no failure of ours.
process.stdout.on("error", () => undefined);

const now = new Date();
process.exitCode = await run(process.argv.slice(2), output, localDay(now), localTime(now));
