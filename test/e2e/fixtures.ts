import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

/** A file of `test/fixtures/intake`. */
export function fixture(file: string): Buffer {
  return readFileSync(join(ROOT, "test/fixtures/intake", file));
}

/** A result as its agency would copy it. */
export function sampleText(name: "ita-2563.txt" | "oit-2564.txt"): string {
  return readFileSync(join(ROOT, "assets/samples", name), "utf8");
}
