import { createHash } from "node:crypto";
import type { BundledWork } from "../notices";
import { Refusal } from "./Refusal";

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly [more: string]: unknown;
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

/** As much of CycloneDX as is changed here. */
export interface BillOfMaterials {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly component: Component; readonly [more: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
  readonly [more: string]: unknown;
}

const key = ({ name, version }: { readonly name: string; readonly version: string }): string => `${name}@${version}`;

/** A work that no package of ours installs, because it came inside another. */
function embedded({ name, version, licence }: BundledWork): Component {
  return {
    "bom-ref": `${name}@${version}`,
    type: "library",
    name,
    version,
    scope: "required",
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    licenses: [{ license: { id: licence } }],
  };
}

/** A serial number that the same content has again, in the form of a random UUID. */
function serialNumber(content: string): string {
  const hex = createHash("sha256").update(content).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * npm's bill of everything installed, cut down to what is really published, and the same each time it is made:
 * npm stamps it with the clock, a random number and the name of the folder.
 */
export function billOfMaterials(npms: BillOfMaterials, works: readonly BundledWork[], date: Date): BillOfMaterials {
  const known = new Map(npms.components.map((component) => [key(component), component]));
  const { component } = npms.metadata;
  const root = { ...component, name: component["bom-ref"].replace(/@[^@]*$/, "") };
  const components = works.map((work) => known.get(key(work)) ?? embedded(work));
  const references = new Set([root["bom-ref"], ...components.map((each) => each["bom-ref"])]);
  const missing = works.filter((work) => !known.has(key(work)) && work.inside !== true);
  if (missing.length > 0) throw new Refusal(`npm does not know what is in the build: ${missing.map(key).join(", ")}.`);
  const dependencies = npms.dependencies
    .filter(({ ref }) => references.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => references.has(each)) }));
  const bill: BillOfMaterials = {
    ...npms,
    serialNumber: "",
    metadata: { ...npms.metadata, timestamp: date.toISOString(), component: root },
    components,
    dependencies,
  };
  return { ...bill, serialNumber: serialNumber(JSON.stringify(bill)) };
}
