import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { archive } from "../../scripts/release/archive";

const ROOT = join(__dirname, "../..");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DATE = new Date("2026-11-20T22:30:00Z");
const FILES = [
  ["b.js", bytes("b")],
  ["a/คู่มือ.md", bytes("a")],
  ["c.txt", bytes("")],
] as const;

/** The checksum of an archive that is packed where another time is kept. */
function packedIn(zone: string): string {
  const program = `
    const { archive, sha256 } = require("./scripts/release/archive.ts");
    const files = new Map([["a.js", new TextEncoder().encode("a")]]);
    console.log(sha256(archive(files, new Date("2026-11-20T22:30:00Z"))));`;
  const words = ["--require", "tsx/cjs", "--eval", program];
  return execFileSync(process.execPath, words, { cwd: ROOT, encoding: "utf8", env: { ...process.env, TZ: zone } });
}

describe("the archive", () => {
  const zip = archive(new Map(FILES), DATE);

  it("has every file, and their checksums as sha256sum takes them", () => {
    const { SHA256SUMS: sums = bytes(""), ...files } = unzipSync(zip);
    expect(files).toEqual(Object.fromEntries(FILES));
    const lines = Object.entries(files).map(
      ([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`,
    );
    expect(strFromU8(sums)).toBe(lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(""));
  });

  it("is the same whatever the order of its files", () => {
    expect(archive(new Map([...FILES].reverse()), DATE)).toEqual(zip);
  });

  it("is the same whatever the hour, and another on another day", () => {
    expect(archive(new Map(FILES), new Date("2026-11-20T01:00:00Z"))).toEqual(zip);
    expect(archive(new Map(FILES), new Date("2026-11-21T01:00:00Z"))).not.toEqual(zip);
  });

  it("is the same wherever it is packed", () => {
    expect(packedIn("Asia/Bangkok")).toBe(packedIn("America/Los_Angeles"));
  });
});
