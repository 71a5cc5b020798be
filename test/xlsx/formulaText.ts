/** Names of the functions a formula calls; texts and references in brackets are not looked into. */
export function functionNames(formula: string): readonly string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/\[[^\]]*\]/g, "");
  return [...new Set([...bare.matchAll(/([A-Za-z_][A-Za-z0-9_.]*)\(/g)].map((match) => match[1] ?? ""))];
}
