import type { Compilation, Module } from "webpack";

/** The files a module of a chunk is made of; a concatenated one is made of several. */
function filesOf(module: Module): readonly string[] {
  const parts = "modules" in module && Array.isArray(module.modules) ? (module.modules as readonly Module[]) : [];
  const file = module.nameForCondition();
  return [...(file === null ? [] : [file]), ...parts.flatMap(filesOf)];
}

/** The path of every file that ended up in a chunk; what was shaken off is not among them. */
export function modulePaths({ modules, chunkGraph }: Compilation): readonly string[] {
  const shipped = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  return [...new Set(shipped.flatMap(filesOf))].sort();
}
