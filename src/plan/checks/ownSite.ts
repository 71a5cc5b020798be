/** Second levels under which Thai sites are registered, in both scripts; `.ไทย` as browsers write it. */
export const SECOND_LEVELS: Readonly<Partial<Record<string, readonly string[]>>> = {
  th: ["ac", "co", "go", "in", "mi", "net", "or"],
  // ศึกษา ธุรกิจ รัฐบาล ทหาร เน็ต องค์กร
  "xn--o3cw4h": [
    "xn--12c1fe0br",
    "xn--12co0c3b4eva",
    "xn--h3cuzk1di",
    "xn--o3cyx2a",
    "xn--m3ch0j3a",
    "xn--12cfi8ixb8l",
  ],
};

/** Services that hold pages and files of everybody. */
export const SHARED_SERVICES: readonly string[] = [
  "1drv.ms",
  "bit.ly",
  "blogspot.com",
  "canva.com",
  "dropbox.com",
  "facebook.com",
  "fb.com",
  "fb.watch",
  "google.com",
  "goo.gl",
  "instagram.com",
  "lin.ee",
  "line.me",
  "live.com",
  "sharepoint.com",
  "tiktok.com",
  "wordpress.com",
  "x.com",
  "youtu.be",
  "youtube.com",
];

/**
 * The part of a host that somebody registered: `example.go.th` of `www.example.go.th`. A list of all the
 * world's suffixes would weigh more than the pane; agencies are under .th and .ไทย, elsewhere two parts do.
 */
export function registeredHost(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".");
  const isThreeDeep = SECOND_LEVELS[labels.at(-1) ?? ""]?.includes(labels.at(-2) ?? "") === true;
  return labels.slice(isThreeDeep ? -3 : -2).join(".");
}

/** An address of the web; undefined for anything else. */
export function webAddress(text: string): URL | undefined {
  const url = /\s/.test(text) ? undefined : parsed(text);
  const isWeb = url !== undefined && /^https?:$/.test(url.protocol) && url.username === "";
  return isWeb && isPublicHost(url.hostname) ? url : undefined;
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** A name with a dot; an address in numbers is of a machine that may be another one tomorrow. */
function isPublicHost(host: string): boolean {
  return /[^.]\.[^.]/.test(host) && /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)\.?$/.test(host);
}

/** The host of the agency's site, given as an address or as a bare host. */
export function siteHost(site: string | null): string | undefined {
  const text = (site ?? "").trim();
  return (webAddress(text) ?? webAddress(`https://${text}`))?.hostname;
}

/**
 * Whether a page is on somebody else's site. Where the agency's own is not known, only the services
 * everybody uses are told apart.
 */
export function isOtherSite({ hostname }: URL, own: string | undefined): boolean {
  const registered = registeredHost(hostname);
  return own === undefined ? SHARED_SERVICES.includes(registered) : registered !== registeredHost(own);
}
