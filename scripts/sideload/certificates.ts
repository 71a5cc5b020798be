import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where office-addin-dev-certs keeps what it makes. */
const FOLDER = join(homedir(), ".office-addin-dev-certs");

export interface Certificates {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** The certificate that this computer trusts for https://localhost. Throws where there is none. */
export function localhostCertificates(folder = FOLDER): Certificates {
  const file = (name: string): Buffer => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new Error(`There is no ${path}; npm run sideload makes it.`);
    return readFileSync(path);
  };
  return { ca: file("ca.crt"), cert: file("localhost.crt"), key: file("localhost.key") };
}
