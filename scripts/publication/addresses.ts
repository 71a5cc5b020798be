/** Where manifest.xml and the functions' help live until they are published. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

/** Used where no address is given, so that a build never points at somebody's machine. */
export const EXAMPLE_URL = "https://itas-excel.example/";

/** The published address, ending in a slash. Throws unless it is an https address without query or fragment. */
export function publishedUrl(text: string): string {
  const url = new URL(text);
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`ITAS_BASE_URL must be an https address without query or fragment: ${text}`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** Moves every address from the development server to `baseUrl`. */
export function moveTo(baseUrl: string, text: string): string {
  return text.replaceAll(DEVELOPMENT_URL, baseUrl);
}
