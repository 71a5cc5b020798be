export const NAMESPACE = "ITAS";

/** What Excel and LibreOffice put before the name of a function they do not know. */
const PREFIXES = ["_XLFN.", "_XLUDF.", "_XLL.", "_XLDUDF_", "_XLWS."];

/** The id of the function a name stands for in any spelling, such as `BAND` for `_xldudf_ITAS_BAND`. */
export function idOfName(name: string): string | undefined {
  let rest = name.toUpperCase().trimEnd();
  let isPrefixed = false;
  for (;;) {
    const prefix = PREFIXES.find((other) => rest.startsWith(other));
    if (prefix === undefined) break;
    rest = rest.slice(prefix.length);
    isPrefixed = true;
  }
  if (rest.startsWith(`${NAMESPACE}.`)) return rest.slice(NAMESPACE.length + 1);
  // Unprefixed it may be a name somebody defined.
  return isPrefixed && rest.startsWith(`${NAMESPACE}_`) ? rest.slice(NAMESPACE.length + 1) : undefined;
}

/** How files hold the `@` that makes one cell of many. */
export function isSingle(name: string): boolean {
  return /^(?:_xlfn\.)?single$/i.test(name.trimEnd());
}
