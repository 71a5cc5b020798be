import type { RequestBody } from "./protocol/messages";

export interface Answer {
  /** 200, unless the way there or back is broken. */
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

/** What the client sends and receives through, under the names it looks for when it is loaded. */
export class Bridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null = null;

  constructor(private readonly answer: (body: RequestBody) => Answer) {}

  readonly sendMessageToHost = (text: string): void => {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: RequestBody | string } };
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
    // Never at once: Excel lives in another process.
    void Promise.resolve().then(() => {
      const answer = this.answer(body);
      const reply = { statusCode: answer.status, headers: {}, body: answer.body };
      this.send({ id, type: 2, message: reply });
    });
  };

  send(message: Readonly<Record<string, unknown>>): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }
}
