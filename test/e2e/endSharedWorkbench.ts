/** After all browser tests. */
export default function endSharedWorkbench(): void {
  globalThis.stopSharedWorkbench?.();
}
