/** What an object and something done with it take in a request, generously: its path and the action. */
export const BYTES_OF_ACTION = 500;

/** Ranges asked about in one request, so that it stays small enough whatever is asked of them. */
export const MOST_OBJECTS = 3_000;
