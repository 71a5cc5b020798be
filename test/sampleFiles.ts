import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles, type InputFile, type Reading, type ReadOptions } from "../src/intake";

const SAMPLES = join(__dirname, "../assets/samples");

/** A sample result that ships with the project. */
export function sampleFile(name: "ita-2563.txt" | "oit-2564.txt"): InputFile {
  return { name, bytes: new Uint8Array(readFileSync(join(SAMPLES, name))) };
}

export function textFile(text: string, name = "input.txt"): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Reads files that must be readable. */
export function readingOf(files: readonly InputFile[], options: ReadOptions = {}): Reading {
  const result = readFiles(files, options);
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.reading;
}

export function firstAssessment(reading: Reading): Reading["assessments"][number] {
  const [first] = reading.assessments;
  if (first === undefined) throw new Error("No assessment was read");
  return first;
}
