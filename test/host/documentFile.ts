/**
 * The part of Office's older interface that gives a document as a file. The client is not asked: what it would do is
 * simulated here, as far as the add-in uses it: pieces of the size asked for, at most two copies open at a time.
 */
export class DocumentFile {
  /** What the workbook would be saved as; null where this Excel gives no files. */
  bytes: Uint8Array | null = null;
  /** Copies that were not given back. */
  open = 0;
  /** Answers, from now on, as an Excel that cannot; a number of Office's errors. */
  failing: number | null = null;
  /** Leaves the last piece short. */
  breaksOff = false;

  readonly document = {
    getFileAsync: (type: unknown, { sliceSize = 4_194_304 }: { sliceSize?: number }, answer: Answer): void => {
      if (type !== "compressed") throw new Error(`The simulation gives no ${String(type)} file`);
      if (this.failing !== null || this.bytes === null || this.open >= 2) {
        later(answer, { status: "failed", error: { code: this.failing ?? (this.bytes === null ? 5000 : 5001) } });
        return;
      }
      this.open += 1;
      later(answer, { status: "succeeded", value: this.copyOf(this.bytes.slice(), sliceSize) });
    },
  };

  private copyOf(bytes: Uint8Array, sliceSize: number) {
    const sliceCount = Math.ceil(bytes.length / sliceSize);
    return {
      size: bytes.length,
      sliceCount,
      getSliceAsync: (index: number, answer: Answer): void => {
        const end = Math.min(bytes.length, (index + 1) * sliceSize);
        const short = this.breaksOff && index === sliceCount - 1 ? 1 : 0;
        const data = Array.from(bytes.subarray(index * sliceSize, end - short));
        later(answer, { status: "succeeded", value: { index, size: data.length, data } });
      },
      closeAsync: (answer: Answer): void => {
        this.open -= 1;
        later(answer, { status: "succeeded", value: undefined });
      },
    };
  }
}

type Answer = (result: unknown) => void;

/** Never at once: Excel lives in another process. */
function later(answer: Answer, result: unknown): void {
  void Promise.resolve().then(() => {
    answer(result);
  });
}
