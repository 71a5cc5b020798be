/** What the client asks of Office rather than of the workbook, and the ribbon's buttons. */
import type { Bridge } from "./bridge";
import { anything, optional, text } from "./protocol/checks";
import { type HostObject, hostClass, method } from "./protocol/hostClass";
import { PATH, type RequestBody } from "./protocol/messages";

const READY = "Microsoft.InternalService.AddinInternalService";
const TELEMETRY = "Microsoft.Telemetry.TelemetryService";
const RUNTIME = "Microsoft.AppRuntime.AppRuntimeService";

/** States of the page an add-in runs in. */
const VISIBLE = "Visible";

/** Category and type of the event that presses a button. */
const ACTION = { messageCategory: 2, messageType: 1000 } as const;

const given = optional(anything);

/** The client's own business, which no code under test asked for. */
export function isOfClientItself({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PATH.newObject && (Name === READY || Name === TELEMETRY),
  );
}

export class OfficeServices {
  /** The client is through with its start, and a button would be heard. */
  ready = false;
  /** Called when the add-in wants its pane to be seen. */
  onShowPane: () => void = () => undefined;
  private runtimeState: string = VISIBLE;
  readonly objects: Readonly<Record<string, HostObject>>;

  constructor(private readonly bridge: Bridge) {
    const ready = hostClass<OfficeServices>({
      name: "AddinInternalService",
      ownSet: true,
      reads: {
        NotifyActionHandlerReady: method([], (services) => {
          services.ready = true;
        }),
      },
    });
    const telemetry = hostClass<OfficeServices>({
      name: "TelemetryService",
      ownSet: true,
      reads: {
        SendTelemetryEvent: method([given, given, given, given, given], () => undefined),
        SendCustomerContent: method([given, given, given, given, given], () => undefined),
      },
    });
    const runtime = hostClass<OfficeServices>({
      name: "AppRuntimeService",
      ownSet: true,
      reads: {
        GetAppRuntimeState: method([], (services) => services.runtimeState),
        SetAppRuntimeState: method([text], (services, [state]) => {
          services.runtimeState = state;
          if (state === VISIBLE) services.onShowPane();
        }),
      },
    });
    this.objects = { [READY]: ready(this), [TELEMETRY]: telemetry(this), [RUNTIME]: runtime(this) };
  }

  /** A person presses a button of the ribbon, by the name of its function. */
  press(name: string): void {
    const entry = { ...ACTION, targetId: "", message: JSON.stringify([name, "{}"]) };
    this.bridge.send({ type: 3, message: { entries: [entry] } });
  }
}
