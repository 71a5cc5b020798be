import { readFiles, type InputFile } from "../../src/intake";
import { readInSteps } from "../../src/taskpane/state/readInSteps";
import { SAMPLE_TEXT } from "./sampleResult";

const fileOf = (name: string, text: string): InputFile => ({ name, bytes: new TextEncoder().encode(text) });
const SAMPLE = fileOf("a.txt", SAMPLE_TEXT);
const OWNERS = fileOf("b.txt", "ข้อ\tผู้รับผิดชอบ\nO1\tกองคลัง\n");

describe("reading in steps", () => {
  it("gives what reading at once gives", async () => {
    const files = [SAMPLE, OWNERS];
    const stepped = await readInSteps(files, {}, () => true);
    expect(stepped).toMatchObject(await readFiles(files));
    expect(stepped?.ok === true && stepped.documents.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
    expect(await readInSteps([], {}, () => true)).toEqual(await readFiles([]));
  });

  it("refuses all for one that is refused", async () => {
    const files = [SAMPLE, fileOf("leer.txt", "")];
    expect(await readInSteps(files, {}, () => true)).toEqual(await readFiles(files));
  });

  it("opens no further file once nobody waits", async () => {
    let asked = 0;
    const touched = jest.fn();
    const second = {
      name: "b.txt",
      get bytes() {
        touched();
        return SAMPLE.bytes;
      },
    };
    expect(await readInSteps([SAMPLE, second], {}, () => (asked += 1) < 2)).toBeNull();
    expect(touched).not.toHaveBeenCalled();
  });
});
