/** Today where the user is, as `yyyy-mm-dd`. The pane's only clock. */
export function today(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
