/** What an administrator needs to find a fault: the error, where it arose and in which browser; nothing of the data. */
export function reportText(error: unknown, componentStack: string, userAgent: string): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return ["itas-excel", userAgent, what, componentStack.trim()].filter((part) => part !== "").join("\n");
}
