import { execFileSync } from "node:child_process";

/** What the release is made of. */
export interface Commit {
  readonly id: string;
  readonly date: Date;
  /** Files that are not as they were committed. */
  readonly changed: readonly string[];
}

/** The commit of a clone; null where there is none. */
export function commitOf(root: string): Commit | null {
  const git = (...words: readonly string[]): string =>
    execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [id = "", seconds = ""] = git("log", "-1", "--format=%H %ct").trim().split(" ");
    const changed = git("status", "--porcelain").split("\n");
    return {
      id,
      date: new Date(Number(seconds) * 1000),
      changed: changed.filter((line) => line !== "").map((line) => line.slice(3)),
    };
  } catch {
    return null;
  }
}
