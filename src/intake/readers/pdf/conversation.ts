import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.min.mjs";

/** The parser refuses another one than it was built with, so an update cannot go unnoticed. */
export const PDFJS_VERSION = "5.4.624";

const MAIN = "main";
const WORKER = "worker";
const DOCUMENT = "document";
const DOCUMENT_WORKER = "document_worker";

const ANSWER = { data: 1, error: 2 } as const;
const STREAM = { close: 3, enqueue: 4, error: 5, startComplete: 8 } as const;

interface Message {
  readonly sourceName: string;
  readonly targetName: string;
  readonly action?: string;
  readonly callbackId?: number;
  readonly callback?: number;
  readonly streamId?: number;
  readonly stream?: number;
  readonly data?: unknown;
  readonly chunk?: unknown;
  readonly reason?: unknown;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Stream {
  readonly receive: (chunk: unknown) => void;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Talks with the parsing half of pdf.js by its own messages, in one thread. The other half draws, and
 * needs a browser's canvas to be loaded at all. What is sent back is seen here the moment it is made,
 * so a caller can end a hostile file in the middle of a page.
 */
export class Conversation {
  private readonly listeners: ((event: { readonly data: unknown }) => void)[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private readonly streams = new Map<number, Stream>();
  private lastId = 0;

  /** @param told what the parser says unasked: fonts, the document's data, its errors. */
  constructor(private readonly told: (action: string, data: unknown) => void) {
    WorkerMessageHandler.initializeFromPort({
      addEventListener: (_type, listener) => this.listeners.push(listener),
      postMessage: (message) => {
        this.receive(message as Message);
      },
    });
    this.send(WORKER, { action: "configure", data: { verbosity: 0 } });
  }

  open(request: Readonly<Record<string, unknown>>): void {
    const data = { ...request, docId: DOCUMENT, apiVersion: PDFJS_VERSION };
    void this.ask("GetDocRequest", data, WORKER).then(
      () => {
        this.send(DOCUMENT_WORKER, { action: "Ready", data: null });
      },
      (reason: unknown) => {
        this.told("DocException", reason);
      },
    );
  }

  ask(action: string, data: unknown, target = DOCUMENT_WORKER): Promise<unknown> {
    const callbackId = this.nextId();
    return new Promise((resolve, reject) => {
      this.waiting.set(callbackId, { resolve, reject });
      this.send(target, { action, callbackId, data });
    });
  }

  /** Ends when the parser has sent its last chunk; `receive` sees each one as it is made. */
  follow(action: string, data: unknown, receive: (chunk: unknown) => void): Promise<void> {
    const streamId = this.nextId();
    return new Promise((resolve, reject) => {
      this.streams.set(streamId, { receive, resolve, reject });
      this.send(DOCUMENT_WORKER, { action, streamId, data, desiredSize: Number.MAX_SAFE_INTEGER });
    });
  }

  /** Whatever is under way stops at the parser's next step, and nobody hears of it. */
  end(): void {
    this.streams.clear();
    this.waiting.clear();
    this.send(DOCUMENT_WORKER, { action: "Terminate", callbackId: this.nextId(), data: null });
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private send(targetName: string, message: Readonly<Record<string, unknown>>): void {
    const sourceName = targetName === WORKER ? MAIN : DOCUMENT;
    const data = { sourceName, targetName, ...message };
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  private receive(message: Message): void {
    if (message.stream !== undefined) this.receiveStream(message);
    else if (message.callback !== undefined) this.receiveAnswer(message);
    else if (message.callbackId === undefined) this.told(message.action ?? "", message.data);
    else this.refuse(message);
  }

  private receiveAnswer({ callback, callbackId = 0, data, reason }: Message): void {
    const waiting = this.waiting.get(callbackId);
    this.waiting.delete(callbackId);
    if (callback === ANSWER.data) waiting?.resolve(data);
    else waiting?.reject(reason);
  }

  private receiveStream({ stream, streamId = 0, chunk, reason }: Message): void {
    const open = this.streams.get(streamId);
    if (stream === STREAM.enqueue) {
      open?.receive(chunk);
    } else if (stream === STREAM.close) {
      this.streams.delete(streamId);
      open?.resolve();
    } else if (stream === STREAM.error || (stream === STREAM.startComplete && reason !== undefined)) {
      this.streams.delete(streamId);
      open?.reject(reason);
    }
  }

  /** The parser asks for a password, or for data to be fetched: there is none, and nothing is fetched. */
  private refuse({ callbackId, sourceName, targetName, action = "" }: Message): void {
    this.told(action, undefined);
    const reason = new Error(`${action}: nothing is fetched`);
    const data = { sourceName: targetName, targetName: sourceName, callback: ANSWER.error, callbackId, reason };
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }
}
