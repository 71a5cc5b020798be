/** `btoa` takes a text, and a text is made of so many characters at a time. */
const AT_A_TIME = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let first = 0; first < bytes.length; first += AT_A_TIME) {
    text += String.fromCharCode(...bytes.subarray(first, first + AT_A_TIME));
  }
  return btoa(text);
}

/** Opens a finished .xlsx as a new workbook beside the one that is open. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(toBase64(bytes));
}
