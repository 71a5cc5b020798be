/** Where manifest.xml and the functions' help live until they are published. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

/** Used where no address is given, so that a build never points at somebody's machine. */
export const EXAMPLE_URL = "https://itas-excel.example/";

/** What an address may consist of and still be the same in XML, HTML and JSON. */
const PLAIN = /^https:\/\/[\w.-]+(?::\d+)?\/[\w.~%/-]*$/;

/**
 * The published address, ending in a slash. Throws unless it is a plain https address that other machines
 * can reach: no query, no fragment, no name and password.
 */
export function publishedUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error(`This is no address: ${text}`);
  const { protocol, search, hash, hostname, href } = new URL(text);
  if (protocol !== "https:") throw new Error(`Office takes add-ins from https addresses only: ${text}`);
  if (search !== "" || hash !== "") throw new Error(`The address must have no query and no fragment: ${text}`);
  if (/^(?:localhost|127\..*|\[.*)$/.test(hostname)) throw new Error(`Others cannot reach this address: ${text}`);
  const url = href.endsWith("/") ? href : `${href}/`;
  if (!PLAIN.test(url)) throw new Error(`The address may have letters, digits and . _ ~ % - only: ${text}`);
  return url;
}

/** Moves every address from the development server to `baseUrl`. */
export function moveTo(baseUrl: string, text: string): string {
  return text.replaceAll(DEVELOPMENT_URL, baseUrl);
}
