import type { AddressField, CheckedAction } from "./checkedPlan";
import { FILE_ENDINGS } from "./fileEndings";
import { isOtherSite, siteHost, webAddress } from "./ownSite";
import { finding, type FindingOfAction } from "./planFinding";

const FILE = new RegExp(`\\.(?:${FILE_ENDINGS.join("|")})$`, "i");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The ending of the file an address opens by itself, `pdf`; undefined for a page. */
export function fileEnding(url: URL): string | undefined {
  const named = [url.pathname, ...url.searchParams.values()].map((text) => FILE.exec(decoded(text).trim())?.[0]);
  return named
    .find((ending) => ending !== undefined)
    ?.slice(1)
    .toLowerCase();
}

function addressFindings(field: AddressField, text: string, own: string | undefined): readonly FindingOfAction[] {
  const url = webAddress(text);
  if (url === undefined) {
    const completed = `https://${text}`;
    const isOther = /^[a-z][a-z0-9+.-]*:/i.test(text) || webAddress(completed) === undefined;
    return [finding("error", "address-malformed", field, { address: text }, isOther ? undefined : completed)];
  }
  const ending = field === "pageUrl" ? fileEnding(url) : undefined;
  return [
    ...(ending === undefined ? [] : [finding("error", "page-is-file", field, { address: text, ending })]),
    ...(isOtherSite(url, own)
      ? [finding("error", "address-other-site", field, { address: text, host: url.hostname, own: own ?? "" })]
      : []),
  ];
}

/** Everything to say about the addresses of one action that are there. */
export function findingsOnAddresses(action: CheckedAction, mainSite: string | null): readonly FindingOfAction[] {
  const own = siteHost(mainSite);
  return (["pageUrl", "fileUrl"] as const).flatMap((field) => {
    const text = (action[field] ?? "").trim();
    return text === "" ? [] : addressFindings(field, text, own);
  });
}
