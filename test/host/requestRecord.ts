import { ACTION, PATH, type RequestBody } from "./protocol/messages";

/** One request as it went over the wire. */
export interface RequestRecord {
  /** UTF-8 bytes of its body. */
  readonly bytes: number;
  readonly actions: number;
  /** Methods called and properties assigned, as in `Insert` and `Values=`. */
  readonly members: readonly string[];
  /** Sent by the client on its own, to release references. */
  readonly housekeeping: boolean;
  /** Code of the error it ended with. */
  error: string | undefined;
}

export function recorded(body: RequestBody): RequestRecord {
  const calls = body.Actions.filter(({ ActionType }) => ActionType === ACTION.method);
  const paths = Object.values(body.ObjectPaths).filter(
    ({ ObjectPathType, Name }) => Name !== "" && ObjectPathType !== PATH.reference,
  );
  const assigned = body.Actions.filter(({ ActionType }) => ActionType === ACTION.setProperty);
  return {
    bytes: new TextEncoder().encode(JSON.stringify(body)).length,
    actions: body.Actions.length,
    members: [
      ...paths.map(({ Name }) => Name),
      ...calls.map(({ Name }) => Name),
      ...assigned.map(({ Name }) => `${Name}=`),
    ],
    housekeeping:
      calls.length > 0 &&
      body.Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference"),
    error: undefined,
  };
}
