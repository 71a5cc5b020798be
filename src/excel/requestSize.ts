/** What an object and something done with it take in a request, generously: its path and the action. */
export const BYTES_OF_ACTION = 500;
