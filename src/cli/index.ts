import { readFileSync } from "node:fs";
import { readFiles } from "../intake";
const files = process.argv.slice(2).map((n) => ({ name: n, bytes: new Uint8Array(readFileSync(n)) }));
const r = readFiles(files);
console.log(JSON.stringify(r, null, 1));
