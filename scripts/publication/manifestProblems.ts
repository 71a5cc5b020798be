import { manifestElements, textOf } from "./manifestElements";

export interface Published {
  /** Four numbers. */
  readonly version: string;
  /** Where the files live, ending in a slash. */
  readonly baseUrl: string;
  /** The paths of the files there. */
  readonly files: ReadonlySet<string>;
}

/** Why Office would refuse a published manifest, or show an add-in with gaps; empty where it would not. */
export function manifestProblems(manifest: string, { version, baseUrl, files }: Published): readonly string[] {
  const elements = manifestElements(manifest);
  const said = elements.find(({ name }) => name === "Version");
  const stated = said === undefined ? "none" : textOf(said);
  const resources = elements.flatMap(({ name, attribs }) => (name.startsWith("bt:") ? (attribs.id ?? []) : []));
  const references = elements.flatMap(({ attribs }) => attribs.resid ?? []);
  const addresses = elements
    .flatMap(({ attribs }) => [attribs.DefaultValue ?? "", attribs.Value ?? ""])
    .filter((value) => /^[a-z]+:\/\//i.test(value));
  const foreign = addresses.filter((address) => !address.startsWith(baseUrl));
  const leadNowhere = addresses.filter(
    (address) => address.startsWith(baseUrl) && !files.has(address.slice(baseUrl.length)),
  );
  return [
    ...(stated === version && /^\d+(?:\.\d+){3}$/.test(stated) ? [] : [`its version is ${stated}, not ${version}`]),
    ...(addresses.length === 0 ? ["it leads to no file"] : []),
    ...foreign.map((address) => `${address} is not under ${baseUrl}`),
    ...leadNowhere.map((address) => `there is no file for ${address}`),
    ...references.filter((id) => !resources.includes(id)).map((id) => `there is no resource ${id}`),
    ...addresses.filter((address) => address.length > 2048).map((address) => `${address} is too long`),
  ];
}
