/** Writes docs/functions.md from the definitions and the table of cases. `npm run function-reference` */
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { FUNCTIONS } from "../src/formulas";
import { CASES } from "../test/formulas/cases";
import { functionManual } from "./publication/functionManual";

const FILE = "docs/functions.md";

const text = functionManual(FUNCTIONS, CASES);
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
