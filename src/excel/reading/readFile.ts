import { WorkbookError } from "../../workbook";

/** Excel hands a file over in pieces of at most so many bytes. */
const PIECE = 4 * 1024 * 1024;
/** As much as any file that is read. */
const LARGEST = 64 * 1024 * 1024;
const COMPRESSED = ["CompressedFile", "1.1"] as const;

type Answer<T> = (result: Office.AsyncResult<T>) => void;

/** Excel's own error says little; its number goes along for a report. */
function failure({ code }: { readonly code: number }): WorkbookError {
  // 5009, 5001: the file is in use or too many copies of it are open.
  return new WorkbookError(code === 5009 || code === 5001 ? "busy" : "unsupported", { code: `file-${String(code)}` });
}

function asked<T>(ask: (answer: Answer<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(failure(result.error));
    });
  });
}

/** Whether this Excel gives the open workbook as a file. */
export function canReadFile(): boolean {
  return Office.context.requirements.isSetSupported(...COMPRESSED);
}

/** The open workbook as the bytes of an .xlsx file, as it stands now, saved or not. Throws WorkbookError. */
export async function readFile(largest = LARGEST): Promise<Uint8Array> {
  if (!canReadFile()) throw new WorkbookError("unsupported");
  const file = await asked<Office.File>((answer) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: PIECE }, answer);
  });
  try {
    if (file.size > largest) throw new WorkbookError("too-large", { size: file.size });
    return await joined(file);
  } finally {
    // Excel keeps two copies open at most.
    await asked<unknown>((answer) => {
      file.closeAsync(answer);
    }).catch(() => undefined);
  }
}

async function joined(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await asked<Office.Slice>((answer) => {
      file.getSliceAsync(index, answer);
    });
    const piece = Uint8Array.from(slice.data as ArrayLike<number>);
    if (at + piece.length > bytes.length) throw new WorkbookError("changed", {});
    bytes.set(piece, at);
    at += piece.length;
  }
  // A piece that is missing would make a damaged file that looks whole.
  if (at !== bytes.length) throw new WorkbookError("changed", {});
  return bytes;
}
