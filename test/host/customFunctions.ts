import type { Bridge } from "./bridge";
import { type HostObject, hostClass, method } from "./protocol/hostClass";
import { anything, optional } from "./protocol/checks";

/** What a custom function gave back, as it went over the wire. */
export interface FunctionResult {
  readonly ok: boolean;
  readonly value: unknown;
  readonly wire: unknown;
}

const CALLED = 1000;

/** Calls custom functions the way Excel calls them, through the client's own runtime. */
export class CustomFunctionCalls {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private lastCall = 0;
  readonly objects: Readonly<Record<string, HostObject>>;

  constructor(private readonly bridge: Bridge) {
    const service = hostClass<CustomFunctionCalls>({
      name: "CustomFunctions",
      ownSet: true,
      objects: { _CustomFunctions: () => this.objects["Microsoft.ExcelServices.CustomFunctions"] ?? null },
      reads: {
        _GetEnabledFeatures: method([], () => []),
        SetInvocationResults: method([anything], (_calls, [results]) => {
          this.take(results);
        }),
        SetInvocationArrayResults: method([anything], (_calls, [results]) => {
          this.take(results);
        }),
        SetInvocationError: method([anything, optional(anything), optional(anything)], () => undefined),
      },
    })(this);
    this.objects = {
      "Microsoft.ExcelServices.CustomFunctions": service,
      "Microsoft.ExcelServices.CustomFunctionsContainer": service,
    };
  }

  /** Arguments as Excel passes them: single cells as values, ranges as rows, null where one is left out. */
  call(functionName: string, parameterValues: readonly unknown[]): Promise<FunctionResult> {
    this.lastCall += 1;
    const invocationId = this.lastCall;
    const call = {
      invocationId,
      functionName,
      parameterValues,
      address: "Sheet1!A1",
      flags: 0,
      parameterAddresses: [],
    };
    const entry = { messageCategory: 1, messageType: CALLED, targetId: "", message: JSON.stringify(call) };
    return new Promise((resolve) => {
      this.waiting.set(invocationId, resolve);
      this.bridge.send({ type: 3, message: { entries: [entry] } });
    });
  }

  private take(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const wire of results as unknown[]) {
      const [id, ok, value] = Array.isArray(wire) ? (wire as unknown[]) : [];
      const waiting = this.waiting.get(Number(id));
      this.waiting.delete(Number(id));
      waiting?.({ ok: ok === true, value, wire });
    }
  }
}
