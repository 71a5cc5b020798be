import type { InputFile, Reading, ReadOptions, Refusal, SelectedCells, SourceDocument } from "../../intake";
import { breath } from "./breath";

/** Nobody waits for the answer any more. */
class Abandoned extends Error {}

/** What can be read: a file, or cells selected in the workbook. */
export type PaneInput = InputFile | { readonly name: string; readonly selection: SelectedCells };

/** A reading with the documents it was made of, or why there is none. */
export type SteppedResult =
  | { readonly ok: true; readonly documents: readonly SourceDocument[]; readonly reading: Reading }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads files one after the other, and what they say at the end, with a breath before each and during
 * long ones; null as soon as `wanted` says that nobody waits for the answer.
 */
export async function readInSteps(
  inputs: readonly PaneInput[],
  options: ReadOptions,
  wanted: () => boolean,
): Promise<SteppedResult | null> {
  const { loadFiles, loadSelection, recognise } = await import("../../intake");
  const pause = async (): Promise<void> => {
    await breath();
    if (!wanted()) throw new Abandoned();
  };
  try {
    const documents: SourceDocument[] = [];
    for (const input of inputs) {
      await pause();
      const isSelection = "selection" in input;
      const loading = await (isSelection ? loadSelection(input.name, input.selection) : loadFiles([input], pause));
      if (!loading.ok) return loading;
      documents.push(...loading.documents);
    }
    await pause();
    const result = recognise(documents, options);
    return result.ok ? { ...result, documents } : result;
  } catch (reason) {
    if (reason instanceof Abandoned) return null;
    throw reason;
  }
}
