import type { Configuration } from "webpack";

export default function configurationOf(environment: object, argv: { readonly mode: string }): Configuration;

/** Asks the browser to compile a whole script at once; must stand first in it. */
export const COMPILE_HINT: string;
