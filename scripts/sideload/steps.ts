import { join } from "node:path";

/** `start` shows the add-in in Excel, `stop` takes it away, `untrust` removes the certificate as well. */
export const ACTIONS = ["start", "stop", "untrust"] as const;
export type Action = (typeof ACTIONS)[number];

/** Microsoft's tools at versions that were tried together; too heavy and too fussy to be dependencies. */
export const TOOLS_PACKAGE = {
  private: true,
  dependencies: { "office-addin-debugging": "7.0.0", "office-addin-dev-certs": "3.0.0" },
  // Newer ones ask for a package that is not to be had.
  overrides: { linkedom: "0.18.14" },
};

/** One program to run, and the sentence to say before it. */
export interface Step {
  readonly say: string;
  /** Arguments for Node; a program of npm's is run by Node as well, so no shell has to quote anything. */
  readonly arguments: readonly string[];
  /** Folder to run it in. */
  readonly folder: string;
}

export interface Surroundings {
  readonly root: string;
  /** Where the tools are installed. */
  readonly tools: string;
  readonly installed: boolean;
  /** npm's own program. */
  readonly npm: string;
}

/** Why nothing is done here; null where Excel may be. */
export function refusal(platform: string): string | null {
  if (platform === "win32" || platform === "darwin") return null;
  return "There is no Excel for this system, so there is nothing to put the add-in into. Run this on Windows or macOS, or make a release and upload its manifest.xml to Excel on the web (docs/manual-admin.md).";
}

export function parseAction(text: string | undefined): Action | null {
  return ACTIONS.find((action) => action === (text ?? "start")) ?? null;
}

/** What is run for an action, in order. */
export function steps(action: Action, { root, tools, installed, npm }: Surroundings): readonly Step[] {
  const tool = (name: string, say: string, ...rest: readonly string[]): Step => ({
    say,
    arguments: [join(tools, "node_modules", name, "cli.js"), ...rest],
    folder: root,
  });
  const manifest = join(root, "manifest.xml");
  const install: Step = {
    say: `Downloading Microsoft's tools for add-ins into ${tools} (some 450 MB, once).`,
    arguments: [npm, "install", "--no-audit", "--no-fund"],
    folder: tools,
  };
  const ready = installed ? [] : [install];
  const stop = tool("office-addin-debugging", "Taking the add-in out of Excel.", "stop", manifest, "desktop");
  switch (action) {
    case "start":
      return [
        ...ready,
        tool(
          "office-addin-dev-certs",
          "Making a certificate for https://localhost that only this computer trusts; the system asks you to allow it. It ends after 30 days, or with: npm run sideload -- untrust",
          "install",
        ),
        tool(
          "office-addin-debugging",
          "Starting the development server, and Excel with the add-in in manifest.xml. Undo with: npm run sideload -- stop",
          ...["start", manifest, "desktop", "--app", "excel", "--no-debug"],
          ...["--dev-server", "npm start -- --env https", "--dev-server-port", "3000"],
        ),
      ];
    case "stop":
      return [...ready, stop];
    case "untrust":
      return [
        ...ready,
        stop,
        tool("office-addin-dev-certs", "Removing the certificate for https://localhost.", "uninstall"),
      ];
  }
}
