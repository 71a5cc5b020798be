import { openExcel, type OpenedExcel } from "../../test/host/node";

/** What an operation took. Times are of the processors, in milliseconds. */
export interface Cost {
  readonly requests: number;
  readonly actions: number;
  /** Sent and received. */
  readonly bytes: number;
  readonly largest: number;
  /** All of it: our code, the client of Office.js and the simulated Excel. */
  readonly time: number;
  /** Of it, not in the simulated Excel. */
  readonly own: number;
}

/** Milliseconds the processors have worked for this process. */
export const processors = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A simulated Excel whose own work can be told apart from that of the client. */
export class Bench {
  readonly opened: OpenedExcel = openExcel();
  private inHost = 0;
  private received = 0;

  constructor() {
    const { bridge } = this.opened.host;
    const { sendMessageToHost } = bridge;
    const send = bridge.send.bind(bridge);
    let start = 0;
    Object.assign(bridge, {
      sendMessageToHost: (text: string) => {
        start = processors();
        sendMessageToHost(text);
      },
      send: (message: { readonly message?: { readonly body?: string } }) => {
        this.inHost += processors() - start;
        this.received += Buffer.byteLength(message.message?.body ?? "");
        send(message);
      },
    });
  }

  async cost(work: () => Promise<unknown>): Promise<Cost> {
    const { host } = this.opened;
    host.requests.splice(0);
    [this.inHost, this.received] = [0, 0];
    const start = processors();
    await work();
    const time = processors() - start;
    host.failOnViolation();
    const { counted } = host;
    const sent = counted.map(({ bytes }) => bytes);
    return {
      requests: counted.length,
      actions: counted.reduce((sum, { actions }) => sum + actions, 0),
      bytes: sent.reduce((sum, bytes) => sum + bytes, 0) + this.received,
      largest: Math.max(...sent),
      time,
      own: time - this.inHost,
    };
  }
}
