import type { InputFile } from "../../intake";

/** The made-up result that comes with the pane, for a first look. */
const NAME = "ita-2563.txt";

/** Fetches the sample, which lies beside the pane. */
export async function sampleFiles(): Promise<readonly InputFile[]> {
  const response = await fetch(`assets/samples/${NAME}`);
  if (!response.ok) throw new Error(`The sample is missing: ${String(response.status)}`);
  return [{ name: NAME, bytes: new Uint8Array(await response.arrayBuffer()) }];
}
