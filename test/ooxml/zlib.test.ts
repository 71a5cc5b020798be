import { deflateSync, inflateSync } from "node:zlib";
import { inflatedSize, rewriteZlib } from "../../src/ooxml";

const PACKED = new Uint8Array(deflateSync(Buffer.from("a long text, ".repeat(1_000)), { level: 6 }));

describe("the size of a zlib stream", () => {
  it("is what it unpacks to, whatever follows its end", () => {
    const followed = new Uint8Array([...PACKED, 13, 10]);
    expect(inflatedSize(followed, 1e6)).toEqual({ size: 13_000, broken: false });
  });

  it("is not counted on far beyond the limit", () => {
    const bomb = new Uint8Array(deflateSync(Buffer.alloc(50_000_000)));
    const { size, broken } = inflatedSize(bomb, 1e6);
    expect(size).toBeGreaterThan(1e6);
    expect(size).toBeLessThan(40e6);
    expect(broken).toBe(false);
  });

  it("is said to be broken where the stream is cut or is none", () => {
    expect(inflatedSize(PACKED.subarray(0, PACKED.length - 8), 1e6).broken).toBe(true);
    const changed = new Uint8Array(deflateSync(Buffer.from("score 90.74"), { level: 0 }));
    changed[14] = (changed[14] ?? 0) ^ 1;
    expect(inflatedSize(changed, 1e6)).toEqual({ size: 11, broken: true });
    expect(inflatedSize(new Uint8Array([0x78, 0x9c, 0xff, 0xff, 0xff]), 1e6).broken).toBe(true);
  });
});

describe("rewriting a zlib stream in its place", () => {
  it("takes the first text that fits and keeps the length", async () => {
    const stream = new Uint8Array(PACKED);
    const noise = Array.from({ length: 5_000 }, (_, index) => String((index * 7_919) % 4_093)).join("");
    expect(await rewriteZlib(stream, (text) => [noise, text.replace(/long/g, "new")])).toBe(true);
    expect(stream).toHaveLength(PACKED.length);
    expect(inflateSync(stream).toString()).toBe("a new text, ".repeat(1_000));
  });

  it("leaves a stream alone where nothing is proposed, and says where nothing fits", async () => {
    const stream = new Uint8Array(PACKED);
    expect(await rewriteZlib(stream, () => [])).toBe(true);
    const noise = Array.from({ length: 5_000 }, (_, index) => String((index * 7_919) % 4_093)).join("");
    expect(await rewriteZlib(stream, () => [noise])).toBe(false);
    expect(stream).toEqual(PACKED);
  });
});
