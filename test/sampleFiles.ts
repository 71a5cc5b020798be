import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recognise, type InputFile, type Reading, type ReadOptions, type SourceDocument } from "../src/intake";
import { readText } from "../src/intake/readers/text";

const SAMPLES = join(__dirname, "../assets/samples");

/** A sample result that ships with the project. */
export function sampleFile(name: "ita-2563.txt" | "oit-2564.txt"): InputFile {
  return { name, bytes: new Uint8Array(readFileSync(join(SAMPLES, name))) };
}

export function textFile(text: string, name = "input.txt"): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Loads text in UTF-8 at once, where a test wants its reading before it begins. */
export function textDocument({ name, bytes }: InputFile): SourceDocument {
  const read = readText(new TextDecoder().decode(bytes));
  if (typeof read === "string") throw new Error(`Refused: ${read}`);
  return { file: name, format: "text", size: bytes.length, hash: "0".repeat(64), damaged: false, ...read };
}

/** Reads text files that must be readable. */
export function readingOf(files: readonly InputFile[], options: ReadOptions = {}): Reading {
  const result = recognise(files.map(textDocument), options);
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.reading;
}

export function firstAssessment(reading: Reading): Reading["assessments"][number] {
  const [first] = reading.assessments;
  if (first === undefined) throw new Error("No assessment was read");
  return first;
}
