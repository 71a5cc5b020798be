import { strToU8, zipSync } from "fflate";
import { OfficePackage } from "../../src/ooxml/officePackage";

const LIMIT = 1000;
const file = () => new OfficePackage(zipSync({ "a.xml": strToU8("a".repeat(600)) }), LIMIT);

describe("a file with more parts than it had", () => {
  it("is written as long as it can be read again", () => {
    const bytes = file().withParts(new Map(), [["b.xml", strToU8("b".repeat(400))]]);
    expect(new OfficePackage(bytes, LIMIT).names).toEqual(["a.xml", "b.xml"]);
  });

  it("is refused where it could not be", () => {
    const grown = () => file().withParts(new Map(), [["b.xml", strToU8("b".repeat(401))]]);
    expect(grown).toThrow(expect.objectContaining({ reason: "too-large" }) as Error);
  });
});
