import { run } from "./run";

const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  error: (text: string) => process.stderr.write(`${text}\n`),
};

process.exitCode = await run(process.argv.slice(2), output, new Date().toISOString().slice(0, 10));
