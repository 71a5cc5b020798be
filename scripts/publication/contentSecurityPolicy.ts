/** Where Office.js comes from; Microsoft allows no copy of it. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** What the pane may load and talk to: itself and Office.js, nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE_CDN}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  `connect-src 'self' ${OFFICE_CDN}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
