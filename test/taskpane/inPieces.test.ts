import { inPieces } from "../../src/taskpane/state/inPieces";

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* work(pieces: number, each: number): Generator<void, string> {
  for (let piece = 0; piece < pieces; piece += 1) {
    busy(each);
    yield;
  }
  return "done";
}

describe("work that can pause", () => {
  it("lets others in before it has ended", async () => {
    let heard = 0;
    const timer = setInterval(() => {
      heard += 1;
    });
    expect(await inPieces(work(6, 30))).toBe("done");
    clearInterval(timer);
    expect(heard).toBeGreaterThan(0);
  });

  it("does not wait where there is little to do", async () => {
    let heard = 0;
    const timer = setTimeout(() => {
      heard += 1;
    });
    expect(await inPieces(work(3, 0))).toBe("done");
    clearTimeout(timer);
    expect(heard).toBe(0);
  });

  it("ends with what went wrong", async () => {
    // eslint-disable-next-line require-yield -- it never comes to a pause
    function* failing(): Generator<void, never> {
      throw new Error("no");
    }
    await expect(inPieces(failing())).rejects.toThrow("no");
  });
});
