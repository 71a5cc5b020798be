import { FUNCTIONS, functionsMetadata } from "../../src/formulas";
import { LANGUAGES } from "../../src/i18n";
import { DEVELOPMENT_URL, moveTo } from "./addresses";
import { helpPage } from "./helpPage";
import { ribbonButtons } from "./ribbonButtons";

export { DEVELOPMENT_URL, EXAMPLE_URL, publishedUrl } from "./addresses";
export { CONTENT_SECURITY_POLICY } from "./contentSecurityPolicy";
export { manifestProblems } from "./manifestProblems";

/**
 * The files of the published add-in that are made from our definitions and know their own address,
 * by name: the manifest, and in each language the functions' metadata and help.
 */
export function publication(manifest: string, baseUrl: string): ReadonlyMap<string, string> {
  const files = new Map([["manifest.xml", manifest]]);
  for (const language of LANGUAGES) {
    const help = `help.${language}.html`;
    const metadata = functionsMetadata(FUNCTIONS, language, DEVELOPMENT_URL + help);
    files.set(help, helpPage(FUNCTIONS, ribbonButtons(manifest, DEVELOPMENT_URL, language), language));
    files.set(`functions.${language}.json`, `${JSON.stringify(metadata, null, 2)}\n`);
  }
  return new Map([...files].map(([name, text]) => [name, moveTo(baseUrl, text)]));
}

/** The names of those files that still point at the machine they were built on. */
export function pointingAtLocalhost(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].filter(([, text]) => /localhost|127\.0\.0\.1/i.test(text)).map(([name]) => name);
}
