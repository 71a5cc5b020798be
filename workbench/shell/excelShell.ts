/**
 * What Office.js finds in `window.external` inside desktop Excel: the page's way to the application.
 * Behind it stands the simulated Excel.
 */
import type { Bridge } from "../../test/host/bridge";

/** Looks of Office. Of high contrast Windows tells the page itself as well, by forced colours. */
export const THEMES = ["light", "dark", "high-contrast"] as const;
export type Theme = (typeof THEMES)[number];

export interface ShellSettings {
  /** Of Office's own texts, such as th-TH. */
  readonly language: "th-TH" | "en-US";
  readonly theme: Theme;
  readonly excelApi: string;
  /** Null where this Excel has no custom functions. */
  readonly customFunctions: string | null;
}

type Callback = (...results: unknown[]) => void;

/** Request that carries a batch of Excel's object model. */
const EXECUTE_RICH_API = 93;
/** Event that carries what Excel has to tell. */
const RICH_API_MESSAGE = 33;

const LOCALE = { "th-TH": 1054, "en-US": 1033 } as const;

/** Arrays come from Excel as objects that must be asked for their content. */
const safeArray = (content: readonly unknown[]) => ({ toArray: () => content });

/** Excel's own colours in its looks: letters, page, and what lies on it. */
const COLOURS: Readonly<Record<Theme, readonly [letters: number, page: number, raised: number]>> = {
  light: [0x444444, 0xffffff, 0xf3f2f1],
  dark: [0xffffff, 0x262626, 0x363636],
  "high-contrast": [0xffffff, 0x000000, 0x000000],
};

/** As numbers, which is how Excel tells them. */
function officeTheme(theme: Theme): string {
  const [letters, page, raised] = COLOURS[theme];
  return JSON.stringify({
    primaryFontColor: letters,
    primaryBackgroundColor: page,
    secondaryFontColor: letters,
    secondaryBackgroundColor: raised,
    bodyForegroundColor: letters,
    bodyBackgroundColor: page,
    controlForegroundColor: letters,
    controlBackgroundColor: raised,
  });
}

function requirementSets({ excelApi, customFunctions }: ShellSettings): string {
  const sets = {
    ExcelApi: excelApi,
    RichApiRuntime: "1.3",
    Settings: "1.1",
    DialogApi: "1.2",
    ...(customFunctions === null
      ? {}
      : { CustomFunctionsRuntime: customFunctions, SharedRuntime: "1.2", RibbonApi: "1.2" }),
  };
  return JSON.stringify(sets);
}

function context(settings: ShellSettings, kept: Map<string, string>) {
  const locale = LOCALE[settings.language];
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "itas-workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "C:\\Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "itas-workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementSets(settings),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17000.20000",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => officeTheme(settings.theme),
    GetSettings: () => ({
      Read: (names: string[], values: string[]) => {
        names.push(...kept.keys());
        values.push(...kept.values());
      },
      Write: (names: readonly string[], values: readonly string[]) => {
        for (const [index, name] of names.entries()) kept.set(name, values[index] ?? "");
      },
    }),
  };
}

interface HostMessage {
  readonly id: number;
  readonly type: number;
  readonly message: {
    readonly statusCode: number;
    readonly body: string;
    readonly entries: readonly { messageCategory: number; messageType: number; targetId: string; message: string }[];
  };
}

/** What Excel says of a request as a whole: the second where the way to it is broken. */
const SUCCESS = 0;
const INTERNAL_ERROR = 5001;

/** Answers; events are told to whoever registered for them. */
const ANSWER = 2;

export interface ExcelShell {
  readonly external: object;
}

/** What happens around every request, so that calculation and the grid keep up. */
export interface AroundRequests {
  readonly before: () => Promise<void>;
  readonly after: () => void;
  /** Brings the answer back. */
  readonly deliver: (answer: () => void) => void;
}

export function excelShell(bridge: Bridge, settings: ShellSettings, around: AroundRequests): ExcelShell {
  const handlers = new Map<number, Callback>();
  const waiting = new Map<number, Callback>();
  let lastRequest = 0;
  let turn = Promise.resolve();

  bridge.onMessageFromHost = (text) => {
    const { id, type, message } = JSON.parse(text) as HostMessage;
    if (type === ANSWER) {
      around.after();
      const status = message.statusCode === 200 ? SUCCESS : INTERNAL_ERROR;
      const answered = waiting.get(id);
      waiting.delete(id);
      around.deliver(() => answered?.(safeArray([status, message.statusCode, [], message.body])));
      return;
    }
    const entries = message.entries.map((entry) =>
      safeArray([entry.messageCategory, entry.messageType, entry.targetId, entry.message, 0]),
    );
    // Never at once: Excel lives in another process.
    setTimeout(() => handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray(entries)), 0);
  };

  const send = (body: string, callback: Callback): void => {
    lastRequest += 1;
    const id = lastRequest;
    waiting.set(id, callback);
    turn = turn.then(around.before).then(() => {
      bridge.sendMessageToHost(JSON.stringify({ id, message: { body } }));
    });
  };

  const officeContext = context(settings, new Map());
  const host = settings.language;
  const external = {
    GetContext: () => officeContext,
    GetHostInfo: () => `Excel$Win32$16.01$${host}$$$$0`,
    Execute: (id: number, parameters: readonly unknown[], callback: Callback) => {
      if (id === EXECUTE_RICH_API) send(String((parameters[0] as readonly unknown[])[4]), callback);
      else
        setTimeout(() => {
          callback(0, 0);
        }, 0);
    },
    RegisterEvent: (id: number, _target: string, handler: Callback, callback: Callback) => {
      handlers.set(id, handler);
      setTimeout(() => {
        callback(0);
      }, 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      setTimeout(() => {
        callback(0);
      }, 0);
    },
  };
  return { external };
}
