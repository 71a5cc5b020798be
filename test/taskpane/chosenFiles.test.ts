import { LIMIT_BYTES } from "../../src/intake";
import { chosenFiles } from "../../src/taskpane/import/chosenFiles";

/** A file whose bytes are only made when they are asked for. */
function fileOf(size: number): File {
  const bytes = (length: number) => ({ arrayBuffer: () => Promise.resolve(new ArrayBuffer(length)) });
  const file = { name: "a.html", size, slice: (start: number, end: number) => bytes(end - start), ...bytes(size) };
  return file as unknown as File;
}

describe("a chosen file", () => {
  it("is opened whole", async () => {
    expect((await chosenFiles([fileOf(5)])).map(({ name, bytes }) => [name, bytes.length])).toEqual([["a.html", 5]]);
  });

  it("that is too large is opened only so far that it is seen to be", async () => {
    const [file] = await chosenFiles([fileOf(2 ** 52)]);
    expect(file?.bytes).toHaveLength(LIMIT_BYTES + 1);
  });
});
