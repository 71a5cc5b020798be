import { parseArgs } from "node:util";
import { publishedUrl } from "../publication/addresses";
import { Refusal } from "./Refusal";

export interface ReleaseArguments {
  /** Where the files will live, ending in a slash. */
  readonly baseUrl: string;
  /** Where absent, the one package.json has. */
  readonly version?: string;
  /** The folder for the zip; where absent, out/release. */
  readonly out?: string;
}

export const USAGE = "npm run release -- --base-url https://host/path/ [--version x.y.z] [--out folder]";

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function parsed(given: readonly string[]): { "base-url"?: string; version?: string; out?: string } {
  try {
    return parseArgs({
      args: [...given],
      options: { "base-url": { type: "string" }, version: { type: "string" }, out: { type: "string" } },
    }).values;
  } catch (error) {
    throw new Refusal(`${textOf(error)} Usage: ${USAGE}`);
  }
}

/** What the command line asks for. Throws a `Refusal` where that cannot be released. */
export function releaseArguments(given: readonly string[]): ReleaseArguments {
  const { "base-url": address, version, out } = parsed(given);
  if (address === undefined) throw new Refusal(`Say where the files will live: ${USAGE}`);
  // The manifest has four numbers and no place for a word such as "beta".
  if (version !== undefined && !/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/.test(version)) {
    throw new Refusal(`A version is three numbers such as 1.2.0: ${version}`);
  }
  try {
    return {
      baseUrl: publishedUrl(address),
      ...(version === undefined ? {} : { version }),
      ...(out === undefined ? {} : { out }),
    };
  } catch (error) {
    throw new Refusal(textOf(error));
  }
}
