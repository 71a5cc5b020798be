import type { Configuration } from "webpack";

export default function configurationOf(environment: object, argv: { readonly mode: string }): Configuration;
