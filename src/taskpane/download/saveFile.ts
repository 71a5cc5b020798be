const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

/** Hands a file to the browser as a download. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, kind: keyof typeof TYPES = "xlsx"): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPES[kind] }));
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
