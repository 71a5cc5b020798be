/** The list of whose work is in the add-in, with the texts of their licences; the build makes it of what it bundles. */
export function noticesAddress(): string {
  return new URL("THIRD-PARTY-NOTICES.txt", document.baseURI).href;
}
