import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles, type ReadAssessment } from "../../../src/intake";

const ROOT = join(__dirname, "../../..");

async function assessmentsIn(path: string): Promise<readonly ReadAssessment[]> {
  const result = await readFiles([{ name: path, bytes: new Uint8Array(readFileSync(join(ROOT, path))) }]);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.reading.assessments;
}

/** A cell's line breaks are spaces in a PDF; everything else is the same. */
function withoutSpaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/ /g, ""));
}

describe.each(["ita-2563", "oit-2564"])("the sample %s printed from Writer", (name) => {
  it("gives the same assessment as its text", async () => {
    const [printed] = await assessmentsIn(`test/fixtures/pdf/${name}.pdf`);
    const [text] = await assessmentsIn(`assets/samples/${name}.txt`);
    expect(withoutSpaces(printed?.assessment)).toEqual(withoutSpaces(text?.assessment));
    expect(printed?.computed).toEqual(text?.computed);
  });
});
