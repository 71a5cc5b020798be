import type { BundledWork } from "../../scripts/notices/bundledWorks";
import { billOfMaterials, type BillOfMaterials } from "../../scripts/release/billOfMaterials";

const DATE = new Date("2026-11-20T22:30:00Z");
const component = (name: string, version = "1.0.0") => ({ "bom-ref": `${name}@${version}`, name, version });
const work = (name: string, version = "1.0.0"): BundledWork => ({ name, version, licence: "MIT", texts: ["text"] });

/** What npm says at some moment, in a folder of some name. */
function npms(moment: string, folder: string): BillOfMaterials {
  return {
    bomFormat: "CycloneDX",
    serialNumber: `urn:uuid:${moment}`,
    metadata: { timestamp: moment, component: { ...component("itas-excel"), name: folder } },
    components: [component("used"), component("used", "2.0.0"), component("inner"), component("tests-only")],
    dependencies: [
      { ref: "itas-excel@1.0.0", dependsOn: ["used@1.0.0", "tests-only@1.0.0"] },
      { ref: "used@1.0.0", dependsOn: ["inner@1.0.0", "tests-only@1.0.0"] },
      { ref: "tests-only@1.0.0", dependsOn: [] },
    ],
  };
}

describe("the bill of materials", () => {
  const works = [work("inner"), work("used")];
  const bill = billOfMaterials(npms("now", "clone"), works, DATE);

  it("has what is published, in its version, and nothing else", () => {
    expect(bill.components.map((each) => each["bom-ref"])).toEqual(["inner@1.0.0", "used@1.0.0"]);
    expect(bill.dependencies).toEqual([
      { ref: "itas-excel@1.0.0", dependsOn: ["used@1.0.0"] },
      { ref: "used@1.0.0", dependsOn: ["inner@1.0.0"] },
    ]);
  });

  it("is the same at any time and in any folder", () => {
    expect(billOfMaterials(npms("later", "elsewhere"), works, DATE)).toEqual(bill);
    expect(bill.metadata.component.name).toBe("itas-excel");
    expect(bill.metadata.timestamp).toBe("2026-11-20T22:30:00.000Z");
    expect(bill.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  });

  it("has another number for other contents", () => {
    expect(billOfMaterials(npms("now", "clone"), [work("used")], DATE).serialNumber).not.toBe(bill.serialNumber);
  });

  it("has what came inside another package, and refuses what nobody knows", () => {
    const inside = billOfMaterials(npms("now", "clone"), [{ ...work("@of/polyfill"), inside: true }], DATE);
    expect(inside.components).toMatchObject([{ name: "@of/polyfill", purl: "pkg:npm/%40of/polyfill@1.0.0" }]);
    expect(() => billOfMaterials(npms("now", "clone"), [work("unheard-of")], DATE)).toThrow("unheard-of@1.0.0");
  });
});
