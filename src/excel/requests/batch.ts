/** Excel on the web takes 5 MB per request; what we queue is estimated, so there is room to spare. */
export const LARGEST_REQUEST = 3_000_000;

/** Requests to Excel that stay small enough: what is queued is sent before it grows too large. */
export class Batch {
  private queued = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly limit = LARGEST_REQUEST,
  ) {}

  /** Makes room for about `bytes` more, sending what is queued if they would not fit. */
  async reserve(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes > this.limit) await this.send();
    this.queued += bytes;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.queued = 0;
  }
}
