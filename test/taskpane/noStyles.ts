/** jsdom lays nothing out, so it needs no styles. */
export {};
