/** Classes of an assessor's comment on an item that did not score. */
export const CAUSES = [
  "file-without-page",
  "not-own-site",
  "not-current-period",
  "wrong-channel",
  "wrong-content",
  "missing-element",
  "not-found",
] as const;

export type Cause = (typeof CAUSES)[number];
