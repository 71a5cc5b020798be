const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands an .xlsx to the browser as a download. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
