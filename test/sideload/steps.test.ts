import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localhostCertificates } from "../../scripts/sideload/certificates";
import { parseAction, refusal, steps, TOOLS_PACKAGE, type Surroundings } from "../../scripts/sideload/steps";
import { DEVELOPMENT_URL } from "../../scripts/publication";

const ROOT = join(__dirname, "..", "..");
const HERE: Surroundings = { root: "/clone", tools: "/clone/out/sideload", installed: true, npm: "/npm-cli.js" };
const commandLines = (...parameters: Parameters<typeof steps>) =>
  steps(...parameters).map((step) => step.arguments.join(" ").replaceAll("\\", "/"));

describe("showing the add-in in Excel", () => {
  it("makes the certificate before the server that needs it and Excel that asks for it", () => {
    const [certificate, excel, ...others] = commandLines("start", HERE);
    expect(others).toEqual([]);
    expect(certificate).toMatch(/office-addin-dev-certs\/cli\.js install$/);
    expect(excel).toMatch(/office-addin-debugging\/cli\.js start \/clone\/manifest\.xml desktop --app excel/);
    expect(excel).toContain("--dev-server npm start -- --env https");
    expect(excel).toContain(`--dev-server-port ${new URL(DEVELOPMENT_URL).port}`);
  });

  it("hands the server's command over as one argument, whatever the shell", () => {
    const last = steps("start", HERE).at(-1);
    expect(last?.arguments).toContain("npm start -- --env https");
  });

  it.each(["start", "stop", "untrust"] as const)("installs the tools first where they are missing (%s)", (action) => {
    const before = commandLines(action, HERE);
    const [install, ...rest] = steps(action, { ...HERE, installed: false });
    expect(install).toMatchObject({ arguments: ["/npm-cli.js", "install", "--no-audit", "--no-fund"] });
    expect(install?.folder).toBe(HERE.tools);
    expect(rest).toHaveLength(before.length);
  });

  it("takes the add-in out again, and the certificate only when asked to", () => {
    expect(commandLines("stop", HERE)).toEqual([
      expect.stringMatching(/office-addin-debugging\/cli\.js stop \/clone\/manifest\.xml desktop$/),
    ]);
    expect(commandLines("untrust", HERE).at(-1)).toMatch(/office-addin-dev-certs\/cli\.js uninstall$/);
  });

  it("says what it does before each step", () => {
    for (const { say } of steps("start", { ...HERE, installed: false })) expect(say.length).toBeGreaterThan(30);
  });

  it("pins every tool", () => {
    const versions = Object.values({ ...TOOLS_PACKAGE.dependencies, ...TOOLS_PACKAGE.overrides });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("starts unless told otherwise, and knows no other word", () => {
    expect([undefined, "stop", "remove"].map(parseAction)).toEqual(["start", "stop", null]);
  });
});

describe("a system without Excel", () => {
  it("is told so, and Windows and macOS are not", () => {
    expect(["win32", "darwin"].map(refusal)).toEqual([null, null]);
    expect(refusal("linux")).toContain("no Excel");
  });

  (process.platform === "linux" ? it : it.skip)("is told so by the command, which then does nothing", () => {
    const command = () =>
      execFileSync(process.execPath, ["--import", "tsx", "scripts/sideload/index.ts"], { cwd: ROOT, stdio: "pipe" });
    expect(command).toThrow(
      expect.objectContaining({ status: 2, stderr: Buffer.from(`${refusal("linux") ?? ""}\n`) }) as Error,
    );
  });
});

describe("the certificate for localhost", () => {
  it("is read from its folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "certificates-"));
    for (const name of ["ca.crt", "localhost.crt", "localhost.key"]) writeFileSync(join(folder, name), name);
    expect(localhostCertificates(folder)).toEqual({
      ca: Buffer.from("ca.crt"),
      cert: Buffer.from("localhost.crt"),
      key: Buffer.from("localhost.key"),
    });
  });

  it("is missed with a sentence that says where it comes from", () => {
    expect(() => localhostCertificates(join(tmpdir(), "none"))).toThrow("npm run sideload makes it");
  });
});
