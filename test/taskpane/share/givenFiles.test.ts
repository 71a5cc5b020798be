import {
  isReading,
  readOf,
  withFiles,
  withoutUnread,
  withProgress,
  type Progress,
} from "../../../src/taskpane/share/files/givenFile";
import { readEach } from "../../../src/taskpane/share/files/readEach";

const fileOf = (name: string, text = name): File => new File([text], name);
const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(bytes);

/** Reads them and keeps all that is told. */
async function told(
  files: readonly File[],
  read: (file: { readonly name: string; readonly bytes: Uint8Array }) => string,
  wanted: (number: number) => boolean = () => true,
): Promise<readonly (readonly [number, Progress<string>])[]> {
  const said: (readonly [number, Progress<string>])[] = [];
  await readEach(
    files.map((file, index) => ({ number: index + 1, file })),
    read,
    (number, progress) => said.push([number, progress]),
    wanted,
  );
  return said;
}

describe("files that are read one after the other", () => {
  it("are told when each is begun and what it is", async () => {
    expect(await told([fileOf("a"), fileOf("b")], textOf)).toEqual([
      [1, { kind: "reading" }],
      [1, { kind: "read", value: "a" }],
      [2, { kind: "reading" }],
      [2, { kind: "read", value: "b" }],
    ]);
  });

  it("go on after one that fails, or cannot be opened", async () => {
    const gone = fileOf("gone");
    Object.assign(gone, { arrayBuffer: () => Promise.reject(new Error("gone")) });
    const said = await told([gone, fileOf("bad"), fileOf("good")], (file) => {
      if (file.name === "bad") throw new Error("bad");
      return textOf(file);
    });
    expect(said.filter(([, { kind }]) => kind !== "reading").map(([, progress]) => progress)).toEqual([
      { kind: "failed", why: "cannotOpen" },
      { kind: "failed", why: "failed" },
      { kind: "read", value: "good" },
    ]);
  });

  it("are not opened any more once nobody waits, and what comes too late is not told", async () => {
    let isOver = false;
    const read = jest.fn(() => {
      isOver = true;
      return "";
    });
    const said = await told([fileOf("a"), fileOf("b")], read, () => !isOver);
    expect(said).toEqual([[1, { kind: "reading" }]]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("let the pane breathe before each", async () => {
    let breaths = 0;
    const ticking = setInterval(() => (breaths += 1), 5);
    await told([fileOf("a"), fileOf("b"), fileOf("c")], textOf);
    clearInterval(ticking);
    expect(breaths).toBeGreaterThanOrEqual(3);
  });
});

describe("files that were given", () => {
  const given = withFiles<string>(withFiles([], ["a.xlsx"]), ["b.xlsx", "a.xlsx"]);

  it("are told apart though they have one name, and keep their order", () => {
    expect(given.map(({ number, name }) => [number, name])).toEqual([
      [1, "a.xlsx"],
      [2, "b.xlsx"],
      [3, "a.xlsx"],
    ]);
    const later = withFiles(given.slice(0, 1), ["c.xlsx"]);
    expect(later.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("are waited for until every one has come to an end", () => {
    const done = given.reduce((files, { number }) => withProgress(files, number, { kind: "read", value: "x" }), given);
    expect([isReading(given), isReading(done)]).toEqual([true, false]);
    expect(readOf(withProgress(given, 2, { kind: "read", value: "second" }))).toEqual(["second"]);
  });

  it("that are not read yet go when reading is given up", () => {
    const some = withProgress(withProgress(given, 1, { kind: "read", value: "x" }), 2, { kind: "reading" });
    expect(withoutUnread(some).map(({ number }) => number)).toEqual([1]);
  });
});
