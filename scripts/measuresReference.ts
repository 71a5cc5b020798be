/** Writes docs/measures.md from the library of measures. `npm run measures-reference` */
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { measuresManual } from "./publication/measuresManual";

const FILE = "docs/measures.md";

writeFileSync(FILE, await format(measuresManual(), { ...(await resolveConfig(FILE)), filepath: FILE }));
